import { activityStatus } from "#app/codes/activity-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Effect, type Input } from "#app/features/procedures/definition/rules.ts";

const { member, cellSecretary, grassrootsSecretary, grassrootsOfficer, communeOfficer } = role;

const letter: readonly Input[] = [
  { key: "letterNumber", kind: "text" },
  { key: "letterOn", kind: "date" },
];

/** Since when the decision or the new residence is in effect; who is late says why. */
const began: readonly Input[] = [
  { key: "effectiveOn", kind: "date", ahead: true, optional: true },
  { key: "lateReason", kind: "longText", optional: true },
];

const goal: readonly Input[] = [
  { key: "destination", kind: "commune", optional: true },
  { key: "outside", kind: "text", optional: true },
  { key: "country", kind: "text", optional: true },
];

/** The way by which the request came, such as the public service portal. */
const sent: readonly Input[] = [
  { key: "channel", kind: "choice", options: ["direct", "post", "portal"], optional: true },
  { key: "externalReference", kind: "text", optional: true },
];

/** The member is on the way, and the receiving committee sees the case. */
const goes: readonly Effect[] = [
  { kind: "set", values: { activity_status: { is: activityStatus.codes.inTransfer } } },
  { kind: "sendTo", unit: { from: "destination" } },
  { kind: "moveDues" },
];

const stays: readonly Effect[] = [
  { kind: "set", values: { activity_status: { is: activityStatus.codes.active } } },
  { kind: "moveDues" },
];

/**
 * Official transfer to another commune committee, in this database or outside it: the cell considers, the commune
 * introduces, the receiver accepts and lists. The member counts at the origin until then. Of units directly under a
 * province its officer introduces and accepts; abroad the Party committee for members abroad receives.
 *
 * @source procedures P04.1 (T1, T2, T5)
 */
