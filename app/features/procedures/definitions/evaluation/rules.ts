import { role } from "#app/features/access/roles.ts";
import {
  procedure,
  type Clock,
  type Effect,
  type Input,
} from "#app/features/procedures/definition/rules.ts";
import { lateness, ratedGrades } from "#app/features/procedures/grades/rules.ts";

const { member, cellSecretary, grassrootsOfficer, communeOfficer, communeLeader } = role;

const self: readonly Input[] = [
  { key: "year", kind: "number" },
  { key: "selfScore", kind: "number" },
  { key: "selfGrade", kind: "choice", options: ratedGrades },
  { key: "selfReview", kind: "longText" },
  { key: "weaknesses", kind: "longText" },
];

const appealTime: Clock = { figure: "evaluation.appeal_days", unit: "days", from: "decidedOn" };
const selfNeeds = ["isMember", "isReviewYear", "isNotYetRated", "isRated", "isScore"] as const;
const gradeNeeds = [
  "isExcellentWithoutDiscipline",
  "isWithinPoints",
  "hasDoneTasks",
  "knockOutHolds",
  "leaderDidMore",
] as const;

const rated: readonly Effect[] = [
  {
    kind: "add",
    collection: "annual_evaluations",
    values: {
      year: { from: "year" },
      self_score: { from: "selfScore" },
      self_grade: { from: "selfGrade" },
      cell_score: { from: "cellScore" },
      cell_proposed_grade: { from: "proposedGrade" },
      final_grade: { from: "finalGrade" },
      decision_number: { from: "decisionNumber" },
      residence_opinion: { from: "residenceOpinion" },
    },
  },
];

/** The answer of the residence, which the program brings into the case while the cell has not proposed a grade. */
const residenceSays = <State extends "selfDone" | "absent">(key: string, state: State) =>
  ({
    key,
    from: [state],
    to: state,
    by: "system",
    hand: "record",
    inputs: [
      { key: "residenceOpinion", kind: "longText" },
      { key: "residenceBy", kind: "text" },
      { key: "residenceOn", kind: "date" },
    ],
    needs: ["isMember"],
    aside: true,
  }) as const;

/**
 * The review of a member for a year: own review, proposal of the cell by secret ballot, appraisal with the cap on
 * E1, decision, appeal.
 *
 * @source procedures P06; clarification 19
 */
