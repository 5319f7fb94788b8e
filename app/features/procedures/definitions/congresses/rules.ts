import { role } from "#app/features/access/roles.ts";
import {
  procedure,
  type Definition,
  type Input,
  type State,
  type Step,
} from "#app/features/procedures/definition/rules.ts";
import {
  approvingPlan,
  ballotStep,
  electingCommittee,
  electingDeputy,
  electingSecretary,
  opening,
  recognizing,
  secretaryStates,
  statesAfter,
  statesBefore,
  type CongressHands,
} from "#app/features/procedures/definitions/congress/course/rules.ts";
import { congressKeys, type CommitteeLevel } from "#app/features/procedures/units/rules.ts";

interface Hands extends CongressHands {
  unit: CommitteeLevel;
}

const candidates: Input = { key: "candidates", kind: "people" };
const inspectionCandidates: Input = { key: "inspectionCandidates", kind: "people" };

/** Preparation, the plan with the seats of each body and who stands, and the opening. */
function preparing(hands: Hands): Step[] {
  const { unit, own } = hands;
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
    ...approvingPlan(hands),
    opening(hands, isCommune ? [candidates, inspectionCandidates] : [candidates]),
  ];
}

/** The committee is elected by the congress; all others by the committee, in its first meeting. */
function electing(hands: Hands): Step[] {
  const convene: Step = {
    key: "convene",
    from: ["committeeElected"],
    to: "met",
    by: hands.own,
    hand: "record",
    inputs: [
      { key: "metOn", kind: "date" },
      { key: "metPresent", kind: "number" },
    ],
    needs: ["firstMeetingQuorum"],
  };
  const first = [...electingCommittee(hands, "held"), convene];
  if (hands.unit !== "commune")
    return [
      ...first,
      ...electingSecretary(hands, ["met"]),
      electingDeputy(hands, "secretaryElected"),
    ];
  return [
    ...first,
    ballotStep(hands, {
      key: "electStanding",
      from: ["met"],
      to: "standingElected",
      otherwise: "met",
      input: { key: "standingBallot", kind: "ballot", for: "standing" },
      needs: ["standingBallotFits"],
    }),
    ...electingSecretary(hands, ["standingElected"]),
    ballotStep(hands, {
      key: "electStandingDeputy",
      from: ["secretaryElected"],
      to: "standingDeputyElected",
      otherwise: "secretaryElected",
      input: { key: "standingDeputyBallot", kind: "ballot", for: "standingDeputy" },
      needs: ["standingDeputyBallotFits"],
    }),
    electingDeputy(hands, "standingDeputyElected"),
    ballotStep(hands, {
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
    ballotStep(hands, {
      key: "electChair",
      from: ["inspectionElected"],
      to: "chairElected",
      otherwise: "inspectionElected",
      input: { key: "chairBallot", kind: "ballot", for: "chair" },
      needs: ["chairBallotFits"],
    }),
  ];
}

const ofCommune: Record<string, State> = {
  standingElected: {},
  standingDeputyElected: {},
  inspectionShort: {},
  inspectionElected: {},
  chairElected: {},
};

/** What a sectional committee records for itself is its secretary's, who has the role of those at grassroots committees. */
const ofSection = ({ unit, own }: Hands, step: Step): Step =>
  unit === "section" && step.by === own ? { ...step, isOfSection: true } : step;

/**
 * The congress of a committee above the cell: preparation, approval of the personnel plan by the superior, quorum, the
 * ballot of the congress for the committee, the ballots of its first meeting for what comes out of it, recognition.
 */
function congressOf(hands: Hands, more: Partial<Definition> = {}): Definition {
  const isCommune = hands.unit === "commune";
  const states: Record<string, State> = {
    ...statesBefore,
    met: {},
    ...(isCommune ? ofCommune : {}),
    ...secretaryStates,
    ...statesAfter,
  };
  const elected = isCommune
    ? ["chairElected"]
    : ["deputyElected", "secretaryElected", "secretaryLeft"];
  return procedure({
    key: congressKeys[hands.unit],
    code: "P16",
    right: "elections",
    about: "organization",
    unit: hands.unit,
    ...more,
    states,
    steps: [...preparing(hands), ...electing(hands), ...recognizing(hands, elected, states)].map(
      (step) => ofSection(hands, step),
    ),
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

/**
 * The congress of a sectional committee, recognized by the commune like that of a cell. P16 names nobody for it: its
 * secretary acts, or the grassroots committee for it (assumed).
 *
 * @source as above; roles §2, R06
 */
export const sectionCongress = congressOf(
  {
    unit: "section",
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
