import { role, type RoleCode } from "#app/features/access/roles.ts";
import {
  procedure,
  type Definition,
  type Input,
  type State,
  type Step,
} from "#app/features/procedures/definition/rules.ts";
import { congressKeys, type CommitteeLevel } from "#app/features/procedures/units/rules.ts";

/** Who holds a congress, who checks it and who recognizes it. */
interface Hands {
  unit: CommitteeLevel;
  own: readonly RoleCode[];
  check: RoleCode;
  approve: RoleCode;
}

const untilHeld = { until: "plannedOn" } as const;
const candidates: Input = { key: "candidates", kind: "people" };
const inspectionCandidates: Input = { key: "inspectionCandidates", kind: "people" };

const before: Record<string, State> = {
  planned: { clock: untilHeld },
  prepared: { clock: untilHeld },
  planApproved: { clock: untilHeld },
  held: {},
  committeeShort: {},
  committeeElected: {},
  met: {},
};
const after: Record<string, State> = {
  deputyElected: {},
  minuted: {},
  submitted: {},
  checked: {},
  recognized: { end: "done" },
  annulled: { end: "refused" },
  cancelled: { end: "cancelled" },
};
const secretary: Record<string, State> = {
  secretaryFailed: {},
  secretaryLeft: {},
  secretaryElected: {},
};

/** Preparation, the plan with the seats of each body and who stands, and the opening. */
function preparing({ unit, own, approve }: Hands): Step[] {
  const isCommune = unit === "commune";
  return [
    {
      key: "plan",
      from: [],
      to: "planned",
      by: own,
      hand: "propose",
      inputs: [
        { key: "plannedOn", kind: "date", ahead: true },
        { key: "attendance", kind: "choice", options: ["delegates", "members"] },
        { key: "place", kind: "text", optional: true },
      ],
      needs: ["unitIsOpen"],
    },
    {
      key: "prepare",
      from: ["planned"],
      to: "prepared",
      by: own,
      hand: "propose",
      inputs: [
        { key: "seats", kind: "number" },
        candidates,
        ...(isCommune
          ? ([
              { key: "standingSeats", kind: "number" },
              { key: "inspectionSeats", kind: "number" },
              inspectionCandidates,
            ] as const)
          : []),
      ],
      needs: ["unitIsOpen", "committeeSeatsFit", "candidatesMayStand"],
      papers: [{ paper: "politicalReport" }, { paper: "personnelPlan" }],
    },
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
    {
      key: "hold",
      from: ["planApproved"],
      to: "held",
      by: own,
      hand: "record",
      inputs: [
        { key: "heldOn", kind: "date" },
        { key: "summoned", kind: "number" },
        { key: "present", kind: "number" },
        candidates,
        ...(isCommune ? [inspectionCandidates] : []),
      ],
      needs: ["unitIsOpen", "summonedFits", "congressQuorum", "candidatesMayStand"],
    },
  ];
}