export const evaluation = procedure({
  key: "evaluation",
  code: "P06",
  right: "classification",
  about: "member",
  whenLeft: "withdrawn",
  states: {
    selfDone: {},
    absent: {},
    cellProposed: {},
    appraised: {},
    decided: { clock: appealTime },
    appealed: {},
    closed: { end: "done" },
    notRated: { end: "done" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    {
      key: "selfReview",
      from: [],
      to: "selfDone",
      by: [member],
      hand: "propose",
      inputs: self,
      needs: selfNeeds,
      effects: [{ kind: "askResidence" }],
    },
    {
      key: "recordSelf",
      from: [],
      to: "selfDone",
      by: [cellSecretary],
      hand: "propose",
      inputs: self,
      needs: selfNeeds,
      effects: [{ kind: "askResidence" }],
    },
    {
      key: "noteUnrated",
      from: [],
      to: "notRated",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "year", kind: "number" },
        { key: "unratedGrade", kind: "kept", by: "unratedGrade" },
      ],
      needs: ["isMember", "isReviewYear", "isNotYetRated", "isNotRated"],
      effects: [
        {
          kind: "add",
          collection: "annual_evaluations",
          values: {
            year: { from: "year" },
            cell_proposed_grade: { by: "unratedGrade" },
            final_grade: { by: "unratedGrade" },
          },
        },
      ],
    },
    {
      key: "hearResidence",
      from: ["selfDone"],
      to: "selfDone",
      by: [cellSecretary],
      hand: "record",
      inputs: [{ key: "residenceOpinion", kind: "longText" }],
      effects: [{ kind: "endAsking" }],
      aside: true,
    },
    residenceSays("residenceSays", "selfDone"),
    residenceSays("residenceLate", "absent"),
    {
      key: "residenceSilent",
      from: ["selfDone"],
      to: "selfDone",
      by: "system",
      hand: "record",
      inputs: [
        // What was asked stands in the case from the own review on.
        { key: "residenceCell", kind: "text" },
        { key: "residenceAskedOn", kind: "date" },
        { key: "residenceDueOn", kind: "date", ahead: true },
        { key: "residenceSilentOn", kind: "kept", by: "today" },
      ],
      needs: ["residenceIsSilent"],
      aside: true,
      after: { figure: "evaluation.residence_days", unit: "days", from: "residenceAskedOn" },
    },
    {
      key: "propose",
      from: ["selfDone", "absent"],
      to: "cellProposed",
      otherwise: "selfDone",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "selfReview", madeAt: ["selfReview", "recordSelf"] }],
      inputs: [
        { key: "meetingOn", kind: "date" },
        { key: "cellScore", kind: "number" },
        { key: "lateTasks", kind: "choice", options: lateness },
        {
          key: "knockOut",
          kind: "choice",
          options: ["none", "discipline", "degraded"],
          optional: true,
        },
        { key: "aboveShare", kind: "number", optional: true },
        { key: "proposedGrade", kind: "choice", options: ratedGrades },
        { key: "vote", kind: "vote", of: "cell", majority: "ordinary", secret: true },
      ],
      needs: ["isMember", "isRated", "isScore", "residenceHadItsDays", ...gradeNeeds],
      effects: [{ kind: "endAsking" }],
      lost: [{ kind: "endAsking" }],
    },
    {
      key: "putOff",
      from: ["selfDone"],
      to: "absent",
      by: [cellSecretary],
      hand: "record",
      reason: true,
    },
    {
      key: "appraise",
      from: ["cellProposed"],
      to: "appraised",
      by: [grassrootsOfficer, communeOfficer],
      hand: "verify",
      inputs: [{ key: "outstanding", kind: "flag" }],
      needs: ["isUnderCap", "isExcellentWithoutDiscipline"],
    },
    {
      key: "return",
      from: ["cellProposed"],
      to: "selfDone",
      by: [grassrootsOfficer, communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "decide",
      from: ["appraised"],
      to: "decided",
      by: [communeLeader],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decidedOn", kind: "date" },
        { key: "finalGrade", kind: "choice", options: ratedGrades },
      ],
      needs: ["isMember", "isNotYetRated", "isNotAboveProposal", "isUnderCap", ...gradeNeeds],
      effects: rated,
    },
    {
      key: "returnDown",
      from: ["appraised"],
      to: "selfDone",
      by: [communeLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "appeal",
      from: ["decided"],
      to: "appealed",
      by: [member],
      hand: "propose",
      inputs: [{ key: "appeal", kind: "longText" }],
      needs: ["isInReviewAppealTime"],
    },
    {
      key: "keep",
      from: ["appealed"],
      to: "closed",
      by: [communeOfficer, communeLeader],
      hand: "record",
      inputs: [{ key: "answer", kind: "longText" }],
    },
    {
      key: "change",
      from: ["appealed"],
      to: "closed",
      by: [communeLeader],
      hand: "record",
      inputs: [
        { key: "answer", kind: "longText" },
        { key: "newGrade", kind: "choice", options: ratedGrades },
      ],
      needs: ["isUnderCap", ...gradeNeeds],
      effects: [
        {
          kind: "amend",
          collection: "annual_evaluations",
          where: { year: { from: "year" } },
          values: { final_grade: { from: "newGrade" } },
        },
      ],
    },
    {
      key: "close",
      from: ["decided"],
      to: "closed",
      by: "system",
      hand: "record",
      after: appealTime,
    },
    {
      key: "withdraw",
      from: ["selfDone", "absent"],
      to: "withdrawn",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
      effects: [{ kind: "endAsking" }],
    },
  ],
});
