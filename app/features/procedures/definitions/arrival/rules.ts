import { role } from "#app/features/access/roles.ts";
import { origins } from "#app/features/procedures/arrivals/rules.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, communeOfficer } = role;

/** What the letter and the sealed dossier say. */
const papersSay: readonly Input[] = [
  { key: "full_name", kind: "stated" },
  { key: "gender", kind: "stated" },
  { key: "birth_date", kind: "stated" },
  { key: "citizen_id", kind: "stated", optional: true },
  { key: "standing", kind: "choice", options: ["official", "probationary"] },
  { key: "admission_ceremony_date", kind: "stated" },
  { key: "official_date", kind: "stated", optional: true },
  { key: "party_card_number", kind: "stated", optional: true },
  { key: "biography_number", kind: "stated", optional: true },
  { key: "origin", kind: "choice", options: origins },
  { key: "fromUnit", kind: "text" },
  { key: "letterNumber", kind: "text" },
  { key: "letterOn", kind: "date" },
  { key: "presentedOn", kind: "date" },
  { key: "channel", kind: "choice", options: ["direct", "post", "portal"] },
  { key: "externalReference", kind: "text", optional: true },
];

/**
 * Arrival of somebody whose unit is not in this database: from another province, from a unit of the same province
 * that keeps no records here, or from abroad. The commune writes down what the letter and the dossier say, asks
 * whether the person is on record already, and chooses a cell; the record is made when the cell lists the person.
 * Of a grassroots organization directly under a province the province's officer receives.
 *
 * @source procedures P04.1, "If the other side is not in this database" (T1, T2, T7)
 */
export const arrival = procedure({
  key: "arrival",
  code: "P04",
  right: "transferIn",
  about: "organization",
  unit: "commune",
  direct: true,
  named: "full_name",
  states: {
    presented: {
      inAir: true,
      clock: {
        figure: "transfer.receiver_decide_working_days",
        unit: "workingDays",
        from: "presentedOn",
      },
    },
    accepted: { inAir: true },
    completed: { end: "done" },
    sentBack: { end: "refused" },
    cancelled: { end: "cancelled" },
  },
  steps: [
    {
      key: "receive",
      from: [],
      to: "presented",
      by: [communeOfficer],
      hand: "record",
      inputs: papersSay,
      needs: ["milestonesFit", "isSoundRecord", "arrivesOnce"],
    },
    {
      key: "accept",
      from: ["presented"],
      to: "accepted",
      by: [communeOfficer],
      hand: "approve",
      papers: [{ paper: "introductionLetter" }],
      inputs: [
        { key: "cell", kind: "cell", within: "unit" },
        { key: "isOther", kind: "flag" },
        { key: "gapCounts", kind: "flag" },
      ],
      needs: ["gapIsThere", "namesakesAreOthers", "couldBeAsked", "isRegisteredNowhere"],
      effects: [{ kind: "sendTo", unit: { from: "cell" } }],
    },
    {
      key: "chooseCell",
      from: ["accepted"],
      to: "accepted",
      by: [communeOfficer],
      hand: "approve",
      inputs: [{ key: "cell", kind: "cell", within: "unit" }],
      effects: [{ kind: "sendTo", unit: { from: "cell" } }],
      aside: true,
    },
    {
      key: "refuse",
      from: ["presented"],
      to: "sentBack",
      by: [communeOfficer],
      hand: "approve",
      inputs: [
        {
          key: "refusalGround",
          kind: "choice",
          options: ["destination", "dossier", "seal", "forged", "noCell", "known"],
        },
      ],
      reason: true,
    },
    {
      key: "list",
      from: ["accepted"],
      to: "completed",
      by: [cellSecretary],
      side: "receiver",
      hand: "record",
      inputs: [{ key: "listedOn", kind: "date" }],
      effects: [{ kind: "welcome" }, { kind: "moveDues" }],
    },
    {
      key: "cancel",
      from: ["presented", "accepted"],
      to: "cancelled",
      by: [communeOfficer],
      hand: "record",
      reason: true,
    },
  ],
});
