import { appealResult } from "#app/codes/appeal-result.ts";
import { exitReason } from "#app/codes/exit-reason.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import {
  procedure,
  type Clock,
  type Effect,
  type Input,
  type Step,
} from "#app/features/procedures/definition/rules.ts";

const { member, cellSecretary, grassrootsSecretary } = role;
const { communeOfficer, communeLeader, inspector, provinceLeader } = role;

/** The forms a cell votes on by more than half; expulsion has a vote of its own. */
const forms = ["D1", "D2", "D3"] as const;

const appealTime: Clock = {
  figure: "discipline.appeal_working_days",
  unit: "workingDays",
  from: "announcedOn",
};
const effectTime: Clock = {
  figure: "discipline.effect_months",
  unit: "months",
  from: "announcedOn",
};

const meeting: readonly Input[] = [
  { key: "meetingOn", kind: "date" },
  { key: "resolutionNumber", kind: "text" },
];
const decision: readonly Input[] = [
  { key: "decisionNumber", kind: "text" },
  { key: "decisionOn", kind: "date" },
  { key: "authority", kind: "text" },
];
const answer: readonly Input[] = [
  { key: "answerNumber", kind: "text" },
  { key: "answerOn", kind: "date" },
];
const appealed: readonly Input[] = [
  { key: "appealOn", kind: "date" },
  { key: "appeal", kind: "longText" },
];

const row: Effect = {
  kind: "add",
  collection: "disciplines",
  values: {
    form: { by: "disciplineForm" },
    decision_number: { from: "decisionNumber" },
    decision_date: { from: "decisionOn" },
    announced_date: { from: "announcedOn" },
    authority: { from: "authority" },
    violation: { from: "violation" },
    violation_date: { from: "violationOn" },
    effect_end_date: { by: "disciplineEffectEnd" },
  },
};

/** What an appeal says about the discipline of this case. */
const settled = (
  result: string,
  more: Extract<Effect, { kind: "amend" }>["values"] = {},
): Effect => ({
  kind: "amend",
  collection: "disciplines",
  where: { decision_number: { from: "decisionNumber" }, decision_date: { from: "decisionOn" } },
  values: { appeal_result: { is: result }, ...more },
});

/** An appeal that leads to another form. */
const changing = {
  hand: "record",
  inputs: [...answer, { key: "newForm", kind: "choice", options: forms }],
  needs: ["formFitsStatus", "holdsOffice"],
  effects: [settled(appealResult.codes.changed, { form: { by: "disciplineForm" } })],
} as const satisfies Partial<Step>;

/** A discipline that was wrong: apology and restoration, of the offices too where their places are free. */
const annulling = {
  hand: "record",
  inputs: [...answer, { key: "restoresOffices", kind: "flag", optional: true }],
  effects: [
    settled(appealResult.codes.annulled),
    { kind: "reopenOffices", form: "D3", on: { from: "announcedOn" } },
  ],
  reason: true,
} as const satisfies Partial<Step>;

