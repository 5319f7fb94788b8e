import { fieldSight, type Sight } from "#app/features/members/access.ts";
import { recordText } from "#app/features/members/record/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Finding } from "#app/record/checks.ts";
import { isFilled } from "#app/record/conditions.ts";
import { describeAddress, describeValue, type Names } from "#app/record/describe.ts";
import type { Address, Field, FieldValue, LooseRows, LooseValues } from "#app/record/field.ts";
import { isFieldFilled } from "#app/record/levels.ts";
import { findingText } from "#app/record/rule-catalog.ts";
import type { MemberRecord } from "#app/record/values.ts";

/** Something wrong or doubtful about a value, with what to do. */
export interface Issue {
  kind: "error" | "warn" | "info";
  text: string;
}

/** One field as the page shows it. */
export interface Line {
  key: string;
  label: string;
  /** `missing`: a level needs it; `none`: it does not apply to this person; `masked`: part of a number. */
  kind: "value" | "missing" | "none" | "masked";
  value: string;
  note: string | null;
  issues: Issue[];
  /** The organization that the value names. */
  org: string | null;
}

/** A value that is worked out and not stored. */
export interface Extra {
  value: string;
  note: string | null;
}

/** What the words of a record depend on. */
export interface Look {
  lang: Lang;
  names: Names;
  sight: Sight;
  record: MemberRecord;
  findings: readonly Finding[];
  /** Worked-out values by key of the field. */
  extras: Readonly<Record<string, Extra>>;
}

const notShown: ReadonlySet<string> = new Set(["member_id", "org_name", "none_declared"]);
const PHONE = /^(\d{4})(\d{3})(\d{3})$/;

/**
 * The fields of a section as lines, in the order of the format; those that nobody needs and nobody
 * filled in are only named.
 *
 * @returns `lines`, and in `blanks` the labels of empty fields that are optional
 */
export function fieldLines(
  fields: readonly Field[],
  look: Look,
): { lines: Line[]; blanks: string[] } {
  const lines: Line[] = [];
  const blanks: string[] = [];
  for (const field of fields) {
    const line = fieldLine(field, look);
    if (line === "blank") blanks.push(field.label[look.lang]);
    else if (line !== null) lines.push(line);
  }
  return { lines, blanks };
}

/** The label of a field on the pages of a record. */
export function labelOf(field: Field, lang: Lang): string {
  return recordText[lang].labels[field.key] ?? field.label[lang];
}

/** The words of a finding as an issue. */
export function issueOf(finding: Finding, lang: Lang): Issue {
  const { severity } = finding;
  const kind = severity === "W" ? "warn" : severity === "I" ? "info" : "error";
  return { kind, text: findingText(finding, lang) };
}

/** A value in words, as a record page shows it: places by their present names, phones in groups. */
export function valueWords(field: Field, value: FieldValue, look: Look): string {
  if (fieldSight(look.sight, field.key) === "year") return String(value);
  if (field.kind === "address") return placeWords(value as Address, look);
  if (field.kind === "phone") return String(value).replace(PHONE, "$1 $2 $3");
  return describeValue(field, value, look.lang, look.names);
}

/** The old wording of a place, when it says something else than the present names. */
export function oldWording(value: FieldValue, look: Look): string | null {
  const { asWritten } = value as Address;
  if (!asWritten || placeWords(value as Address, look) === asWritten) return null;
  return recordText[look.lang].writtenAs(asWritten);
}

function placeWords(place: Address, look: Look): string {
  const isKnown = place.detail ?? place.commune ?? place.province ?? place.country;
  return describeAddress(isKnown ? { ...place, asWritten: null } : place, look.lang, look.names);
}

function fieldLine(field: Field, look: Look): Line | "blank" | null {
  const { key } = field;
  const sight = fieldSight(look.sight, key);
  if (sight === "hidden" || notShown.has(key)) return null;
  const extra = look.extras[key];
  const value = (look.record.values as LooseValues)[key];
  const issues = look.findings
    .filter((finding) => finding.field === key && finding.collection === undefined)
    .map((finding) => issueOf(finding, look.lang));
  const base = { key, label: labelOf(field, look.lang), issues, note: null, org: null };
  if (extra) return { ...base, kind: "value", ...extra };
  // What the scope does not read is absent; it is neither empty nor missing.
  if (value === undefined || (field.computed && !isFilled(value))) return null;
  if (isFilled(value)) return filledLine(field, value!, look, base);
  const state = emptyState(field, look);
  if (state === "blank" && issues.length === 0) return "blank";
  if (state !== "missing") return { ...base, kind: "none", value: "" };
  const needed = issues.length > 0 ? null : neededFor(field, look.lang);
  return { ...base, kind: "missing", value: "", note: needed };
}

function filledLine(
  field: Field,
  value: FieldValue,
  look: Look,
  base: Omit<Line, "kind" | "value">,
): Line {
  const isPlace = field.kind === "address";
  const masked = ["masked", "lastDigits"].includes(fieldSight(look.sight, field.key));
  const issues = [...base.issues];
  const needsCommune =
    isPlace &&
    field.required.level === "L1" &&
    !isFieldFilled(field, look.record.values as LooseValues);
  if (needsCommune && issues.length === 0)
    issues.push({ kind: "warn", text: recordText[look.lang].communeNeeded });
  return {
    ...base,
    issues,
    kind: masked ? "masked" : "value",
    value: valueWords(field, value, look),
    note: isPlace ? oldWording(value, look) : null,
    org: field.kind === "organization" ? (value as string) : null,
  };
}

/** Whether an empty field is missing, does not apply to this person, or may stay empty. */
function emptyState(field: Field, { record, sight }: Look): "missing" | "none" | "blank" {
  const { level, when } = field.required;
  if (level === "optional" || level === "system" || level === "row") return "blank";
  // Without restricted data nobody can tell whether a condition holds.
  if (when && sight === "public") return "blank";
  return when && !when(record.values as LooseValues, record.rows as LooseRows) ? "none" : "missing";
}

function neededFor(field: Field, lang: Lang): string | null {
  const { level } = field.required;
  return level === "L0" || level === "L1" || level === "L2"
    ? recordText[lang].neededFor[level]
    : null;
}
