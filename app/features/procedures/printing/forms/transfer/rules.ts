import { arrivalPapers, sentBack } from "#app/features/procedures/printing/forms/answers/rules.ts";
import {
  chosen,
  headAt,
  paper,
  personOf,
  textOf,
  type CasePaper,
  type PaperCase,
} from "#app/features/procedures/printing/case/rules.ts";

/** A letter of introduction with what the case and the record know; the rest stays open for the pen. */
function letter(one: PaperCase) {
  const on = textOf(one, "letterOn");
  const head = headAt(one, "commune", on, textOf(one, "letterNumber"));
  return {
    ...(head === undefined ? {} : { head }),
    person: personOf(one),
    from: one.units.cell?.name ?? null,
    to: one.to,
    reason: chosen(one, "ground"),
    enclosures: textOf(one, "enclosures"),
    validFrom: textOf(one, "from") ?? on,
    validTo: textOf(one, "until"),
  };
}

/** The letters of transfers. @source procedures P04 */
export const transferPapers: Readonly<Record<string, readonly CasePaper[]>> = {
  transfer: [paper("letter-official", ["introduce", "introduceAgain"], letter), sentBack],
  arrival: arrivalPapers,
  internalTransfer: [paper("letter-internal", ["send", "sendByCommune"], letter)],
  temporaryTransfer: [paper("letter-temporary", ["introduce"], letter)],
};
