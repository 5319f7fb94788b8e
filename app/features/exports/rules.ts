import { activityStatus } from "#app/codes/activity-status.ts";
import type { CodeList } from "#app/codes/code-list.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { gender } from "#app/codes/gender.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import {
  MEMBER_ID_KEY,
  workbookSheets,
  type ColumnFilter,
  type SheetColumns,
} from "#app/record/columns.ts";
import type { Field, Sensitivity } from "#app/record/field.ts";
import { findField } from "#app/record/format.ts";
import type { ExportKind } from "#app/features/exports/schema.ts";
import { exportText, type ExportWords } from "#app/features/exports/text.ts";
import type { Lang } from "#app/lib/lang.ts";

const readable: Record<ExportKind, readonly Sensitivity[]> = {
  public: ["public"],
  restricted: ["public", "restricted"],
  sensitive: ["public", "restricted", "sensitive"],
  full: ["public", "restricted", "sensitive"],
};
/** Columns that every export has, so that a row can be recognized. */
const always: ReadonlySet<string> = new Set([MEMBER_ID_KEY, "full_name"]);

/** Which fields an export of this kind may hold. @source record-format §9, clarification 37 */
export function mayHold(kind: ExportKind): ColumnFilter {
  return (field: Field) => readable[kind].includes(field.sensitivity);
}

/**
 * The sheets with data of an export: members alone, with child sheets only in the full workbook. What
 * may not be held is absent, not empty.
 *
 * @param chosen  keys of fields; empty for all that may be held
 */
export function exportSheets(kind: ExportKind, chosen: readonly string[] = []): SheetColumns[] {
  const [main, ...children] = workbookSheets(mayHold(kind));
  if (main === undefined) return [];
  if (kind === "full") return [main, ...children];
  const wanted = new Set([...always, ...chosen]);
  const columns =
    chosen.length === 0
      ? main.columns
      : main.columns.filter(({ field }) => field !== null && wanted.has(field.key));
  return [{ ...main, columns }];
}

/** Headers of chosen columns that an export of this kind may not hold, in the order of the format. */
export function leftOut(kind: ExportKind, chosen: readonly string[]): string[] {
  const may = mayHold(kind);
  const [main] = workbookSheets();
  const fields = new Set((main?.columns ?? []).map(({ field }) => field));
  return [...fields].flatMap((field) =>
    field !== null && chosen.includes(field.key) && !may(field) ? [field.header] : [],
  );
}

/** Why an export may not go out now; null when it may. */
export type Refusal =
  | { kind: "tooMany"; rows: number; limit: number }
  | { kind: "tooManyToday"; rows: number; already: number; limit: number };

/** Weighs an export against the limits of its maker. */
export function overLimit(
  rows: number,
  already: number,
  { once, daily }: { once: number; daily: number },
): Refusal | null {
  if (rows > once) return { kind: "tooMany", rows, limit: once };
  if (already + rows > daily) return { kind: "tooManyToday", rows, already, limit: daily };
  return null;
}

const HOURS_OF_ZONE = 7;
const HOUR_MS = 3_600_000;

/** Date `YYYY-MM-DD` and time `HH:MM` of an instant, by the clock of Viet Nam (which knows no summer time). */
export function localMoment(at: Date): { date: string; time: string } {
  const local = new Date(at.getTime() + HOURS_OF_ZONE * HOUR_MS).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The first instant of the day of an instant, in Viet Nam. */
export function startOfDay(at: Date): Date {
  return new Date(`${localMoment(at).date}T00:00:00+07:00`);
}

/**
 * A file name that every system takes: letters without accents, digits and hyphens.
 *
 * @param at    when it was made
 * @param what  what stands in it
 */
export function fileName(unit: string, at: Date, what = "DangVien_3.0"): string {
  const local = localMoment(at);
  const longest = 60;
  const name = plainKey(unit)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
  return [what, name, `${local.date}-${local.time}`]
    .filter(Boolean)
    .join("_")
    .replace(/:/g, "")
    .concat(".xlsx");
}

/** A filter as stored with an export: what was set, as text. */
export function storedFilter(filter: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]) =>
      value === undefined || value === "" ? [] : [[key, String(value)]],
    ),
  );
}

/** Hides long numbers in a text, also those written in groups, so that a search for one does not show it to everybody who reads the log. */
export const withoutNumbers = (text: string): string =>
  text.replace(/\d{6,}|\d(?:[\s.-]?\d){8,}/g, "…");

/**
 * A stored filter in words: "nhóm: đảng viên; tuổi từ: 30".
 *
 * @param unitName  name of the unit that `org` stands for
 */
export function filterWords(
  filter: Record<string, string>,
  lang: Lang,
  unitName: string | null,
): string {
  const words = exportText[lang];
  const valueOf = (key: string, value: string): string => {
    if (key === "org") return unitName ?? "–";
    if (key === "q") return withoutNumbers(value);
    if (key === "missing") return findField(value)?.label[lang] ?? value;
    const list = lists[key];
    return list === undefined
      ? (labelsOf(words, key)[value] ?? value)
      : codeLabel(list, value, lang);
  };
  const parts = Object.entries(filter).map(
    ([key, value]) => `${words.filters[key] ?? key}: ${valueOf(key, value)}`,
  );
  return parts.length === 0 ? words.allMembers : parts.join("; ");
}

const lists: Record<string, CodeList | undefined> = {
  membership_status: memberStatus,
  activity_status: activityStatus,
  gender,
};

function labelsOf(words: ExportWords, key: string): Record<string, string> {
  return { group: words.groups, issue: words.issues, level: words.levels }[key] ?? {};
}
