import { findCode, codeEntry } from "#app/codes/find-code.ts";
import { codeLists } from "#app/codes/lists.ts";
import { isId } from "#app/lib/ids.ts";
import { parsePartialDate } from "#app/lib/partial-date.ts";
import { cleanName, plainKey } from "#app/lib/vietnamese.ts";
import { cleanLine, cleanLines } from "#app/record/clean-text.ts";
import type { Field, FieldValue } from "#app/record/field.ts";
import { parseDecimal, parseMoney, parseWhole, parseYear } from "#app/record/parse-number.ts";

/** Why a text is no value of a field; the words stand in `faults.ts`. */
export type Fault =
  | "format"
  | "twoDigitYear"
  | "noSuchDay"
  | "range"
  | "incompleteDate"
  | "number"
  | "negative"
  | "boolean"
  | "notInList"
  | "ambiguous"
  | "tooLong"
  | "organization"
  | "notTyped";

/** A text read as a value of a field; null is "empty". `choices` are the codes between which a person chooses. */
export type Parsed =
  | { readonly ok: true; readonly value: FieldValue | null }
  | {
      readonly ok: false;
      readonly reason: Fault;
      readonly choices?: readonly string[];
      readonly max?: number;
    };

/** What reading needs to know beside the text. */
export interface ParseContext {
  /** The text comes from our own form: a stored code counts in every list. */
  readonly storedCodes?: true;
  /** Turns the words or the code of an organization into its id; without it only ids are read. */
  readonly organization?: (text: string) => string | null;
}

const identityNumbers: ReadonlySet<string> = new Set([
  "citizen_id",
  "old_id_number",
  "party_card_number",
  "party_card_number_old",
  "party_cards.number",
]);
const personNames: ReadonlySet<string> = new Set([
  "full_name",
  "birth_name",
  "family_relations.full_name",
]);
const yes: ReadonlySet<string> = new Set("co x v 1 true yes dung y c ✓ ✔ ☑".split(" "));
const no: ReadonlySet<string> = new Set("khong 0 false no sai n k ☐".split(" "));
const monthForm = /^([0-9]{1,2})[/.-]([0-9]{4})$/;

/**
 * Reads what a person typed as a value of a field; empty text is null. The one reading behind forms, sheets and
 * filters.
 *
 * @returns the value in its stored form, or why there is none
 */
export function parseText(field: Field, typed: string, context: ParseContext = {}): Parsed {
  const line = cleanLine(typed);
  if (line === "") return { ok: true, value: null };
  const parsed = parseKind(field, line, typed, context);
  if (!parsed.ok || typeof parsed.value !== "string") return parsed;
  if (field.maxLength !== undefined && parsed.value.length > field.maxLength) {
    return { ok: false, reason: "tooLong", max: field.maxLength };
  }
  return field.pattern && !field.pattern.test(parsed.value)
    ? { ok: false, reason: "format" }
    : parsed;
}

/** Whether the field holds the name of a person, stored in proper case. */
export function isPersonName(field: Field): boolean {
  return personNames.has(field.key);
}

function parseKind(field: Field, line: string, typed: string, context: ParseContext): Parsed {
  switch (field.kind) {
    case "text":
      return { ok: true, value: shortText(field, line) };
    case "longText":
      return { ok: true, value: cleanLines(typed) };
    case "integer":
      return parseWhole(line);
    case "money":
      return parseMoney(line);
    case "decimal":
      return parseDecimal(line);
    case "year":
      return parseYear(line);
    case "boolean":
      return yesOrNo(line);
    case "date":
    case "partialDate":
      return day(field, line);
    case "code":
      return oneCode(field, line, context);
    case "codes":
      return manyCodes(field, cleanLines(typed), context);
    case "organization":
      return organization(line, context);
    case "phone":
      return { ok: true, value: phoneNumber(line) };
    case "email":
      return { ok: true, value: line.toLowerCase() };
    case "address":
      return { ok: true, value: writtenPlace(line) };
    case "file":
    case "set":
      return { ok: false, reason: "notTyped" };
  }
}

