import { badgeRound } from "#app/codes/badge-round.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, grassrootsOfficer, communeOfficer, communeLeader } = role;
const { provinceOfficer, provinceLeader } = role;

const asked: readonly Input[] = [
  { key: "badge", kind: "code", list: partyBadge },
  { key: "round", kind: "code", list: badgeRound },
  { key: "roundYear", kind: "number" },
  { key: "sendBy", kind: "kept", by: "badgeSendBy" },
];

/** So many days before the round the commune sends its list up. */
const toSend = { until: "sendBy" } as const;

/**
 * A Party badge: from the list of a round, or a request, to the award. Listing somebody is preparing work and no
 * proposal; the cell proposes.
 *
 * @source procedures P07; clarifications 18, 46 (R10 signs the request)
 */
export const badge = procedure({
  key: "badge",
  code: "P07",
  right: "badge",
  about: "member",
  whenLeft: "deferred",
  states: {
    listed: { clock: toSend },
    returned: { clock: toSend },
    cellConfirmed: { clock: toSend },
    grassrootsRequested: { clock: toSend },
    checked: { clock: toSend },
    submitted: {},
    appraised: {},
    decided: {},
    awarded: { end: "done" },
    certified: { end: "done" },
    deferred: { end: "cancelled" },
    refused: { end: "refused" },
  },
  steps: [
    {
      key: "list",
      from: [],
      to: "listed",
      by: [communeOfficer],
      hand: "record",
      inputs: asked,
      needs: ["isOfficial", "isRound", "reachesBadge", "hasNotBadge", "noBadgeObstacle"],
    },
    {
      key: "requestEarly",
      from: [],
      to: "cellConfirmed",
      by: [cellSecretary],
      hand: "propose",
      inputs: [...asked, { key: "illness", kind: "longText" }],
      needs: ["isOfficial", "isRound", "isEarlyEnough", "hasNotBadge", "noBadgeObstacle"],
    },
    {
      key: "requestPosthumous",
      from: [],
      to: "cellConfirmed",
      by: [cellSecretary],
      hand: "propose",
      inputs: [...asked, { key: "family", kind: "text" }],
      needs: [
        "isDeceased",
        "isRound",
        "isNearAfterDeath",
        "hasNotBadge",
        "isAskedInTime",
        "noBadgeObstacle",
      ],
    },
    {
      key: "requestReissue",
      from: [],
      to: "cellConfirmed",
      by: [cellSecretary],
      hand: "propose",
      inputs: [
        ...asked,
        { key: "loss", kind: "longText" },
        { key: "isLossJustified", kind: "flag" },
      ],
      needs: ["isOfficial", "isRound", "hasThisBadge"],
    },
    {
      key: "confirm",
      from: ["listed"],
      to: "cellConfirmed",
      by: [cellSecretary],
      hand: "propose",
      needs: ["isOfficial", "noBadgeObstacle"],
    },
    {
      key: "defer",
      from: ["listed", "returned"],
      to: "deferred",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
    },
    {
      key: "requestAbove",
      from: [{ state: "cellConfirmed", when: "hasGrassroots" }],
      to: "grassrootsRequested",
      by: [grassrootsOfficer],
      hand: "verify",
    },
    {
      key: "check",
      from: ["grassrootsRequested", { state: "cellConfirmed", when: "noGrassroots" }],
      to: "checked",
      by: [communeOfficer],
      hand: "verify",
      papers: [
        { paper: "medicalEvidence", when: "isEarlyBadge" },
        { paper: "deathCertificate", when: "isPosthumousBadge" },
        { paper: "familyRequest", when: "isPosthumousBadge" },
      ],
      inputs: [{ key: "originals", kind: "longText", optional: true }],
      needs: ["hasOriginals"],
    },
    {
      key: "return",
      from: [
        { state: "cellConfirmed", when: "isBadgeOfRound" },
        { state: "grassrootsRequested", when: "isBadgeOfRound" },
      ],
      to: "listed",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "returnRequest",
      from: [
        { state: "cellConfirmed", when: "isBadgeRequest" },
        { state: "grassrootsRequested", when: "isBadgeRequest" },
      ],
      to: "returned",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "requestAgain",
      from: ["returned"],
      to: "cellConfirmed",
      by: [cellSecretary],
      hand: "propose",
    },
    {
      key: "sign",
      from: ["checked"],
      to: "submitted",
      by: [communeLeader],
      hand: "propose",
    },
    {
      key: "appraise",
      from: ["submitted"],
      to: "appraised",
      by: [provinceOfficer],
      hand: "verify",
      needs: ["hasOriginals"],
    },
    {
      key: "returnDown",
      from: ["submitted"],
      to: "cellConfirmed",
      by: [provinceOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "decide",
      from: ["appraised"],
      to: "decided",
      by: [provinceLeader],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decisionOn", kind: "date" },
        { key: "badgeNumber", kind: "text" },
      ],
      needs: ["hasNotBadge", "noBadgeObstacle", "badgeLossIsJustified"],
      effects: [
        {
          kind: "add",
          collection: "party_badges",
          values: {
            badge: { from: "badge" },
            badge_number: { from: "badgeNumber" },
            round: { from: "round" },
            round_year: { from: "roundYear" },
            decision_number: { from: "decisionNumber" },
            decision_date: { from: "decisionOn" },
            mode: { by: "badgeMode" },
          },
        },
      ],
    },
    {
      key: "certify",
      from: [{ state: "appraised", when: "isUnjustifiedLoss" }],
      to: "certified",
      by: [provinceLeader],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decisionOn", kind: "date" },
      ],
    },
    {
      key: "refuse",
      from: ["appraised"],
      to: "refused",
      by: [provinceLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "award",
      from: ["decided"],
      to: "awarded",
      by: [communeOfficer, cellSecretary],
      hand: "record",
      papers: [{ paper: "badgeDecision", madeAt: ["decide"] }],
      inputs: [{ key: "awardedOn", kind: "date" }],
    },
  ],
});
