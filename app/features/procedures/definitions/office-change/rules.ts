import { role, type RoleCode } from "#app/features/access/roles.ts";
import {
  procedure,
  type Definition,
  type Input,
} from "#app/features/procedures/definition/rules.ts";
import { officesAt } from "#app/features/procedures/elections/offices/rules.ts";
import { officeChangeKeys, type UnitLevel } from "#app/features/procedures/units/rules.ts";

/** Who asks for a change, who checks it and asks for appointments, who decides. */
interface Hands {
  own: readonly RoleCode[];
  officer: RoleCode;
  leader: RoleCode;
  alsoRights?: Definition["alsoRights"];
}

const decision: readonly Input[] = [
  { key: "decisionNumber", kind: "text" },
  { key: "decidedOn", kind: "date" },
];
const why: Input = { key: "why", kind: "longText" };

/**
 * One office of a unit in the middle of a term: an election to fill it, an appointment by the superior, or the end of
 * an office on request.
 */
function changeOf(level: UnitLevel, { own, officer, leader, alsoRights }: Hands): Definition {
  const office: Input = {
    key: "office",
    kind: "choice",
    options: Object.keys(officesAt[level]),
  };
  return procedure({
    key: officeChangeKeys[level],
    code: "P16",
    right: "elections",
    ...(alsoRights === undefined ? {} : { alsoRights }),
    about: "organization",
    ...(level === "cell" ? {} : { unit: level }),
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
        by: own,
        hand: "propose",
        inputs: [office, { key: "candidates", kind: "people" }, why],
        needs: ["unitIsOpen", "candidatesMayStand", "candidatesSitInCommittee"],
      },
      {
        key: "askAppointment",
        from: [],
        to: "appointmentAsked",
        by: [officer],
        hand: "propose",
        inputs: [office, { key: "appointee", kind: "colleague" }, why],
        needs: ["unitIsOpen", "candidatesMayStand", "isNewToOffice"],
      },
      {
        key: "askRelease",
        from: [],
        to: "releaseAsked",
        by: [...own, officer],
        hand: "propose",
        inputs: [office, { key: "holder", kind: "colleague" }, why],
        needs: ["holdsThisOffice"],
      },
      {
        key: "allow",
        from: ["electionAsked"],
        to: "electionAllowed",
        by: [leader],
        hand: "approve",
        inputs: [{ key: "planNumber", kind: "text" }],
        needs: ["unitIsOpen"],
      },
      {
        key: "elect",
        from: ["electionAllowed", "electionFailed"],
        to: "elected",
        otherwise: "electionFailed",
        by: own,
        ...(level === "section" ? { isOfSection: true as const } : {}),
        hand: "record",
        inputs: [
          { key: "heldOn", kind: "date" },
          { key: "summoned", kind: "number" },
          { key: "present", kind: "number" },
          { key: "ballot", kind: "ballot", for: "one" },
        ],
        needs: [
          "summonedFits",
          "congressQuorum",
          "candidatesMayStand",
          "candidatesSitInCommittee",
          "oneBallotFits",
        ],
      },
      {
        key: "check",
        from: ["elected"],
        to: "checked",
        by: [officer],
        hand: "verify",
        papers: [{ paper: "ballotMinutes" }],
      },
      {
        key: "return",
        from: ["elected"],
        to: "electionAllowed",
        by: [officer],
        hand: "verify",
        reason: true,
      },
      {
        key: "recognize",
        from: ["checked"],
        to: "changed",
        by: [leader],
        hand: "approve",
        inputs: decision,
        needs: ["unitIsOpen", "candidatesMayStand"],
        effects: [{ kind: "changeOffices", ground: "byElection" }],
      },
      {
        key: "appoint",
        from: ["appointmentAsked"],
        to: "changed",
        by: [leader],
        hand: "approve",
        inputs: decision,
        needs: ["unitIsOpen", "candidatesMayStand", "isNewToOffice"],
        effects: [{ kind: "changeOffices", ground: "appointment" }],
      },
      {
        key: "release",
        from: ["releaseAsked"],
        to: "changed",
        by: [leader],
        hand: "approve",
        inputs: decision,
        needs: ["holdsThisOffice"],
        effects: [{ kind: "changeOffices", ground: "release" }],
      },
      {
        key: "refuse",
        from: ["electionAsked", "appointmentAsked", "releaseAsked", "checked"],
        to: "refused",
        by: [leader],
        hand: "approve",
        reason: true,
      },
      {
        key: "withdraw",
        from: ["electionAsked", "electionAllowed", "electionFailed", "releaseAsked"],
        to: "cancelled",
        by: own,
        hand: "propose",
        reason: true,
      },
      {
        key: "stop",
        from: ["electionAllowed", "electionFailed", "elected", "appointmentAsked", "releaseAsked"],
        to: "cancelled",
        by: [officer],
        hand: "record",
        reason: true,
      },
    ],
  });
}

const { cellSecretary, grassrootsSecretary, grassrootsOfficer, communeOfficer, communeLeader } =
  role;
const { provinceOfficer, provinceLeader } = role;

/** An office of a cell. @source procedures P16, "Mid-term: supplement, resignation"; roles §4.3 row P16 */
export const officeChange = changeOf("cell", {
  own: [cellSecretary],
  officer: communeOfficer,
  leader: communeLeader,
});

/** An office of a grassroots committee. @source as above; who acts for it, as for its congress (assumed) */
export const grassrootsOfficeChange = changeOf("grassroots", {
  own: [grassrootsSecretary, grassrootsOfficer],
  officer: communeOfficer,
  leader: communeLeader,
  alsoRights: ["reports"],
});

/** An office of a sectional committee. @source as above; who acts for it, as for its congress (assumed) */
export const sectionOfficeChange = changeOf("section", {
  own: [grassrootsSecretary, grassrootsOfficer],
  officer: communeOfficer,
  leader: communeLeader,
  alsoRights: ["reports"],
});

/** An office of a commune committee. @source as above; roles §4.3 row P16, "commune" */
export const communeOfficeChange = changeOf("commune", {
  own: [communeOfficer, communeLeader],
  officer: provinceOfficer,
  leader: provinceLeader,
});