export const transfer = procedure({
  key: "transfer",
  code: "P04",
  right: "transferOut",
  about: "member",
  direct: true,
  whenLeft: "cancelled",
  states: {
    requested: {},
    returned: {},
    cellOk: {},
    grassrootsOk: {},
    introduced: {
      inAir: true,
      clock: {
        figure: "transfer.present_working_days",
        unit: "workingDays",
        from: "letterOn",
        remind: "transfer.present_remind_days",
      },
    },
    presented: {
      inAir: true,
      clock: {
        figure: "transfer.receiver_decide_working_days",
        unit: "workingDays",
        from: "presentedOn",
      },
    },
    accepted: { inAir: true },
    sentBack: { inAir: true },
    overdue: { inAir: true },
    completed: { end: "done" },
    left: { end: "done" },
    cancelled: { end: "cancelled" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    {
      key: "request",
      from: [],
      to: "requested",
      by: [member, cellSecretary],
      hand: "propose",
      inputs: [
        { key: "ground", kind: "choice", options: ["job", "retirement", "residence", "other"] },
        ...began,
        { key: "groundDocument", kind: "text", optional: true },
        ...goal,
        ...sent,
      ],
      needs: [
        "isMember",
        "isNotMoving",
        "isNotSuspended",
        "hasDestination",
        "countryIsOutside",
        "beginsInTime",
      ],
    },
    {
      key: "begin",
      from: [],
      to: "requested",
      by: "system",
      hand: "record",
      needs: ["isMember", "isNotMoving", "isNotSuspended", "hasDestination"],
    },
    {
      key: "requestAgain",
      from: ["returned"],
      to: "requested",
      by: [member, cellSecretary],
      hand: "propose",
      inputs: [...began, { key: "groundDocument", kind: "text", optional: true }, ...goal],
      needs: ["isMember", "hasDestination", "countryIsOutside", "beginsInTime"],
    },
    {
      key: "review",
      from: ["requested"],
      to: "cellOk",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "transferGround" }, { paper: "selfReview" }],
      inputs: [
        { key: "reviewedOn", kind: "date" },
        { key: "remarks", kind: "longText" },
      ],
      needs: ["isMember", "duesArePaid"],
    },
    {
      key: "return",
      from: ["requested"],
      to: "returned",
      by: [cellSecretary],
      hand: "record",
      reason: true,
    },
    {
      key: "check",
      from: [{ state: "cellOk", when: "hasGrassroots" }],
      to: "grassrootsOk",
      by: [grassrootsOfficer, grassrootsSecretary],
      hand: "verify",
      inputs: [{ key: "grassrootsRemarks", kind: "longText" }],
    },
    {
      key: "sendDown",
      from: ["cellOk", "grassrootsOk"],
      to: "returned",
      by: [communeOfficer],
      hand: "approve",
      reason: true,
    },
    {
      key: "introduce",
      from: ["grassrootsOk", { state: "cellOk", when: "noGrassroots" }],
      to: "introduced",
      by: [communeOfficer],
      hand: "approve",
      inputs: [...letter, { key: "enclosures", kind: "longText", optional: true }],
      needs: ["isMember", "isNotMoving"],
      effects: goes,
    },
    {
      key: "present",
      from: [
        { state: "introduced", when: "goesInside" },
        { state: "overdue", when: "goesInside" },
      ],
      to: "presented",
      by: [member, communeOfficer],
      side: "receiver",
      hand: "record",
      papers: [{ paper: "introductionLetter", madeAt: ["introduce", "introduceAgain"] }],
      inputs: [{ key: "presentedOn", kind: "date" }],
    },
    {
      key: "accept",
      from: ["presented"],
      to: "accepted",
      by: [communeOfficer],
      side: "receiver",
      hand: "approve",
      papers: [{ paper: "introductionLetter", madeAt: ["introduce", "introduceAgain"] }],
      inputs: [
        { key: "cell", kind: "cell", within: "receiver" },
        { key: "gapCounts", kind: "flag" },
      ],
      needs: ["gapIsThere"],
      effects: [{ kind: "sendTo", unit: { from: "cell" } }],
    },
    {
      key: "refuse",
      from: ["presented"],
      to: "sentBack",
      by: [communeOfficer],
      side: "receiver",
      hand: "approve",
      inputs: [
        {
          key: "refusalGround",
          kind: "choice",
          options: ["destination", "dossier", "seal", "forged", "noCell"],
        },
      ],
      reason: true,
      effects: [{ kind: "moveDues" }],
    },
    {
      key: "introduceAgain",
      from: ["sentBack"],
      to: "introduced",
      by: [communeOfficer],
      hand: "approve",
      inputs: [...letter, { key: "destination", kind: "commune" }],
      needs: ["isMember"],
      effects: [{ kind: "sendTo", unit: { from: "destination" } }, { kind: "moveDues" }],
    },
    {
      key: "list",
      from: ["accepted"],
      to: "completed",
      by: [cellSecretary],
      side: "receiver",
      hand: "record",
      inputs: [{ key: "listedOn", kind: "date" }],
      needs: ["isMember"],
      effects: [
        { kind: "leaveCell", on: { from: "listedOn" }, reason: { by: "outReason" } },
        {
          kind: "joinCell",
          cell: { from: "cell" },
          on: { from: "listedOn" },
          reason: { by: "inReason" },
          moved: true,
        },
        { kind: "countGap" },
        ...stays,
      ],
    },
    {
      key: "recordSlip",
      from: [
        { state: "introduced", when: "goesOutside" },
        { state: "overdue", when: "goesOutside" },
      ],
      to: "left",
      by: [communeOfficer],
      hand: "approve",
      papers: [{ paper: "returnSlip" }],
      inputs: [
        { key: "slipOn", kind: "date" },
        { key: "slipFrom", kind: "text", optional: true },
      ],
      needs: ["isMember"],
      effects: [
        { kind: "leaveCell", on: { from: "slipOn" }, reason: { by: "outReason" } },
        {
          kind: "set",
          values: {
            membership_status: { is: memberStatus.codes.transferredOut },
            activity_status: { is: activityStatus.codes.active },
            exit_date: { from: "slipOn" },
            exit_reason: { by: "outReason" },
          },
        },
        { kind: "moveDues" },
      ],
    },
    {
      key: "raise",
      from: ["introduced"],
      to: "overdue",
      by: "system",
      hand: "record",
      after: { figure: "transfer.pending_alarm_months", unit: "months", from: "letterOn" },
    },
    {
      key: "cancel",
      from: ["introduced", "overdue", "sentBack"],
      to: "cancelled",
      by: [communeOfficer],
      hand: "approve",
      reason: true,
      effects: stays,
    },
    {
      key: "withdraw",
      from: ["requested", "returned", "cellOk", "grassrootsOk"],
      to: "withdrawn",
      by: [member, cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
