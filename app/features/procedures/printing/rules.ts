import { paperOf, type FormCode, type PaperData } from "#app/features/papers/forms/rules.ts";
import { letterhead, type PaperUnit } from "#app/features/papers/rules.ts";
import type { CaseData, TakenStep } from "#app/features/procedures/facts/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import type { Paper } from "#app/lib/paper/model.ts";
import { describeValue } from "#app/record/describe.ts";
import { findField } from "#app/record/format.ts";
import type { MemberRecord } from "#app/record/values.ts";

/** The papers that a procedure gives, each from one of its steps on. @source procedures, forms index */
const byProcedure: Readonly<Record<string, readonly { form: FormCode; after: string[] }[]>> = {
  transfer: [{ form: "letter-official", after: ["introduce"] }],
  internalTransfer: [{ form: "letter-internal", after: ["send", "sendByCommune"] }],
  temporaryTransfer: [{ form: "letter-temporary", after: ["introduce"] }],
};

/** The forms that can be printed out of a case by now. */
export function printableForms(procedure: string, taken: readonly TakenStep[]): FormCode[] {
  return (byProcedure[procedure] ?? [])
    .filter(({ after }) => taken.some(({ step }) => after.includes(step)))
    .map(({ form }) => form);
}

/** What a letter of introduction is drawn from. */
export interface LetterCase {
  procedure: string;
  data: CaseData;
  record: MemberRecord;
  /** The cell from which the person goes. */
  from: string;
  /** Name of the destination, in this database or outside it. */
  to: string | null;
  /** Who issues the letter. */
  issuer: PaperUnit | null;
}

/** A letter of introduction with what the case and the record know; the rest stays open for the pen. */
export function letterOf(form: FormCode, one: LetterCase): Paper {
  const { data, record, issuer } = one;
  const { values } = record;
  const words = wordsOf(one.procedure, "vi");
  const text = (key: string): string | null =>
    typeof data[key] === "string" && data[key] !== "" ? data[key] : null;
  const described = (
    key: "gender" | "current_party_position" | "permanent_address",
  ): string | null => (values[key] ? describeValue(findField(key)!, values[key], "vi") : null);
  const on = text("letterOn");
  const ground = text("ground");
  const letter: PaperData<"letter-official"> = {
    head: issuer === null ? {} : letterhead(issuer, on, text("letterNumber")),
    person: {
      name: values.full_name,
      birthDate: values.birth_date,
      gender: described("gender"),
      residence: described("permanent_address"),
      position: described("current_party_position"),
      cell: one.from,
      admittedOn: values.admission_ceremony_date ?? values.admission_decision_date,
      officialOn: values.official_date,
      cardNumber: values.party_card_number,
    },
    from: one.from,
    to: one.to,
    reason: ground === null ? null : (words.inputs.ground?.options?.[ground] ?? ground),
    enclosures: text("enclosures"),
    validFrom: text("from") ?? on,
    validTo: text("until"),
  };
  return paperOf(form as "letter-official", letter);
}
