import { role } from "#app/features/access/roles.ts";
import { procedure, type Effect, type Input } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, grassrootsSecretary, grassrootsOfficer } = role;
const { communeOfficer, communeLeader, provinceOfficer, provinceLeader } = role;

/** The forms of the Party for members, by level. @source procedures P08, "Authority" */
const forms = ["P01", "P02", "P03", "P04"] as const;

const asked: readonly Input[] = [
  { key: "occasion", kind: "choice", options: ["yearly", "fiveYear", "special"] },
  { key: "form", kind: "choice", options: forms },
  { key: "commendedBy", kind: "choice", options: ["cell", "section"], optional: true },
  { key: "year", kind: "number" },
  { key: "achievement", kind: "longText" },
];

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
  "isMember",
  "isRewardYear",
  "sectionCanCommend",
  "noDisciplineInPeriod",
  "isFirstOfItsKind",
] as const;

const row: readonly Effect[] = [
  {
    kind: "add",
    collection: "rewards",
    values: {
      form: { from: "form" },
      decision_number: { from: "decisionNumber" },
      decision_date: { from: "decisionOn" },
      authority: { from: "authority" },
      content: { from: "achievement" },
      year: { from: "year" },
    },
  },
];

/**
 * A reward of the Party for a member, decided where its form belongs: commendation in the cell, or by the sectional
 * committee where the cell asks it to, certificate by the grassroots organization, certificate by the commune, commendation by the province.
 *
 * @source procedures P08
 */
export const reward = procedure({
  key: "reward",
  code: "P08",
  right: "reward",
  about: "member",
  whenLeft: "withdrawn",
  states: {
    proposed: {},
    appraised: {},
    submitted: {},
    decided: {},
    returned: {},
    closed: { end: "done" },
    refused: { end: "refused" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    {
      key: "propose",
      from: [],
      to: "proposed",
      by: [cellSecretary],
      hand: "propose",
      inputs: asked,
      needs,
    },
    {
      key: "decideInCell",
      from: [{ state: "proposed", when: "isCellReward" }],
      to: "decided",
      otherwise: "refused",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "achievementReport" }],
      inputs: [...decision, { key: "vote", kind: "vote", of: "cell", majority: "ordinary" }],
      needs,
      effects: row,
    },
    {
      key: "decideInSection",
      from: [{ state: "proposed", when: "isSectionReward" }],
      to: "decided",
      otherwise: "refused",
      by: [grassrootsSecretary],
      isOfSection: true,
      hand: "approve",
      papers: [{ paper: "achievementReport" }],
      inputs: [...decision, { key: "vote", kind: "vote", of: "committee", majority: "ordinary" }],
      needs,
      effects: row,
    },
    {
      key: "opine",
      from: [{ state: "proposed", when: "isGrassrootsReward" }],
      to: "appraised",
      by: [grassrootsOfficer],
      hand: "verify",
      papers: [{ paper: "achievementReport" }],
      inputs: opinion,
      needs,
    },
    {
      key: "decideGrassroots",
      from: [{ state: "appraised", when: "isGrassrootsReward" }],
      to: "decided",
      by: [grassrootsSecretary],
      hand: "approve",
      inputs: decision,
      needs,
      effects: row,
    },
    {
      key: "appraise",
      from: [{ state: "proposed", when: "isRewardAbove" }],
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
      to: "decided",
      by: [communeLeader],
      hand: "approve",
      inputs: decision,
      needs,
      effects: row,
    },
    {
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
      key: "return",
      from: [{ state: "proposed", when: "isRewardAbove" }],
      to: "returned",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "proposeAgain",
      from: ["returned"],
      to: "proposed",
      by: [cellSecretary],
      hand: "propose",
      inputs: asked,
      needs,
    },
    {
      key: "refuseGrassroots",
      from: [{ state: "appraised", when: "isGrassrootsReward" }],
      to: "refused",
      by: [grassrootsSecretary],
      hand: "approve",
      reason: true,
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
      key: "refuseAbove",
      from: ["submitted"],
      to: "refused",
      by: [provinceLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "handOver",
      from: ["decided"],
      to: "closed",
      by: [cellSecretary],
      hand: "record",
      papers: [
        {
          paper: "rewardDecision",
          madeAt: ["decideInCell", "decideInSection", "decideGrassroots", "decide", "decideAbove"],
        },
      ],
      inputs: [{ key: "handedOn", kind: "date" }],
    },
    {
      key: "withdraw",
      from: ["proposed", "returned"],
      to: "withdrawn",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
