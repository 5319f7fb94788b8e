import { appealResult } from "#app/codes/appeal-result.ts";
import { cardStatus } from "#app/codes/card-status.ts";
import { assessRecord } from "#app/features/members/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addMonths } from "#app/lib/dates.ts";
import { cardField, cleanCardNumber } from "#app/record/party-card.ts";

/** What must be so for a Party card. @source procedures P05 */
export const cardNeeds = {
  hasValidCard: (facts: Facts) => facts.record === null || holdsCard(facts),
  /** A first card for whom has none, another one in exchange for one. */
  cardFitsCause: (facts: Facts) =>
    facts.record === null || holdsCard(facts) === Boolean(facts.data.cause),
  hasBasicData: ({ record, today, rules }: Facts) =>
    record === null ||
    assessRecord(record, { on: today, rules, openDuplicate: false }).columns.data_level !== "L0",
  hasPhoto: ({ record }: Facts) => record === null || Boolean(record.values.photo),
  hasCitizenId: ({ record }: Facts) => record === null || Boolean(record.values.citizen_id),
  /** No card for some months after a discipline. @source parameter `card.wait_months_after_discipline` */
  noRecentDiscipline: ({ record, today, rules }: Facts) => {
    const waits = rules.table("card.wait_months_after_discipline");
    const given = (record?.rows.disciplines ?? []).filter(
      ({ appeal_result: result }) => result !== appealResult.codes.annulled,
    );
    return !given.some(({ form, decision_date: on }) => {
      const months = waits[form ?? ""];
      return months !== undefined && on && addMonths(String(on), months) > today;
    });
  },
  /** A damaged or wrong card goes back before there is another. */
  oldCardIsBack: ({ data }: Facts) =>
    data.cause === undefined || data.cause === "lost" || data.isReturned === true,
  /** A loss without good reason is looked at as a violation first. */
  lossIsJustified: ({ data }: Facts) => data.cause !== "lost" || data.isJustified === true,
  /** A card with wrong data is printed anew once the request about the record is decided. @source procedures P05, "after P13 approval" */
  recordIsCorrected: ({ data, openProcedures }: Facts) =>
    data.cause !== "wrongData" || !openProcedures.includes("change"),
  cardNumberFits: ({ data, rules }: Facts) =>
    data.cardNumber === undefined ||
    (cleanCardNumber(String(data.cardNumber)) === data.cardNumber &&
      cardField(String(data.cardNumber), rules) === "party_card_number"),
  receivedAfterDecision: ({ data }: Facts) =>
    data.receivedOn === undefined || String(data.decisionOn) <= String(data.receivedOn),
  handedAfterDecision: ({ data }: Facts) =>
    data.handedOn === undefined || String(data.decisionOn) <= String(data.handedOn),
};

function holdsCard({ record }: Facts): boolean {
  return (record?.rows.party_cards ?? []).some(({ status }) => status === cardStatus.codes.valid);
}
