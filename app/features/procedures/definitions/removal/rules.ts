import { increaseReason } from "#app/codes/increase-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const { member, cellSecretary, grassrootsSecretary, grassrootsOfficer } = role;
const { communeOfficer, communeLeader } = role;

/** The grounds, in the order of the rule. @source procedures P10, grounds 1 to 6 */
const grounds = ["absence", "card", "decline", "standards", "politics", "probation"] as const;

const appealed: readonly Input[] = [
  { key: "appealOn", kind: "date" },
  { key: "appeal", kind: "longText" },
];

/**
 * Removal of a name, which is no discipline: from the cell's proposal to the decision and its appeal.
 *
 * @source procedures P10; clarifications 30, 46 (grassroots votes)
 */
export const removal = procedure({
  key: "removal",
  code: "P10",
  right: "removal",
  about: "member",
  whenLeft: "withdrawn",
  states: {
    opened: {},
    reviewed: {},
    cellPassed: {},
    cellFailed: {},
    grassrootsPassed: {},
    grassrootsFailed: {},
    submitted: {},
    decided: {
      clock: { figure: "removal.appeal_working_days", unit: "workingDays", from: "decisionOn" },
    },
    appealed: { clock: { figure: "removal.appeal_answer_working_days", unit: "workingDays" } },
    closed: { end: "done" },
    upheld: { end: "done" },
    restored: { end: "cancelled" },
    refused: { end: "refused" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    {
      key: "open",
      from: [],
      to: "opened",
      by: [cellSecretary],
      hand: "propose",
      inputs: [
        { key: "ground", kind: "choice", options: grounds },
        { key: "evidence", kind: "longText" },
      ],
      needs: ["isMember", "groundFits", "noDisciplineCase"],
    },
    {
      key: "begin",
      from: [],
      to: "opened",
      by: "system",
      hand: "record",
      needs: ["isMember", "groundFits", "noDisciplineCase"],
    },
    {
      key: "review",
      from: ["opened"],
      to: "reviewed",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "reviewedOn", kind: "date" },
        { key: "review", kind: "longText" },
      ],
    },
    {
      key: "ask",
      from: ["opened"],
      to: "opened",
      by: [cellSecretary],
      hand: "record",
      inputs: [{ key: "askedOn", kind: "date" }],
    },
    {
      key: "goOn",
      from: ["opened"],
      to: "reviewed",
      by: [cellSecretary],
      hand: "record",
      needs: ["wasAskedOften"],
      reason: true,
    },
    {
      key: "vote",
      from: ["reviewed", "cellFailed"],
      to: "cellPassed",
      otherwise: "cellFailed",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "removalEvidence" }],
      inputs: [
        { key: "meetingOn", kind: "date" },
        { key: "resolutionNumber", kind: "text" },
        { key: "vote", kind: "vote", of: "cell", majority: "twoThirds" },
      ],
      needs: ["isMember", "mayVoteAgain"],
    },
    {
      key: "report",
      from: ["cellFailed"],
      to: "submitted",
      by: [communeOfficer],
      hand: "verify",
      needs: ["hasFailedOften"],
      reason: true,
    },
    {
      key: "grassrootsVote",
      from: [{ state: "cellPassed", when: "hasGrassroots" }],
      to: "grassrootsPassed",
      otherwise: "grassrootsFailed",
      by: [grassrootsSecretary, grassrootsOfficer],
      hand: "record",
      papers: [{ paper: "cellResolution", madeAt: ["vote"] }],
      inputs: [
        { key: "grassrootsOn", kind: "date" },
        { key: "grassrootsNumber", kind: "text" },
        { key: "vote", kind: "vote", of: "committee", majority: "twoThirds" },
      ],
    },
    {
      key: "submit",
      // Short of the majority, the result goes up all the same: the competent committee decides.
      from: ["grassrootsPassed", "grassrootsFailed", { state: "cellPassed", when: "noGrassroots" }],
      to: "submitted",
      by: [communeOfficer],
      hand: "verify",
      papers: [
        { paper: "cellResolution", madeAt: ["vote"] },
        { paper: "grassrootsResolution", when: "hasGrassroots", madeAt: ["grassrootsVote"] },
      ],
    },
    {
      key: "return",
      from: ["grassrootsPassed", "grassrootsFailed", "cellPassed"],
      to: "reviewed",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "decide",
      from: ["submitted"],
      to: "decided",
      otherwise: "refused",
      by: [communeLeader],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decisionOn", kind: "date" },
        { key: "vote", kind: "vote", of: "standing", majority: "ordinary" },
      ],
      needs: ["isMember", "noDisciplineCase"],
      effects: [
        { kind: "leaveCell", on: { from: "decisionOn" }, reason: { by: "removalReason" } },
        {
          kind: "set",
          values: {
            membership_status: { is: memberStatus.codes.nameRemoved },
            exit_date: { from: "decisionOn" },
            exit_reason: { by: "removalReason" },
          },
        },
        { kind: "openCase", procedure: "cardRecovery" },
      ],
    },
    {
      key: "appeal",
      from: ["decided"],
      to: "appealed",
      by: [member],
      hand: "propose",
      inputs: appealed,
      needs: ["isInAppealTime"],
    },
    {
      key: "recordAppeal",
      from: ["decided"],
      to: "appealed",
      by: [communeOfficer],
      hand: "record",
      aside: true,
      papers: [{ paper: "appealLetter" }],
      inputs: appealed,
      needs: ["isInAppealTime"],
    },
    {
      key: "uphold",
      from: ["appealed"],
      to: "upheld",
      by: [communeOfficer],
      hand: "record",
      inputs: [
        { key: "answerNumber", kind: "text" },
        { key: "answerOn", kind: "date" },
      ],
    },
    {
      key: "restore",
      from: ["appealed"],
      to: "restored",
      by: [communeLeader],
      hand: "record",
      inputs: [
        { key: "answerNumber", kind: "text" },
        { key: "answerOn", kind: "date" },
      ],
      effects: [
        {
          kind: "set",
          values: {
            membership_status: { by: "formerStatus" },
            exit_date: { is: null },
            exit_reason: { is: null },
          },
        },
        {
          kind: "joinCell",
          cell: { by: "ownCell" },
          on: { from: "answerOn" },
          reason: { is: increaseReason.codes.restored },
        },
      ],
    },
    {
      key: "close",
      from: ["decided"],
      to: "closed",
      by: "system",
      hand: "record",
      after: { figure: "removal.appeal_working_days", unit: "workingDays", from: "decisionOn" },
    },
    {
      key: "withdraw",
      from: ["opened", "reviewed", "cellFailed"],
      to: "withdrawn",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