function shortText(field: Field, line: string): string {
  if (identityNumbers.has(field.key)) return line.replace(/[\s.\-/]/g, "");
  if (field.key === "biography_number") {
    return line.replace(/[\s.\-/]/g, "").toUpperCase();
  }
  if (isPersonName(field)) return cleanName(line).value;
  if (field.pattern === undefined) return line;
  const month = monthForm.exec(line);
  if (month && field.maxLength === 7) {
    return `${month[2]}-${(month[1] ?? "").padStart(2, "0")}`;
  }
  const compact = line.replace(/\s+/g, "").replace(/[–—]/g, "-").toUpperCase();
  return field.pattern.test(compact) ? compact : line;
}

function day(field: Field, line: string): Parsed {
  const read = parsePartialDate(line);
  if (!read.ok) {
    return { ok: false, reason: read.reason === "empty" ? "format" : read.reason };
  }
  return field.kind === "date" && read.value.length < 10
    ? { ok: false, reason: "incompleteDate" }
    : { ok: true, value: read.value };
}

function yesOrNo(line: string): Parsed {
  const word = plainKey(line);
  if (yes.has(word)) return { ok: true, value: true };
  return no.has(word) ? { ok: true, value: false } : { ok: false, reason: "boolean" };
}

function oneCode(field: Field, line: string, context: ParseContext): Parsed {
  if (!field.list) return { ok: false, reason: "notInList" };
  if (context.storedCodes && isKnownCode(field, line)) return { ok: true, value: line };
  const found = findCode(codeLists[field.list], line);
  if (!found) return { ok: false, reason: "notInList" };
  return "code" in found
    ? { ok: true, value: found.code }
    : { ok: false, reason: "ambiguous", choices: found.ambiguous };
}

function manyCodes(field: Field, text: string, context: ParseContext): Parsed {
  const read = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap((part) => commaParts(field, part, context));
  const wrong = read.find((one) => !one.ok);
  if (wrong) return wrong;
  const found = read.flatMap((one) => (one.ok && typeof one.value === "string" ? [one.value] : []));
  return { ok: true, value: found.length === 0 ? null : [...new Set(found)] };
}

/** A comma separates codes only where the whole is no label: some labels hold commas themselves. */
function commaParts(field: Field, part: string, context: ParseContext): Parsed[] {
  const whole = oneCode(field, part, context);
  return whole.ok || !part.includes(",")
    ? [whole]
    : part.split(",").map((piece) => oneCode(field, piece.trim(), context));
}

function organization(line: string, context: ParseContext): Parsed {
  const id = isId(line) ? line.toLowerCase() : (context.organization?.(line) ?? null);
  return id === null ? { ok: false, reason: "organization" } : { ok: true, value: id };
}

/**
 * The national form of a phone number; what is no number stays as typed and is found by the checks.
 * Two zeros begin the country code only where a whole number follows: a national number may begin so too,
 * and what is stored must be read back as it is.
 */
function phoneNumber(line: string): string {
  const digits = line
    .replace(/[\s.\-()]/g, "")
    .replace(/^\+84/, "0")
    .replace(/^0084(?=[0-9]{9,10}$)/, "0");
  if (/^84[0-9]{9}$/.test(digits)) return `0${digits.slice(2)}`;
  if (/^[1-9][0-9]{8}$/.test(digits)) return `0${digits}`;
  return /^[0-9]+$/.test(digits) ? digits : line;
}

function writtenPlace(line: string) {
  return {
    detail: null,
    commune: null,
    province: null,
    country: null,
    asWritten: line,
  };
}

/** Whether a stored code belongs to the field's list. */
export function isKnownCode(field: Field, code: string): boolean {
  return field.list !== undefined && codeEntry(codeLists[field.list], code) !== null;
}