/** The committee is elected by the congress; all others by the committee, in its first meeting. */
function electing({ unit, own }: Hands): Step[] {
  const isCommune = unit === "commune";
  const ballot = (
    one: Pick<Step, "key" | "from" | "to" | "otherwise" | "needs"> & { input: Input },
  ): Step => {
    const { input, ...step } = one;
    return { ...step, by: own, hand: "record", inputs: [input] };
  };
  const beforeDeputy = isCommune ? "standingDeputyElected" : "secretaryElected";
  return [
    ballot({
      key: "electCommittee",
      from: ["held"],
      to: "committeeElected",
      otherwise: "committeeShort",
      input: { key: "committeeBallot", kind: "ballot", for: "committee" },
      needs: ["committeeBallotFits"],
    }),
    ballot({
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
      by: own,
      hand: "record",
      needs: ["someoneElected"],
      reason: true,
    },
    {
      key: "convene",
      from: ["committeeElected"],
      to: "met",
      by: own,
      hand: "record",
      inputs: [
        { key: "metOn", kind: "date" },
        { key: "metPresent", kind: "number" },
      ],
      needs: ["firstMeetingQuorum"],
    },
    ...(isCommune
      ? [
          ballot({
            key: "electStanding",
            from: ["met"],
            to: "standingElected",
            otherwise: "met",
            input: { key: "standingBallot", kind: "ballot", for: "standing" },
            needs: ["standingBallotFits"],
          }),
        ]
      : []),
    ballot({
      key: "electSecretary",
      from: [isCommune ? "standingElected" : "met", "secretaryFailed"],
      to: "secretaryElected",
      otherwise: "secretaryFailed",
      input: { key: "secretaryBallot", kind: "ballot", for: "secretary" },
      needs: ["mayElectAgain", "secretaryBallotFits"],
    }),
    {
      key: "leaveToSuperior",
      from: ["secretaryFailed"],
      to: "secretaryLeft",
      by: own,
      hand: "record",
      needs: ["hasFailedSecretary"],
    },
    ...(isCommune
      ? [
          ballot({
            key: "electStandingDeputy",
            from: ["secretaryElected"],
            to: "standingDeputyElected",
            otherwise: "secretaryElected",
            input: { key: "standingDeputyBallot", kind: "ballot", for: "standingDeputy" },
            needs: ["standingDeputyBallotFits"],
          }),
        ]
      : []),
    ballot({
      key: "electDeputy",
      from: [beforeDeputy],
      to: "deputyElected",
      otherwise: beforeDeputy,
      input: { key: "deputyBallot", kind: "ballot", for: "deputy" },
      needs: ["deputyBallotFits"],
    }),
    ...(isCommune
      ? [
          ballot({
            key: "electInspection",
            from: [
              "deputyElected",
              "standingDeputyElected",
              "secretaryElected",
              "secretaryLeft",
              "inspectionShort",
            ],
            to: "inspectionElected",
            otherwise: "inspectionShort",
            input: { key: "inspectionBallot", kind: "ballot", for: "inspection" },
            needs: ["inspectionBallotFits"],
          }),
          ballot({
            key: "electChair",
            from: ["inspectionElected"],
            to: "chairElected",
            otherwise: "inspectionElected",
            input: { key: "chairBallot", kind: "ballot", for: "chair" },
            needs: ["chairBallotFits"],
          }),
        ]
      : []),
  ];
}

/** Minutes, request, check, recognition; and the ways to give it up. */
function recognizing({ unit, own, check, approve }: Hands, open: readonly string[]): Step[] {
  return [
    {
      key: "minute",
      from:
        unit === "commune"
          ? ["chairElected"]
          : ["deputyElected", "secretaryElected", "secretaryLeft"],
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
    { key: "stop", from: open, to: "cancelled", by: [check], hand: "verify", reason: true },
  ];
}

/**
 * The congress of a committee above the cell: preparation, approval of the personnel plan by the superior, quorum, the
 * ballot of the congress for the committee, the ballots of its first meeting for what comes out of it, recognition.
 */
function congressOf(hands: Hands, more: Partial<Definition> = {}): Definition {
  const ofCommune: Record<string, State> =
    hands.unit === "commune"
      ? {
          standingElected: {},
          standingDeputyElected: {},
          inspectionShort: {},
          inspectionElected: {},
          chairElected: {},
        }
      : {};
  const states = { ...before, ...ofCommune, ...secretary, ...after };
  const early = ["planned", "prepared", "checked"];
  const open = Object.keys(states).filter(
    (name) => states[name]!.end === undefined && !early.includes(name),
  );
  return procedure({
    key: congressKeys[hands.unit],
    code: "P16",
    right: "elections",
    about: "organization",
    unit: hands.unit,
    ...more,
    states,
    steps: [...preparing(hands), ...electing(hands), ...recognizing(hands, open)],
  });
}

const { grassrootsSecretary, grassrootsOfficer, communeOfficer, communeLeader } = role;
const { provinceOfficer, provinceLeader } = role;

/**
 * The congress of a grassroots organization, recognized by its commune. The matrix names nobody at a grassroots
 * committee for it: those act who send its reports (assumed).
 *
 * @source procedures P16; roles §4.3 rows P15, P16
 */
export const grassrootsCongress = congressOf(
  {
    unit: "grassroots",
    own: [grassrootsSecretary, grassrootsOfficer],
    check: communeOfficer,
    approve: communeLeader,
  },
  { alsoRights: ["reports"] },
);

/** The congress of a commune, recognized by its province. @source procedures P16; roles §4.3 row P16, "commune" */
export const communeCongress = congressOf({
  unit: "commune",
  own: [communeOfficer, communeLeader],
  check: provinceOfficer,
  approve: provinceLeader,
});
