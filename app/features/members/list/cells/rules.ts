import { activityStatus } from "#app/codes/activity-status.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import type { FieldSight, Sight } from "#app/features/members/access.ts";
import { isMissingShown, isRuleShown } from "#app/features/members/access.ts";
import type { ListColumn } from "#app/features/members/list/rules.ts";
import type { ListWords } from "#app/features/members/text.ts";
import { wholeMonthsBetween, type CivilDate } from "#app/lib/dates.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import type { Lang } from "#app/lib/lang.ts";
import { describeValue, type Names } from "#app/record/describe.ts";
import type { Address, FieldValue } from "#app/record/field.ts";
import { findField } from "#app/record/format.ts";
import { gapLabel, gapLevel, isErrorRule, ruleSentence } from "#app/record/gaps.ts";

/** What one cell of the list shows. */
export interface ListCell {
  /** Null: nothing is recorded. */
  text: string | null;
  /** Nothing is recorded and the record needs it. */
  isMissing?: true;
  /** The text is a state. */
  tag?: "ok" | "warn" | "error";
  note?: string;
}

/** What the cells of a row are made from: only what its columns were read with. */
export type RowValues = Readonly<Record<string, unknown>>;

/** What a cell is written with. */
export interface CellContext {
  lang: Lang;
  words: ListWords;
  today: CivilDate;
  sight: Sight;
  names?: Names;
}

const MOST_NAMED = 2;
const YEAR_LENGTH = 4;
const MONTHS = 12;

/** Writes a cell of the list in words. */
export function listCell(
  column: ListColumn,
  shows: FieldSight,
  values: RowValues,
  context: CellContext,
): ListCell {
  switch (column.key) {
    case "admission":
      return dateCell(
        values.admission_ceremony_date ?? values.admission_decision_date,
        shows,
        values,
      );
    case "party_age":
      return partyAgeCell(values, context);
    case "status":
      return { text: statusText(values, context) };
    case "badge":
      return {
        text: values.badge ? codeLabel(partyBadge, String(values.badge), context.lang) : null,
      };
    case "record":
      return recordCell(values, context);
    default:
      return fieldCell(column.key, shows, values, context);
  }
}

function fieldCell(
  key: string,
  shows: FieldSight,
  values: RowValues,
  { lang, names }: CellContext,
): ListCell {
  const field = findField(key);
  const value = values[key] as FieldValue | null | undefined;
  if (field === null || value === null || value === undefined || value === "")
    return emptyCell(key, values);
  if (field.kind === "partialDate") return dateCell(value, shows, values);
  return { text: describeValue(field, shortened(value), lang, names) };
}

/** The old wording of an address is left to the record where today's unit is known. */
function shortened(value: FieldValue): FieldValue {
  return typeof value === "object" && "commune" in value && value.commune !== null
    ? { ...(value as Address), asWritten: null }
    : value;
}

function dateCell(value: unknown, shows: FieldSight, values: RowValues): ListCell {
  if (typeof value !== "string") return emptyCell("admission_ceremony_date", values);
  return { text: shows === "year" ? value.slice(0, YEAR_LENGTH) : formatPartialDate(value) };
}

function emptyCell(key: string, { missing }: RowValues): ListCell {
  return Array.isArray(missing) && missing.includes(key)
    ? { text: null, isMissing: true }
    : { text: null };
}

/** From both readings of a partial date; a probationary member has no Party age yet. */
function partyAgeCell(values: RowValues, { words, today }: CellContext): ListCell {
  const { partyAgeFrom: first, partyAgeTo: last, membership_status: status } = values;
  if (status === memberStatus.codes.probationary) return { text: words.partyAgeLater };
  if (typeof first !== "string" || typeof last !== "string") return { text: null };
  const exit = values.exit_date;
  const day = typeof exit === "string" && exit.length === today.length ? exit : today;
  const months = Math.max(0, wholeMonthsBetween(last, day));
  const text = words.partyAge(Math.floor(months / MONTHS), months % MONTHS);
  return { text: first === last ? text : words.atLeast(text) };
}

/** "Chính thức, miễn sinh hoạt": the status, and the activity when it is not the usual one. */
function statusText(values: RowValues, { lang, words }: CellContext): string {
  const status = String(values.membership_status);
  const activity = String(values.activity_status);
  const name = words.statusShort[status] ?? codeLabel(memberStatus, status, lang);
  const isMember =
    status === memberStatus.codes.official || status === memberStatus.codes.probationary;
  if (!isMember || activity === activityStatus.codes.active) return name;
  return `${name}, ${words.activityShort[activity] ?? codeLabel(activityStatus, activity, lang)}`;
}

/** The state of the record in a word, and what it needs next. */
function recordCell(values: RowValues, { lang, words, sight }: CellContext): ListCell {
  const level = String(values.data_level);
  const broken = ((values.brokenRules as string[] | undefined) ?? []).filter((rule) =>
    isRuleShown(sight, rule),
  );
  const missing = (values.missing as string[] | undefined) ?? [];
  const named = words.levels[level] ?? level;
  if (!isMissingShown(sight, "full_name"))
    return { text: named, tag: level === "L0" ? "warn" : "ok" };
  const errors = broken.filter(isErrorRule);
  if (errors.length > 0)
    return { text: words.hasErrors, tag: "error", note: ruleSentence(errors[0]!, lang) };
  if (level !== "L0") return { text: named, tag: "ok" };
  const needed = missing.filter((key) => gapLevel(key) === "L1" && isMissingShown(sight, key));
  if (needed.length === 0)
    return { text: words.hasErrors, tag: "error", note: noteOf(broken, lang) };
  const listed = needed.slice(0, MOST_NAMED).map((key) => gapLabel(key, lang));
  const rest = needed.length - listed.length;
  return {
    text: words.lacks,
    tag: "warn",
    note: rest > 0 ? words.andMore(listed.join(", "), rest) : listed.join(", "),
  };
}

function noteOf(broken: readonly string[], lang: Lang): string | undefined {
  return broken[0] === undefined ? undefined : ruleSentence(broken[0], lang);
}
