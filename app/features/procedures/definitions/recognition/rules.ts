import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Clock, type Input } from "#app/features/procedures/definition/rules.ts";

const { member, cellSecretary, grassrootsSecretary, grassrootsOfficer } = role;
const { communeOfficer, communeLeader } = role;

/** From the vote of the cell to the decision, with the time that may be added once. */
const decisionClock: Clock = {
  figure: "probation.decide_working_days",
  unit: "workingDays",
  from: "meetingOn",
  longer: { figure: "admission.decide_extension_working_days", once: "extendedOn" },
};

const dates: readonly Input[] = [
  { key: "ceremonyOn", kind: "kept", by: "ceremonyDate" },
  { key: "probationEndsOn", kind: "kept", by: "probationEnd" },
];

const course: readonly Input[] = [
  { key: "courseOn", kind: "date" },
  { key: "courseNumber", kind: "text" },
];

/**
 * The probation of a new member and the official recognition at its end. The day from which somebody is
 * official follows from the ceremony alone, however late the meeting.
 *
 * @source procedures P03; clarifications 30, 46 (grassroots votes)
 */
export const recognition = procedure({
  key: "recognition",
  code: "P03",
  right: "recognition",
  about: "member",
  of: [memberStatus.codes.probationary],
  whenLeft: "stopped",
  states: {
    probation: { clock: "open" },
    due: {
      clock: {
        figure: "probation.review_working_days",
        unit: "workingDays",
        from: "probationEndsOn",
      },
    },
    fileReady: {
      clock: {
        figure: "probation.review_working_days",
        unit: "workingDays",
        from: "probationEndsOn",
      },
    },
    cellPassed: { clock: decisionClock },
    cellFailed: {},
    sectionDone: { clock: decisionClock },
    grassrootsPassed: { clock: decisionClock },
    grassrootsFailed: { clock: decisionClock },
    submitted: { clock: decisionClock },
    recognized: { end: "done" },
    refused: { end: "refused" },
    stopped: { end: "cancelled" },
  },
  steps: [
    {
      key: "prepare",
      from: [],
      to: "due",
      by: [cellSecretary],
      hand: "propose",
      inputs: dates,
      needs: ["isProbationary", "knowsCeremony", "isNearProbationEnd"],
    },
    {
      key: "assign",
      from: [],
      to: "probation",
      by: [cellSecretary],
      hand: "propose",
      inputs: [...dates, { key: "helper", kind: "colleague" }],
      needs: ["isProbationary", "knowsCeremony"],
    },
    {
      key: "begin",
      from: [],
      to: "probation",
      by: "system",
      hand: "record",
      inputs: dates,
      needs: ["isProbationary", "knowsCeremony"],
    },
    {
      key: "changeHelper",
      from: ["probation"],
      to: "probation",
      by: [cellSecretary],
      hand: "propose",
      inputs: [{ key: "helper", kind: "colleague" }],
      aside: true,
    },
    {
      key: "note",
      from: ["probation"],
      to: "probation",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "notedOn", kind: "date" },
        { key: "helperNote", kind: "longText" },
      ],
      aside: true,
    },
    {
      key: "courseEarly",
      from: ["probation"],
      to: "probation",
      by: [communeOfficer],
      hand: "verify",
      papers: [{ paper: "newMemberCertificate" }],
      inputs: course,
      aside: true,
    },
    {
      key: "remind",
      from: ["probation"],
      to: "due",
      by: "system",
      hand: "record",
      after: { figure: "probation.reminder_month", unit: "months", from: "ceremonyOn" },
    },
    {
      key: "makeFile",
      from: ["due"],
      to: "fileReady",
      by: [cellSecretary],
      hand: "propose",
      papers: [
        { paper: "selfReview", madeAt: ["selfReview"] },
        { paper: "helperAssessment" },
        { paper: "opinions" },
      ],
      inputs: [
        { key: "selfReviewOn", kind: "date" },
        { key: "helperAssessmentOn", kind: "date" },
        { key: "opinionsOn", kind: "date" },
      ],
      needs: ["isProbationary", "isNotSuspended"],
    },
    {
      key: "selfReview",
      from: ["due"],
      to: "due",
      by: [member],
      hand: "propose",
      inputs: [
        { key: "selfReviewOn", kind: "date" },
        { key: "selfReview", kind: "longText" },
      ],
      aside: true,
    },
    {
      key: "course",
      from: ["due"],
      to: "due",
      by: [communeOfficer],
      hand: "verify",
      papers: [{ paper: "newMemberCertificate" }],
      inputs: course,
      aside: true,
    },
    {
      key: "courseLate",
      from: ["fileReady"],
      to: "fileReady",
      by: [communeOfficer],
      hand: "verify",
      papers: [{ paper: "newMemberCertificate" }],
      inputs: course,
      aside: true,
    },
    {
      key: "waiveCourse",
      from: ["fileReady"],
      to: "fileReady",
      by: [communeOfficer],
      hand: "verify",
      inputs: [{ key: "courseWaivedOn", kind: "kept", by: "today" }],
      reason: true,
    },
    {
      key: "vote",
      from: ["fileReady"],
      to: "cellPassed",
      otherwise: "cellFailed",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "meetingOn", kind: "date" },
        { key: "resolutionNumber", kind: "text" },
        { key: "vote", kind: "vote", of: "cell", majority: "twoThirds" },
      ],
      needs: ["isProbationary", "isNotSuspended", "isProbationOver", "hadCourse"],
    },
    {
      key: "repeat",
      from: ["cellFailed"],
      to: "due",
      by: [cellSecretary],
      hand: "propose",
      needs: ["mayVoteAgain"],
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
      key: "proposeRemoval",
      from: ["cellFailed"],
      to: "stopped",
      by: [cellSecretary],
      hand: "propose",
      inputs: [{ key: "unfitness", kind: "longText" }],
      needs: ["isProbationary", "noDisciplineCase"],
      effects: [
        {
          kind: "openCase",
          procedure: "removal",
          values: { ground: { is: "probation" }, evidence: { from: "unfitness" } },
        },
      ],
      aside: true,
    },
    {
      key: "section",
      from: [{ state: "cellPassed", when: "hasSection" }],
      to: "sectionDone",
      by: [grassrootsSecretary, grassrootsOfficer],
      isOfSection: true,
      hand: "record",
      papers: [{ paper: "cellResolution", madeAt: ["vote"] }],
      inputs: [
        { key: "sectionOn", kind: "date" },
        { key: "sectionOpinion", kind: "longText" },
      ],
      needs: ["sectionAfterCell"],
    },
    {
      key: "grassrootsVote",
      from: ["sectionDone", { state: "cellPassed", when: "hasGrassrootsAlone" }],
      to: "grassrootsPassed",
      otherwise: "grassrootsFailed",
      by: [grassrootsSecretary, grassrootsOfficer],
      hand: "record",
      papers: [
        { paper: "cellResolution", madeAt: ["vote"] },
        { paper: "sectionOpinion", when: "hasSection", madeAt: ["section"] },
      ],
      inputs: [
        { key: "grassrootsOn", kind: "date" },
        { key: "grassrootsNumber", kind: "text" },
        { key: "vote", kind: "vote", of: "committee", majority: "twoThirds" },
      ],
      needs: ["grassrootsAfterCell"],
    },
    {
      key: "submit",
      from: ["grassrootsPassed", "grassrootsFailed", { state: "cellPassed", when: "noGrassroots" }],
      to: "submitted",
      by: [communeOfficer],
      hand: "verify",
      papers: [
        { paper: "cellResolution", madeAt: ["vote"] },
        { paper: "sectionOpinion", when: "hasSection", madeAt: ["section"] },
        { paper: "grassrootsResolution", when: "hasGrassroots", madeAt: ["grassrootsVote"] },
      ],
      needs: ["isProbationary"],
    },
    {
      key: "return",
      from: ["cellPassed", "sectionDone", "grassrootsPassed", "grassrootsFailed"],
      to: "due",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "decide",
      from: ["submitted"],
      to: "recognized",
      otherwise: "refused",
      by: [communeLeader],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decisionOn", kind: "date" },
        { key: "vote", kind: "vote", of: "standing", majority: "ordinary" },
      ],
      needs: ["isProbationary", "isNotSuspended", "isProbationOver", "decidedAfterCell"],
      effects: [
        {
          kind: "set",
          values: {
            membership_status: { is: memberStatus.codes.official },
            official_date: { by: "officialDate" },
            readmission_official_date: { by: "secondOfficialDate" },
            official_decision_date: { from: "decisionOn" },
            official_decision_number: { from: "decisionNumber" },
          },
        },
        { kind: "openCase", procedure: "card" },
      ],
    },
    {
      key: "extend",
      from: ["submitted"],
      to: "submitted",
      by: [communeLeader],
      hand: "approve",
      inputs: [{ key: "extendedOn", kind: "kept", by: "today" }],
      needs: ["notExtendedYet"],
      reason: true,
    },
    {
      key: "close",
      from: ["probation", "due", "fileReady"],
      to: "stopped",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
  ],
});
