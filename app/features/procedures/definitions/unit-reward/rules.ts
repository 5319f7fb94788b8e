import { rewardForm } from "#app/codes/reward-form.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import {
  procedure,
  type Definition,
  type Effect,
  type Input,
  type Step,
} from "#app/features/procedures/definition/rules.ts";
import { unitRewardKeys, type UnitLevel } from "#app/features/procedures/units/rules.ts";

const { cellSecretary, grassrootsSecretary, grassrootsOfficer } = role;
const { communeOfficer, communeLeader, provinceOfficer, provinceLeader } = role;

const { commendation, grassrootsMerit, aboveGrassrootsMerit } = rewardForm.codes;
const { provincialCommendation, provincialBanner } = rewardForm.codes;
const above = [aboveGrassrootsMerit, provincialCommendation, provincialBanner] as const;
const every = [commendation, grassrootsMerit, ...above] as const;

/** What a unit of a level may be given: by those above it alone. @source procedures P08, "Authority" */
const formsAt = {
  cell: every,
  section: every,
  grassroots: above,
  commune: [provincialCommendation, provincialBanner],
} as const satisfies Record<UnitLevel, readonly string[]>;

/** Who acts for the unit. @source roles §4.3, row P08; at a commune assumed as for its review (P06) */
const ownAt: Record<UnitLevel, readonly RoleCode[]> = {
  cell: [cellSecretary],
  section: [grassrootsSecretary],
  grassroots: [grassrootsSecretary, grassrootsOfficer],
  commune: [communeOfficer, communeLeader],
};

const decision: readonly Input[] = [
  { key: "decisionNumber", kind: "text" },
  { key: "decisionOn", kind: "date" },
  { key: "authority", kind: "text" },
];

/** What the committee says, with its vote: whoever decides is told the result, whatever it is. */
const opinion: readonly Input[] = [
  { key: "opinion", kind: "longText" },
  { key: "vote", kind: "vote", of: "committee", majority: "ordinary" },
];

const needs = [
  "unitIsOpen",
  "isRewardYear",
  "unitRewardHasGiver",
  "unitHasNoDisciplineInPeriod",
  "unitRewardIsFirst",
] as const;

const row: readonly Effect[] = [
  {
    kind: "writeConduct",
    of: "rewards",
    values: {
      form: { from: "form" },
      decisionNumber: { from: "decisionNumber" },
      decisionOn: { from: "decisionOn" },
      authority: { from: "authority" },
      year: { from: "year" },
      occasion: { from: "occasion" },
      content: { from: "achievement" },
    },
  },
];

type State =
  | "proposed"
  | "appraised"
  | "submitted"
  | "decided"
  | "returned"
  | "closed"
  | "refused"
  | "withdrawn";

