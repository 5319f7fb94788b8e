import type { RoleCode } from "#app/features/access/roles.ts";
import type { From, Input, State, Step } from "#app/features/procedures/definition/rules.ts";

/** What the congresses of all levels have in common: approval of the plan, the ballot for the committee, and all that follows the elections. */

/** Who holds a congress, who checks it and who recognizes it. */
export interface CongressHands {
  own: readonly RoleCode[];
  check: RoleCode;
  approve: RoleCode;
}

const untilHeld = { until: "plannedOn" } as const;

/** States up to the election of a committee. */
export const statesBefore = {
  planned: { clock: untilHeld },
  prepared: { clock: untilHeld },
  planApproved: { clock: untilHeld },
  held: {},
  committeeShort: {},
  committeeElected: {},
} as const satisfies Record<string, State>;

/** States of the election of a secretary. */
export const secretaryStates = {
  secretaryFailed: {},
  secretaryLeft: {},
  secretaryElected: {},
} as const satisfies Record<string, State>;

/** States once all are elected. */
export const statesAfter = {
  deputyElected: {},
  minuted: {},
  submitted: {},
  checked: {},
  recognized: { end: "done" },
  annulled: { end: "refused" },
  cancelled: { end: "cancelled" },
} as const satisfies Record<string, State>;

/** The superior approves the plan with who stands, or returns it. */
export const approvingPlan = ({ approve }: CongressHands): Step[] => [
  {
    key: "approvePlan",
    from: ["prepared"],
    to: "planApproved",
    by: [approve],
    hand: "approve",
    inputs: [{ key: "planNumber", kind: "text" }],
    needs: ["unitIsOpen"],
  },
  {
    key: "returnPlan",
    from: ["prepared"],
    to: "planned",
    by: [approve],
    hand: "approve",
    reason: true,
  },
];

/** The congress opens, with who was called and who came. */
export const opening = ({ own }: CongressHands, candidates: readonly Input[]): Step => ({
  key: "hold",
  from: ["planApproved"],
  to: "held",
  by: own,
  hand: "record",
  inputs: [
    { key: "heldOn", kind: "date" },
    { key: "summoned", kind: "number" },
    { key: "present", kind: "number" },
    ...candidates,
  ],
  needs: ["unitIsOpen", "summonedFits", "congressQuorum", "candidatesMayStand"],
});

/** The count of a ballot, as the congress or the committee writes it down. */
export function ballotStep(
  { own }: CongressHands,
  {
    input,
    ...step
  }: Pick<Step, "key" | "from" | "to" | "otherwise" | "needs"> & {
    input: Extract<Input, { kind: "ballot" }>;
  },
): Step {
  return { ...step, by: own, hand: "record", inputs: [input] };
}

/** The ballot for the committee, and one more where it is not complete. */
export const electingCommittee = (hands: CongressHands, from: From<string>): Step[] => [
  ballotStep(hands, {
    key: "electCommittee",
    from: [from],
    to: "committeeElected",
    otherwise: "committeeShort",
    input: { key: "committeeBallot", kind: "ballot", for: "committee" },
    needs: ["committeeBallotFits"],
  }),
  ballotStep(hands, {
    key: "electRest",
    from: ["committeeShort"],
    to: "committeeElected",
    input: { key: "restBallot", kind: "ballot", for: "rest" },
    needs: ["restBallotFits"],
  }),
  {
    key: "goOnShort",
    from: ["committeeShort"],
    to: "committeeElected",
    by: hands.own,
    hand: "record",
    needs: ["someoneElected"],
    reason: true,
  },
];

/** The ballots for the secretary; after the last that failed the superior appoints. */
export const electingSecretary = (hands: CongressHands, from: readonly From<string>[]): Step[] => [
  ballotStep(hands, {
    key: "electSecretary",
    from: [...from, "secretaryFailed"],
    to: "secretaryElected",
    otherwise: "secretaryFailed",
    input: { key: "secretaryBallot", kind: "ballot", for: "secretary" },
    needs: ["mayElectAgain", "secretaryBallotFits"],
  }),
  {
    key: "leaveToSuperior",
    from: ["secretaryFailed"],
    to: "secretaryLeft",
    by: hands.own,
    hand: "record",
    needs: ["hasFailedSecretary"],
  },
];

/** The ballot for the deputy, of which nothing has to come. */
export const electingDeputy = (hands: CongressHands, from: string): Step =>
  ballotStep(hands, {
    key: "electDeputy",
    from: [from],
    to: "deputyElected",
    otherwise: from,
    input: { key: "deputyBallot", kind: "ballot", for: "deputy" },
    needs: ["deputyBallotFits"],
  });

/** Before the plan is approved it is withdrawn, and after the check annulled: what stops a congress lies between. */
const notStopped: readonly string[] = ["planned", "prepared", "checked"];

/**
 * Minutes, request, check, recognition; and the ways to give it up.
 *
 * @param elected  the states in which all are elected
 */
export function recognizing(
  { own, check, approve }: CongressHands,
  elected: readonly string[],
  states: Readonly<Record<string, State>>,
): Step[] {
  return [
    {
      key: "minute",
      from: elected,
      to: "minuted",
      by: own,
      hand: "record",
      inputs: [{ key: "proceedings", kind: "longText" }],
    },
    {
      key: "submit",
      from: ["minuted"],
      to: "submitted",
      by: own,
      hand: "propose",
      papers: [{ paper: "congressMinutes" }, { paper: "ballotMinutes" }],
    },
    {
      key: "check",
      from: ["submitted"],
      to: "checked",
      by: [check],
      hand: "verify",
      needs: ["candidatesMayStand"],
    },
    {
      key: "return",
      from: ["submitted"],
      to: "minuted",
      by: [check],
      hand: "verify",
      reason: true,
    },
    {
      key: "returnDown",
      from: ["checked"],
      to: "minuted",
      by: [approve],
      hand: "approve",
      reason: true,
    },
    {
      key: "recognize",
      from: ["checked"],
      to: "recognized",
      by: [approve],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decidedOn", kind: "date" },
        { key: "appointee", kind: "colleague", optional: true },
      ],
      needs: ["unitIsOpen", "candidatesMayStand", "appointeeFits"],
      effects: [{ kind: "changeOffices", ground: "congress" }],
    },
    {
      key: "annul",
      from: ["checked"],
      to: "annulled",
      by: [approve],
      hand: "approve",
      reason: true,
    },
    {
      key: "withdraw",
      from: ["planned", "prepared", "planApproved"],
      to: "cancelled",
      by: own,
      hand: "propose",
      reason: true,
    },
    {
      key: "stop",
      from: Object.keys(states).filter(
        (name) => states[name]!.end === undefined && !notStopped.includes(name),
      ),
      to: "cancelled",
      by: [check],
      hand: "verify",
      reason: true,
    },
  ];
}
