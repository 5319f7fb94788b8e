import { role } from "#app/features/access/roles.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, communeOfficer, communeLeader } = role;

const office: Input = {
  key: "office",
  kind: "choice",
  options: ["secretary", "deputy", "committee"],
};
const decision: readonly Input[] = [
  { key: "decisionNumber", kind: "text" },
  { key: "decidedOn", kind: "date" },
];
const why: Input = { key: "why", kind: "longText" };

/**
 * One office of a cell in the middle of a term: an election to fill it, an appointment by the superior, or the end of
 * an office on request.
 *
 * @source procedures P16, "Mid-term: supplement, resignation"; roles §4.3 row P16
 */
export const officeChange = procedure({
  key: "officeChange",
  code: "P16",
  right: "elections",
  about: "organization",
  states: {
    electionAsked: {},
    electionAllowed: {},
    electionFailed: {},
    elected: {},
    checked: {},
    appointmentAsked: {},
    releaseAsked: {},
    changed: { end: "done" },
    refused: { end: "refused" },
    cancelled: { end: "cancelled" },
  },
  steps: [
    {
      key: "askElection",
      from: [],
      to: "electionAsked",
      by: [cellSecretary],
      hand: "propose",
      inputs: [office, { key: "candidates", kind: "people" }, why],
      needs: ["unitIsOpen", "candidatesMayStand"],
    },
    {
      key: "askAppointment",
      from: [],
      to: "appointmentAsked",
      by: [communeOfficer],
      hand: "propose",
      inputs: [office, { key: "appointee", kind: "colleague" }, why],
      needs: ["unitIsOpen", "candidatesMayStand", "isNewToOffice"],
    },
    {
      key: "askRelease",
      from: [],
      to: "releaseAsked",
      by: [cellSecretary, communeOfficer],
      hand: "propose",
      inputs: [office, { key: "holder", kind: "colleague" }, why],
      needs: ["holdsThisOffice"],
    },
    {
      key: "allow",
      from: ["electionAsked"],
      to: "electionAllowed",
      by: [communeLeader],
      hand: "approve",
      inputs: [{ key: "planNumber", kind: "text" }],
      needs: ["unitIsOpen"],
    },
    {
      key: "elect",
      from: ["electionAllowed", "electionFailed"],
      to: "elected",
      otherwise: "electionFailed",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "heldOn", kind: "date" },
        { key: "summoned", kind: "number" },
        { key: "present", kind: "number" },
        { key: "ballot", kind: "ballot", for: "one" },
      ],
      needs: ["summonedFits", "congressQuorum", "candidatesMayStand", "oneBallotFits"],
    },
    {
      key: "check",
      from: ["elected"],
      to: "checked",
      by: [communeOfficer],
      hand: "verify",
      papers: [{ paper: "ballotMinutes" }],
    },
    {
      key: "return",
      from: ["elected"],
      to: "electionAllowed",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "recognize",
      from: ["checked"],
      to: "changed",
      by: [communeLeader],
      hand: "approve",
      inputs: decision,
      needs: ["unitIsOpen", "candidatesMayStand"],
      effects: [{ kind: "changeOffices", ground: "byElection" }],
    },
    {
      key: "appoint",
      from: ["appointmentAsked"],
      to: "changed",
      by: [communeLeader],
      hand: "approve",
      inputs: decision,
      needs: ["unitIsOpen", "candidatesMayStand", "isNewToOffice"],
      effects: [{ kind: "changeOffices", ground: "appointment" }],
    },
    {
      key: "release",
      from: ["releaseAsked"],
      to: "changed",
      by: [communeLeader],
      hand: "approve",
      inputs: decision,
      needs: ["holdsThisOffice"],
      effects: [{ kind: "changeOffices", ground: "release" }],
    },
    {
      key: "refuse",
      from: ["electionAsked", "appointmentAsked", "releaseAsked", "checked"],
      to: "refused",
      by: [communeLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "withdraw",
      from: ["electionAsked", "electionAllowed", "electionFailed", "releaseAsked"],
      to: "cancelled",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
    },
    {
      key: "stop",
      from: ["electionAllowed", "electionFailed", "elected", "appointmentAsked", "releaseAsked"],
      to: "cancelled",
      by: [communeOfficer],
      hand: "record",
      reason: true,
    },
  ],
});