/** An expulsion that was wrong: the member comes back, and the Party age goes on without a gap. */
const restoring = {
  hand: "record",
  inputs: answer,
  effects: [
    settled(appealResult.codes.annulled),
    {
      kind: "set",
      values: {
        membership_status: { is: memberStatus.codes.official },
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
  reason: true,
} as const satisfies Partial<Step>;

/**
 * Discipline of a member, from the signs of a violation to the end of its effect. The cell votes in secret;
 * its file is seen by few.
 *
 * @source procedures P09; clarifications 30 (a vote is the collective's), 46 (R08 sees what it opened)
 */
export const discipline = procedure({
  key: "discipline",
  code: "P09",
  right: "discipline",
  about: "member",
  isConfidential: true,
  whenLeft: "dropped",
  states: {
    opened: {},
    // Lasts as long as the obstacle does; nobody is late meanwhile.
    postponed: { clock: "open" },
    verified: {},
    reviewed: {},
    cellPassed: {},
    cellFailed: {},
    expulsionPassed: {},
    expulsionFailed: {},
    decided: {},
    announced: { clock: appealTime },
    appealed: { clock: { figure: "discipline.appeal_settle_days", part: "commune", unit: "days" } },
    upheld: {},
    changed: {},
    effectEnded: { end: "done" },
    expelled: { end: "done" },
    annulled: { end: "cancelled" },
    restored: { end: "cancelled" },
    dropped: { end: "refused" },
  },
  steps: [
    {
      key: "open",
      from: [],
      to: "opened",
      by: [cellSecretary, grassrootsSecretary, communeOfficer, inspector],
      hand: "propose",
      inputs: [
        { key: "source", kind: "choice", options: ["signs", "denunciation", "stateSanction"] },
        { key: "violation", kind: "longText" },
        { key: "violationOn", kind: "date" },
        { key: "managedBy", kind: "choice", options: ["cell", "above", "province"] },
      ],
      needs: ["isMember"],
    },
    // Assigns the case: from here on the inspector reads the record.
    {
      key: "takeUp",
      from: ["opened"],
      to: "opened",
      by: [inspector],
      hand: "record",
      aside: true,
    },
    {
      key: "postpone",
      from: ["opened", "verified", "reviewed"],
      to: "postponed",
      by: [inspector, cellSecretary],
      hand: "record",
      inputs: [
        { key: "obstacle", kind: "choice", options: ["pregnancy", "child", "illness", "capacity"] },
      ],
    },
    {
      key: "resume",
      from: [{ state: "postponed", when: "wasPutOffOpened" }],
      to: "opened",
      by: [inspector, cellSecretary],
      hand: "record",
    },
    {
      key: "resumeVerified",
      from: [{ state: "postponed", when: "wasPutOffVerified" }],
      to: "verified",
      by: [inspector, cellSecretary],
      hand: "record",
    },
    {
      key: "resumeReviewed",
      from: [{ state: "postponed", when: "wasPutOffReviewed" }],
      to: "reviewed",
      by: [inspector, cellSecretary],
      hand: "record",
    },
    {
      key: "verify",
      from: ["opened"],
      to: "verified",
      by: [inspector],
      hand: "verify",
      papers: [{ paper: "violationEvidence" }],
      inputs: [
        { key: "verifiedOn", kind: "date" },
        { key: "conclusion", kind: "longText" },
      ],
    },
    {
      key: "state",
      from: ["verified"],
      to: "reviewed",
      by: [member],
      hand: "propose",
      inputs: [{ key: "review", kind: "longText" }],
    },
    {
      key: "review",
      from: ["verified"],
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
      from: ["verified"],
      to: "verified",
      by: [cellSecretary],
      hand: "record",
      inputs: [{ key: "askedOn", kind: "date" }],
      aside: true,
    },
    {
      key: "goOn",
      from: ["verified"],
      to: "reviewed",
      by: [cellSecretary],
      hand: "record",
      needs: ["wasAskedAgain"],
      reason: true,
    },
    {
      key: "vote",
      from: ["reviewed"],
      to: "cellPassed",
      otherwise: "cellFailed",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        ...meeting,
        { key: "form", kind: "choice", options: forms },
        { key: "limitationReason", kind: "longText", optional: true },
        { key: "vote", kind: "vote", of: "cell", majority: "ordinary", secret: true },
      ],
      needs: ["isMember", "formFitsStatus", "holdsOffice", "isWithinLimitation"],
    },
    {
      key: "voteExpulsion",
      from: ["reviewed"],
      to: "expulsionPassed",
      otherwise: "expulsionFailed",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        ...meeting,
        { key: "vote", kind: "vote", of: "cell", majority: "twoThirds", secret: true },
      ],
      needs: ["isOfficial"],
    },
    {
      key: "decideInCell",
      from: [{ state: "cellPassed", when: "isInCellPower" }],
      to: "decided",
      by: [cellSecretary],
      hand: "record",
      inputs: decision,
      needs: ["isMember"],
    },
    {
      key: "decide",
      from: [
        { state: "cellPassed", when: "isCommuneDecision" },
        { state: "cellFailed", when: "isNotOfProvince" },
      ],
      to: "decided",
      otherwise: "dropped",
      by: [communeLeader, inspector],
      hand: "approve",
      papers: [{ paper: "cellResolution", madeAt: ["vote"] }],
      inputs: [
        ...decision,
        { key: "vote", kind: "vote", of: "standing", majority: "ordinary", secret: true },
      ],
      needs: ["isMember", "formFitsStatus", "holdsOffice", "isWithinLimitation"],
    },
    {
      key: "decideExpulsion",
      from: (["expulsionPassed", "expulsionFailed"] as const).map((state) => ({
        state,
        when: "isNotOfProvince" as const,
      })),
      to: "decided",
      otherwise: "dropped",
      by: [communeLeader, provinceLeader],
      hand: "approve",
      papers: [{ paper: "cellResolution", madeAt: ["voteExpulsion"] }],
      inputs: [
        ...decision,
        { key: "vote", kind: "vote", of: "standing", majority: "ordinary", secret: true },
      ],
      needs: ["isOfficial"],
    },
    {
      key: "decideAbove",
      from: (["cellPassed", "cellFailed", "expulsionPassed", "expulsionFailed"] as const).map(
        (state) => ({ state, when: "isOfProvince" as const }),
      ),
      to: "decided",
      otherwise: "dropped",
      by: [provinceLeader],
      hand: "approve",
      papers: [{ paper: "cellResolution", madeAt: ["vote", "voteExpulsion"] }],
      inputs: [
        ...decision,
        { key: "vote", kind: "vote", of: "standing", majority: "ordinary", secret: true },
      ],
      needs: ["isMember", "formFitsStatus", "holdsOffice", "isWithinLimitation"],
    },
    {
      key: "drop",
      from: ["opened", "postponed", "verified", "cellFailed", "expulsionFailed"],
      to: "dropped",
      by: [communeLeader, inspector],
      hand: "record",
      reason: true,
    },
    {
      key: "announce",
      from: [{ state: "decided", when: "isNotExpulsion" }],
      to: "announced",
      by: [cellSecretary, inspector],
      hand: "record",
      papers: [
        { paper: "disciplineDecision", madeAt: ["decide", "decideInCell", "decideAbove"] },
        { paper: "announcementMinutes" },
      ],
      inputs: [{ key: "announcedOn", kind: "date" }],
      needs: ["isMember", "announcedAfterDecision"],
      effects: [row, { kind: "endOffices", form: "D3", on: { from: "announcedOn" } }],
    },
    {
      key: "announceExpulsion",
      from: [{ state: "decided", when: "isExpulsion" }],
      to: "announced",
      by: [cellSecretary, inspector],
      hand: "record",
      papers: [
        { paper: "disciplineDecision", madeAt: ["decideExpulsion", "decideAbove"] },
        { paper: "announcementMinutes" },
      ],
      inputs: [{ key: "announcedOn", kind: "date" }],
      needs: ["isOfficial", "announcedAfterDecision"],
      effects: [
        row,
        { kind: "endOffices", form: "D4", on: { from: "announcedOn" } },
        {
          kind: "leaveCell",
          on: { from: "announcedOn" },
          reason: { is: exitReason.codes.expulsion },
        },
        {
          kind: "set",
          values: {
            membership_status: { is: memberStatus.codes.expelled },
            exit_date: { from: "announcedOn" },
            exit_reason: { is: exitReason.codes.expulsion },
          },
        },
        { kind: "openCase", procedure: "cardRecovery" },
      ],
    },
    {
      key: "appeal",
      from: ["announced"],
      to: "appealed",
      by: [member],
      hand: "propose",
      inputs: appealed,
      needs: ["isInDisciplineAppealTime"],
    },
    {
      key: "recordAppeal",
      from: ["announced"],
      to: "appealed",
      by: [inspector, cellSecretary],
      hand: "record",
      papers: [{ paper: "appealLetter" }],
      inputs: appealed,
      needs: ["isInDisciplineAppealTime"],
      aside: true,
    },
    // The committee above the one that decided settles an appeal, never that one itself.
    {
      key: "uphold",
      from: [{ state: "appealed", when: "isDecidedInCell" }],
      to: "upheld",
      by: [communeLeader, inspector],
      hand: "record",
      inputs: answer,
      effects: [settled(appealResult.codes.upheld)],
    },
    {
      key: "upholdAbove",
      from: [{ state: "appealed", when: "isDecidedAbove" }],
      to: "upheld",
      by: [provinceLeader],
      hand: "record",
      inputs: answer,
      effects: [settled(appealResult.codes.upheld)],
    },
    {
      key: "change",
      from: [{ state: "appealed", when: "isDecidedInCell" }],
      to: "changed",
      by: [communeLeader, inspector],
      ...changing,
    },
    {
      key: "changeAbove",
      from: [{ state: "appealed", when: "isMilderAbove" }],
      to: "changed",
      by: [provinceLeader],
      ...changing,
    },
    {
      key: "grant",
      from: [{ state: "appealed", when: "isDecidedInCell" }],
      to: "annulled",
      by: [communeLeader, inspector],
      ...annulling,
    },
    {
      key: "grantAbove",
      from: [{ state: "appealed", when: "isMilderAbove" }],
      to: "annulled",
      by: [provinceLeader],
      ...annulling,
    },
    {
      key: "annul",
      from: (["announced", "upheld", "changed"] as const).map((state) => ({
        state,
        when: "isNotExpulsion" as const,
      })),
      to: "annulled",
      by: [communeLeader, provinceLeader],
      ...annulling,
    },
    {
      key: "restore",
      from: (["announced", "upheld"] as const).map((state) => ({
        state,
        when: "isExpulsion" as const,
      })),
      to: "restored",
      by: [communeLeader, provinceLeader],
      ...restoring,
    },
    {
      key: "restoreAbove",
      from: [{ state: "appealed", when: "isExpulsion" }],
      to: "restored",
      by: [provinceLeader],
      ...restoring,
    },
    {
      key: "endEffect",
      from: ["announced", "upheld", "changed"].map((state) => ({
        state: state as "announced",
        when: "isNotExpulsion" as const,
      })),
      to: "effectEnded",
      by: "system",
      hand: "record",
      needs: ["hasNoNewDiscipline"],
      after: effectTime,
    },
    {
      key: "close",
      from: ["announced", "upheld"].map((state) => ({
        state: state as "announced",
        when: "isExpulsion" as const,
      })),
      to: "expelled",
      by: "system",
      hand: "record",
      after: appealTime,
    },
  ],
});
