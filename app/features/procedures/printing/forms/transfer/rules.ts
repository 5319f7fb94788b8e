import { arrivalPapers, sentBack } from "#app/features/procedures/printing/forms/answers/rules.ts";
import type { CaseData } from "#app/features/procedures/facts/rules.ts";
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
function letter(one: PaperCase, isInternal = false) {
  const on = textOf(one, "letterOn");
  // Of a unit directly under the province its organization board introduces.
  const level = one.units.commune === null && !isInternal ? "province" : "commune";
  const head = headAt(one, level, on, textOf(one, "letterNumber"));
  return {
    ...(head === undefined ? {} : { head }),
    person: personOf(one),
    from: one.units.cell?.name ?? null,
    to: one.to,
    reason: chosen(one, "ground"),
    enclosures: textOf(one, "enclosures"),
    country: textOf(one, "country"),
    ...(level === "province" ? { signer: { level: "provinceOffice" } as const } : {}),
    validFrom: textOf(one, "from") ?? on,
    validTo: textOf(one, "until"),
  };
}

const isAbroad = ({ country }: CaseData): boolean => Boolean(country);
const isInside = (data: CaseData): boolean => !isAbroad(data);

/** The letters of transfers. @source procedures P04 */
export const transferPapers: Readonly<Record<string, readonly CasePaper[]>> = {
  transfer: [
    paper("letter-official", ["introduce", "introduceAgain"], (one) => letter(one), isInside),
    paper("letter-abroad", ["introduce"], (one) => letter(one), isAbroad),
    sentBack,
  ],
  arrival: arrivalPapers,
  internalTransfer: [
    paper("letter-internal", ["send", "sendByCommune"], (one) => letter(one, true)),
  ],
  temporaryTransfer: [
    paper("letter-temporary", ["introduce"], (one) => letter(one), isInside),
    paper("letter-abroad", ["introduce"], (one) => letter(one), isAbroad),
  ],
};
