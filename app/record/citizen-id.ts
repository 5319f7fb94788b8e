import { cccdBirthProvince } from "#app/codes/cccd-birth-province.ts";
import { gender } from "#app/codes/gender.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { isKnown } from "#app/lib/known.ts";
import { earliest, latest, type PartialDate } from "#app/lib/partial-date.ts";
import { yearOf } from "#app/lib/dates.ts";

/** What the digits of a citizen number say. @source record-format-3.0 §4.1 */
export interface CitizenIdParts {
  /** Three digits: province of birth registration before 2025, or country. */
  place: string;
  gender: string;
  birthYear: number;
}

/** What is known of the person, to judge a repaired number. */
export interface KnownOfPerson {
  gender?: string | null;
  birth_date?: PartialDate | null;
  birth_date_civil?: PartialDate | null;
}

/**
 * How a cell with a citizen number was read: as it stands, with lost zeros put back, as a number of the old identity
 * card, or refused. A refused cell is not stored; its row goes on.
 */
export type ReadCitizenId =
  | { kind: "asWritten"; value: string }
  | { kind: "repaired"; value: string; from: string }
  | { kind: "oldNumber"; value: string }
  | {
      kind: "refused";
      rule: "V-ID-03" | "V-ID-08";
      reason: "digitsLost" | "length" | "characters";
    };

/** Digits of the citizen number, of the old identity number, and of numbers that lost one or two zeros. */
export const citizenIdLength = 12;
export const oldIdLength = 9;
const lostOne = citizenIdLength - 1;
const lostTwo = citizenIdLength - 2;

const firstCentury = 19;
const digitsOnly = /^[0-9]+$/;
const oneDigitRepeated = /^([0-9])\1*$/;
const separators = /[\s.\-\u00a0\u200b]/g;
const scientific = /^[0-9]+([.,][0-9]+)?e\+?[0-9]+$/i;
const countryCodes = { from: "101", to: "999" } as const;
const provinceCodes: ReadonlySet<string> = new Set(
  cccdBirthProvince.entries.map((entry) => entry.code),
);

/** Tells whether the number has twelve digits which are not all equal. @source V-ID-03 */
export function isCitizenIdShape(value: string): boolean {
  return (
    value.length === citizenIdLength && digitsOnly.test(value) && !oneDigitRepeated.test(value)
  );
}

/** Tells whether the first three digits are a province before 2025 or a country code. @source V-ID-04 */
export function isKnownBirthPlace(place: string): boolean {
  return provinceCodes.has(place) || (place >= countryCodes.from && place <= countryCodes.to);
}

/** What the digits say, or null when the number has not the right shape. */
export function citizenIdParts(value: string): CitizenIdParts | null {
  if (!isCitizenIdShape(value)) return null;
  const century = Number(value.charAt(3));
  return {
    place: value.slice(0, 3),
    gender: century % 2 === 0 ? gender.codes.male : gender.codes.female,
    birthYear: (firstCentury + Math.floor(century / 2)) * 100 + Number(value.slice(4, 6)),
  };
}

/** Tells whether a partial date may lie in the year that the number names. */
export function mayBeBornIn(birth: PartialDate, year: number): boolean {
  return yearOf(earliest(birth)) <= year && year <= yearOf(latest(birth));
}

/** First three and last four digits with stars between. @source record-format-3.0 §9, ui §10.5 */
export function maskCitizenId(value: string): string {
  return `${value.slice(0, 3)}*****${value.slice(-4)}`;
}

/**
 * Reads a cell with a citizen number. Zeros that a sheet has lost are put back when the result is a valid number of
 * this person; nine digits are the old identity number; scientific notation has lost digits for good.
 *
 * @param cell   text or number of the cell
 * @param known  gender and birth date where the row has them
 * @source V-ID-08, clarification 9
 */
export function readCitizenId(
  cell: string | number,
  known: KnownOfPerson,
  rules: RuleSet,
): ReadCitizenId {
  const text = typeof cell === "number" ? plainNumber(cell) : cell.replace(separators, "");
  if (text === null || scientific.test(String(cell).trim()))
    return { kind: "refused", rule: "V-ID-08", reason: "digitsLost" };
  if (!digitsOnly.test(text)) return { kind: "refused", rule: "V-ID-03", reason: "characters" };
  if (text.length === citizenIdLength) return { kind: "asWritten", value: text };
  if (text.length === oldIdLength) return { kind: "oldNumber", value: text };
  const padded = text.padStart(citizenIdLength, "0");
  const mayPad =
    text.length === lostOne ||
    (text.length === lostTwo &&
      rules.list("citizen_id.short_prefixes").includes(padded.slice(0, 3)));
  if (mayPad && fitsPerson(padded, known)) return { kind: "repaired", value: padded, from: text };
  return { kind: "refused", rule: mayPad ? "V-ID-08" : "V-ID-03", reason: "length" };
}

/** Tells whether a number is well formed and agrees with what is known of the person. @source clarification 9 */
export function fitsPerson(value: string, known: KnownOfPerson): boolean {
  const parts = citizenIdParts(value);
  if (!parts || !isKnownBirthPlace(parts.place)) return false;
  if (known.gender && known.gender !== parts.gender) return false;
  const births = [known.birth_date, known.birth_date_civil].filter(isKnown);
  return births.length === 0 || births.some((birth) => mayBeBornIn(birth, parts.birthYear));
}

/** A number as digits; null when it is no whole number or too large to be exact. */
function plainNumber(value: number): string | null {
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
}