/** What a committee of the lower levels does, from the sectional one to the commune. */
function lowerSteps(level: UnitLevel): Step<State>[] {
  if (level === "commune") return [];
  const isBelowGrassroots = level !== "grassroots";
  const decide = { to: "decided", hand: "approve", inputs: decision, needs, effects: row } as const;
  return [
    ...(level === "cell"
      ? [
          {
            key: "decideInSection",
            from: [{ state: "proposed", when: "isSectionUnitReward" }],
            otherwise: "refused",
            by: [grassrootsSecretary],
            isOfSection: true,
            papers: [{ paper: "achievementReport" }],
            ...decide,
            inputs: [
              ...decision,
              { key: "vote", kind: "vote", of: "committee", majority: "ordinary" },
            ],
          } as const satisfies Step<State>,
        ]
      : []),
    ...(isBelowGrassroots
      ? ([
          {
            key: "opine",
            from: [{ state: "proposed", when: "isGrassrootsUnitReward" }],
            to: "appraised",
            by: [grassrootsOfficer],
            hand: "verify",
            papers: [{ paper: "achievementReport" }],
            inputs: opinion,
            needs,
          },
          {
            key: "decideGrassroots",
            from: [{ state: "appraised", when: "isGrassrootsUnitReward" }],
            by: [grassrootsSecretary],
            ...decide,
          },
          {
            key: "refuseGrassroots",
            from: [{ state: "appraised", when: "isGrassrootsUnitReward" }],
            to: "refused",
            by: [grassrootsSecretary],
            hand: "approve",
            reason: true,
          },
        ] as const satisfies Step<State>[])
      : []),
    {
      key: "appraise",
      from: [{ state: "proposed", when: "isUnitRewardAbove" }],
      to: "appraised",
      by: [communeOfficer],
      hand: "verify",
      papers: [{ paper: "achievementReport" }],
      inputs: opinion,
      needs,
    },
    {
      key: "decide",
      from: [{ state: "appraised", when: "isCommuneReward" }],
      by: [communeLeader],
      ...decide,
    },
    {
      key: "refuse",
      from: [{ state: "appraised", when: "isCommuneReward" }],
      to: "refused",
      by: [communeLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "return",
      from: [{ state: "proposed", when: "isUnitRewardAbove" }],
      to: "returned",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
  ];
}

/** Whose appraisal the province decides on: that of the commune, confirmed, or of its own officer. */
function upperSteps(level: UnitLevel): Step<State>[] {
  const isCommune = level === "commune";
  return [
    isCommune
      ? {
          key: "appraiseAbove",
          from: ["proposed"],
          to: "submitted",
          by: [provinceOfficer],
          hand: "verify",
          papers: [{ paper: "achievementReport" }],
          inputs: [{ key: "opinion", kind: "longText" }],
          needs,
        }
      : {
          key: "passUp",
          from: [{ state: "appraised", when: "isProvinceReward" }],
          to: "submitted",
          by: [provinceOfficer],
          hand: "verify",
          needs,
        },
    {
      key: "decideAbove",
      from: ["submitted"],
      to: "decided",
      by: [provinceLeader],
      hand: "approve",
      inputs: decision,
      needs,
      effects: row,
    },
    {
      key: "refuseAbove",
      from: ["submitted"],
      to: "refused",
      by: [provinceLeader],
      hand: "approve",
      reason: true,
    },
    ...(isCommune
      ? [
          {
            key: "returnDown",
            from: ["proposed"],
            to: "returned",
            by: [provinceOfficer],
            hand: "verify",
            reason: true,
          } as const satisfies Step<State>,
        ]
      : []),
  ];
}

const stepOfUnit = (level: UnitLevel) =>
  level === "section" ? ({ isOfSection: true } as const) : {};

/**
 * A reward of the Party for a unit as a collective: proposed by the unit, decided where its form belongs, handed over.
 *
 * @source procedures P08
 */
function rewardAt(level: UnitLevel): Definition {
  const own = ownAt[level];
  const asked: readonly Input[] = [
    { key: "occasion", kind: "choice", options: ["yearly", "fiveYear", "special"] },
    { key: "form", kind: "choice", options: formsAt[level] },
    { key: "year", kind: "number" },
    { key: "achievement", kind: "longText" },
  ];
  const states: Partial<Record<State, { end?: "done" | "refused" | "cancelled" }>> = {
    proposed: {},
    ...(level === "commune" ? {} : { appraised: {} }),
    submitted: {},
    decided: {},
    returned: {},
    closed: { end: "done" },
    refused: { end: "refused" },
    withdrawn: { end: "cancelled" },
  };
  const steps: Step<State>[] = [
    {
      key: "propose",
      from: [],
      to: "proposed",
      by: own,
      hand: "propose",
      inputs: asked,
      needs,
    },
    ...lowerSteps(level),
    ...upperSteps(level),
    {
      key: "proposeAgain",
      from: ["returned"],
      to: "proposed",
      by: own,
      hand: "propose",
      inputs: asked,
      needs,
    },
    {
      key: "handOver",
      from: ["decided"],
      to: "closed",
      by: own,
      ...stepOfUnit(level),
      hand: "record",
      papers: [
        {
          paper: "rewardDecision",
          madeAt: ["decideInSection", "decideGrassroots", "decide", "decideAbove"].filter((made) =>
            [...lowerSteps(level), ...upperSteps(level)].some(({ key }) => key === made),
          ),
        },
      ],
      inputs: [{ key: "handedOn", kind: "date" }],
    },
    {
      key: "withdraw",
      from: ["proposed", "returned"],
      to: "withdrawn",
      by: own,
      hand: "propose",
      reason: true,
    },
  ];
  return procedure({
    key: unitRewardKeys[level],
    code: "P08",
    right: "reward",
    about: "organization",
    ...(level === "cell" ? {} : { unit: level }),
    states: states as Record<State, object>,
    steps,
  });
}

/** The reward of a cell. */
export const unitReward = rewardAt("cell");

/** The reward of a sectional committee. */
export const sectionReward = rewardAt("section");

/** The reward of a grassroots committee. */
export const grassrootsReward = rewardAt("grassroots");

/** The reward of a commune committee. */
export const communeReward = rewardAt("commune");
