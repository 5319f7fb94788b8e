import { type CivilDate, daysInMonth, monthOf, yearOf } from "#app/lib/dates.ts";

export type { CivilDate } from "#app/lib/dates.ts";

/** A date of which only the year or the month may be known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** How much of a partial date is known: the year, the month or the day. */
export type Precision = "Y" | "M" | "D";

/** How two partial dates compare; errors are raised for `impossible` only. */
export type Comparison = "certain" | "impossible" | "undetermined";

/** Why a text is no partial date. */
export type PartialDateFault = "empty" | "format" | "twoDigitYear" | "noSuchDay" | "range";

/** The result of reading a text as a partial date. */
export type ParsedPartialDate =
  { ok: true; value: PartialDate } | { ok: false; reason: PartialDateFault };

/** Years that a record may hold; what lies outside is refused as a slip of the pen. */
export const partialDateYears = { from: 1800, to: 2099 } as const;

/** Years accepted in digits written without separators, where a slip is likelier. */
const compactYears = { from: 1900, to: 2099 } as const;

const compact = /^\d{6}$|^\d{8}$/;
const parts = /^(\d{1,4})(?:\s*[/.\-\s]\s*(\d{1,4}))?(?:\s*[/.\-\s]\s*(\d{1,4}))?$/;
const midnight = /[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$/;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const longest = 40;

/**
 * Reads a date as people write it: `26/03/1965`, `26-3-1965`, `26.3.1965`, `26 3 1965`, `26031965`, `03/1965`,
 * `031965`, `1965`, `1965-03-26`, `00/03/1965`, `00/00/1965`. Day before month, always; two-digit years are
 * refused, never guessed.
 *
 * @source record-format-3.0 §3.1, ui §10.3
 */
export function parsePartialDate(text: string): ParsedPartialDate {
  const cleaned = text.replace(invisible, "").trim();
  if (cleaned === "") return fault("empty");
  if (cleaned.length > longest) return fault("format");
  if (compact.test(cleaned)) return parseCompact(cleaned);
  const match = parts.exec(cleaned.replace(midnight, ""));
  if (!match) return fault("format");
  const [, first = "", second, third] = match;
  if (second === undefined)
    return first.length === 4
      ? build(Number(first), 0, 0)
      : fault(first.length === 2 ? "twoDigitYear" : "format");
  if (third === undefined) {
    if (first.length === 4)
      return second.length > 2 ? fault("format") : build(Number(first), Number(second), 0);
    return first.length > 2 ? fault("format") : withYear(second, Number(first), 0);
  }
  if (second.length > 2) return fault("format");
  if (first.length === 4)
    return third.length > 2 ? fault("format") : build(Number(first), Number(second), Number(third));
  return first.length > 2 ? fault("format") : withYear(third, Number(second), Number(first));
}

/** Shows a partial date with its precision: `26/03/1965`, `03/1965` or `1965`. */
export function formatPartialDate(value: PartialDate): string {
  const year = value.slice(0, 4);
  if (value.length === 4) return year;
  const month = value.slice(5, 7);
  return value.length === 7 ? `${month}/${year}` : `${value.slice(8, 10)}/${month}/${year}`;
}

/** How much of the date is known. */
export function precision(value: PartialDate): Precision {
  return value.length === 4 ? "Y" : value.length === 7 ? "M" : "D";
}

/** Tells whether the day is known. */
export function isFull(value: PartialDate): boolean {
  return value.length === 10;
}

/** The earliest day the date can mean. */
export function earliest(value: PartialDate): CivilDate {
  if (value.length === 10) return value;
  return value.length === 7 ? `${value}-01` : `${value}-01-01`;
}

/** The latest day the date can mean. */
export function latest(value: PartialDate): CivilDate {
  if (value.length === 10) return value;
  if (value.length === 4) return `${value}-12-31`;
  return `${value}-${daysInMonth(yearOf(value), monthOf(value))}`;
}

/**
 * Whether `a` lies before `b`. Two equal full dates are impossible.
 *
 * @source record-format-3.0 §3.1, clarification 6
 */
export function isBefore(a: PartialDate, b: PartialDate): Comparison {
  if (latest(a) < earliest(b)) return "certain";
  return earliest(a) >= latest(b) ? "impossible" : "undetermined";
}

/**
 * Whether `a` lies before `b` or on the same day. Two equal full dates are certain.
 *
 * @source record-format-3.0 §3.1, clarification 6
 */
export function isNotAfter(a: PartialDate, b: PartialDate): Comparison {
  if (latest(a) <= earliest(b)) return "certain";
  return earliest(a) > latest(b) ? "impossible" : "undetermined";
}

/** Order of two partial dates: by earliest day, then full before month before year. @source clarification 6 */
export function comparePartial(a: PartialDate, b: PartialDate): number {
  const [first, second] = [earliest(a), earliest(b)];
  if (first !== second) return first < second ? -1 : 1;
  return b.length - a.length;
}

/** Tells whether `text` already has the stored form of a partial date that exists. */
export function isPartialDate(text: string): text is PartialDate {
  const result = parsePartialDate(text);
  return result.ok && result.value === text;
}

/** Reads `26011984` and `011984`; six digits that look like `ddmmyy` are a two-digit year. */
function parseCompact(text: string): ParsedPartialDate {
  const year = Number(text.slice(-4));
  if (year >= compactYears.from && year <= compactYears.to) {
    return text.length === 8
      ? build(year, Number(text.slice(2, 4)), Number(text.slice(0, 2)))
      : build(year, Number(text.slice(0, 2)), 0);
  }
  if (text.length === 8) return fault("range");
  const [day, month] = [Number(text.slice(0, 2)), Number(text.slice(2, 4))];
  return fault(day <= 31 && month >= 1 && month <= 12 ? "twoDigitYear" : "range");
}

function withYear(year: string, month: number, day: number): ParsedPartialDate {
  if (year.length <= 2) return fault("twoDigitYear");
  return year.length === 4 ? build(Number(year), month, day) : fault("format");
}

function build(year: number, month: number, day: number): ParsedPartialDate {
  if (year < partialDateYears.from || year > partialDateYears.to) return fault("range");
  if (month > 12 || (month === 0 && day > 0)) return fault("noSuchDay");
  if (month === 0) return { ok: true, value: String(year) };
  if (day > daysInMonth(year, month)) return fault("noSuchDay");
  const value = `${year}-${String(month).padStart(2, "0")}`;
  return { ok: true, value: day === 0 ? value : `${value}-${String(day).padStart(2, "0")}` };
}

function fault(reason: PartialDateFault): ParsedPartialDate {
  return { ok: false, reason };
}
