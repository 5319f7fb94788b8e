import { cardGeneration } from "#app/codes/card-generation.ts";
import { cardStatus } from "#app/codes/card-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure } from "#app/features/procedures/definition/rules.ts";
import type { Need } from "#app/features/procedures/needs/rules.ts";

const { cellSecretary, grassrootsOfficer, communeOfficer } = role;
const { provinceOfficer, provinceLeader } = role;

/** What the person must bring whenever a card is asked for. */
const ready: readonly Need[] = [
  "isOfficial",
  "cardFitsCause",
  "isNotSuspended",
  "noDisciplineCase",
  "noRecentDiscipline",
  "hasBasicData",
  "hasPhoto",
  "hasCitizenId",
];

/** Why a card is exchanged. */
const causes = ["lost", "damaged", "wrongData"] as const;

/**
 * A Party card: the first one after the recognition, or another for one that was lost, damaged or wrong;
 * from the proposal to the hand-over.
 *
 * @source procedures P05; clarification 46 (the leader of the province decides after its office)
 */
export const card = procedure({
  key: "card",
  code: "P05",
  right: "card",
  about: "member",
  of: [memberStatus.codes.official],
  whenLeft: "withdrawn",
  states: {
    awaiting: {},
    proposed: {},
    grassrootsChecked: {},
    batchSent: {},
    appraised: {},
    decided: {},
    issued: { end: "done" },
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
      needs: ready,
    },
    {
      key: "replace",
      from: [],
      to: "proposed",
      by: [cellSecretary],
      hand: "propose",
      inputs: [
        { key: "cause", kind: "choice", options: causes },
        { key: "noticedOn", kind: "date" },
        { key: "account", kind: "longText" },
        { key: "isJustified", kind: "flag" },
        { key: "isReturned", kind: "flag" },
      ],
      needs: [
        "isOfficial",
        "hasValidCard",
        "isNotSuspended",
        "noDisciplineCase",
        "noRecentDiscipline",
        "oldCardIsBack",
        "lossIsJustified",
        "recordIsCorrected",
      ],
    },
    {
      key: "begin",
      from: [],
      to: "awaiting",
      by: "system",
      hand: "record",
      needs: ["isOfficial", "cardFitsCause"],
    },
    {
      key: "proposeNow",
      from: ["awaiting"],
      to: "proposed",
      by: [cellSecretary],
      hand: "propose",
      needs: ready,
    },
    {
      key: "grassrootsCheck",
      from: [{ state: "proposed", when: "hasGrassroots" }],
      to: "grassrootsChecked",
      by: [grassrootsOfficer],
      hand: "verify",
      papers: [
        { paper: "cardList", madeAt: ["propose", "replace", "proposeNow"] },
        { paper: "lossAccount", when: "isCardLost" },
      ],
    },
    {
      key: "send",
      from: ["grassrootsChecked", { state: "proposed", when: "noGrassroots" }],
      to: "batchSent",
      by: [communeOfficer],
      hand: "verify",
      papers: [
        { paper: "cardList", madeAt: ["propose", "replace", "proposeNow"] },
        { paper: "lossAccount", when: "isCardLost" },
      ],
      inputs: [
        { key: "batchNumber", kind: "text" },
        { key: "sentOn", kind: "date" },
      ],
      needs: ready,
    },
    {
      key: "return",
      from: ["proposed", "grassrootsChecked"],
      to: "awaiting",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "returnFromProvince",
      from: ["batchSent"],
      to: "awaiting",
      by: [provinceOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "appraise",
      from: ["batchSent"],
      to: "appraised",
      by: [provinceOfficer],
      hand: "verify",
      inputs: [{ key: "cardNumber", kind: "text" }],
      needs: ["isOfficial", "noDisciplineCase", "noRecentDiscipline", "cardNumberFits"],
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
      ],
      needs: ["isOfficial", "cardFitsCause", "noDisciplineCase", "noRecentDiscipline"],
      effects: [
        {
          kind: "amend",
          collection: "party_cards",
          where: { status: cardStatus.codes.valid },
          values: { status: { by: "oldCardStatus" }, change_date: { from: "decisionOn" } },
        },
        {
          kind: "add",
          collection: "party_cards",
          values: {
            number: { from: "cardNumber" },
            issue_date: { from: "decisionOn" },
            issued_by: { by: "provinceName" },
            generation: { is: cardGeneration.codes.electronic2025 },
            status: { is: cardStatus.codes.valid },
          },
        },
        { kind: "set", values: { party_card_number: { from: "cardNumber" } } },
      ],
    },
    {
      key: "renumber",
      from: ["appraised"],
      to: "batchSent",
      by: [provinceLeader],
      hand: "approve",
      reason: true,
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
      key: "receive",
      from: ["decided"],
      to: "decided",
      by: [communeOfficer],
      hand: "record",
      inputs: [{ key: "receivedOn", kind: "date" }],
      needs: ["receivedAfterDecision"],
      aside: true,
    },
    {
      key: "handOver",
      from: ["decided"],
      to: "issued",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "cardDecision", madeAt: ["decide"] }],
      inputs: [{ key: "handedOn", kind: "date" }],
      needs: ["handedAfterDecision"],
    },
    {
      key: "withdraw",
      from: ["awaiting", "proposed"],
      to: "withdrawn",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
