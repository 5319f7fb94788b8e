import { activityStatus } from "#app/codes/activity-status.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type {
  ReportColumn,
  ReportLine,
  ReportPart,
  ReportValue,
} from "#app/features/reports/content/rules.ts";
import { listText, type ListWords } from "#app/features/reports/lists/text.ts";
import type { Movement } from "#app/features/reports/roll/rules.ts";
import { addMonths, wholeMonthsBetween, yearOf, type CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { earliest, formatPartialDate, isFull, type PartialDate } from "#app/lib/partial-date.ts";

type Heads = ListWords["heads"];
type ColumnKey = keyof Heads;

const kinds: Partial<Record<ColumnKey, ReportColumn["kind"]>> = {
  ordinal: "number",
  age: "number",
  birth: "date",
  listed: "date",
  admitted: "date",
  ends: "date",
  meetBy: "date",
  on: "date",
  joined: "date",
  official: "date",
  card: "date",
  since: "date",
  until: "date",
  exempt: "date",
  course: "date",
};
const WIDE: Partial<Record<ColumnKey, number>> = {
  name: 22,
  cell: 20,
  from: 20,
  to: 20,
  state: 20,
  card: 16,
  helper: 16,
  reason: 14,
};
const NARROW: Partial<Record<ColumnKey, number>> = { ordinal: 5, age: 6, way: 8 };
const USUAL = 12;

/**
 * A part of a list: numbered, with these columns and a line for each person.
 *
 * @param isOneCell  leaves the column of the cell out, which is the same in every line
 */
export function listPart(
  keys: readonly ColumnKey[],
  rows: readonly { memberId: string; key?: string; cells: readonly ReportValue[] }[],
  {
    lang,
    empty,
    title = null,
    isOneCell = false,
  }: { lang: Lang; empty: string; title?: string | null; isOneCell?: boolean },
): ReportPart {
  const { heads } = listText[lang];
  const isShown = (key: ColumnKey | undefined) => !isOneCell || key !== "cell";
  const shown = keys.filter(isShown);
  const columns = (["ordinal", ...shown] as ColumnKey[]).map((key): ReportColumn => ({
    key,
    head: heads[key],
    kind: kinds[key] ?? "text",
    width: WIDE[key] ?? NARROW[key] ?? USUAL,
    ...(key === "ordinal" ? { low: true as const } : {}),
  }));
  const lines = rows.map(({ memberId, key = memberId, cells }, at): ReportLine => ({
    key,
    memberId,
    cells: [at + 1, ...cells.filter((_, place) => isShown(keys[place]))],
  }));
  return { title, columns, lines, empty };
}

/** The nearest end of a probation first. */
export function byEnd(one: { probation: Probation }, other: { probation: Probation }): number {
  const [first, second] = [one.probation.ends ?? "", other.probation.ends ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** A date as lists write it; empty where there is none. */
export const written = (date: PartialDate | null): string =>
  date === null ? "" : formatPartialDate(date);

/** How the probation of somebody stands on a day. */
export interface Probation {
  ends: CivilDate | null;
  meetBy: CivilDate | null;
  state: keyof ListWords["states"];
}

/**
 * When the twelve months of a probationary member end and by when the cell has to meet.
 *
 * @param admitted  the ceremony, else the decision; of a partial date the earliest day
 * @source procedures P03; parameters probation.months, probation.review_working_days
 */
export function probationOf(
  admitted: PartialDate | null,
  rules: RuleSet,
  today: CivilDate,
): Probation {
  if (admitted === null) return { ends: null, meetBy: null, state: "unknown" };
  const ends = addMonths(earliest(admitted), rules.number("probation.months"));
  const meetBy = rules.calendar.add(ends, rules.number("probation.review_working_days"));
  const state = today > meetBy ? "late" : today >= ends ? "due" : "running";
  return { ends, meetBy, state };
}

/** Completed years on a day; of a birth known by its year the difference of years. @source reports.md, conventions */
export function ageOn(birth: PartialDate, today: CivilDate): number {
  if (birth.length === 4) return yearOf(today) - yearOf(birth);
  const months = 12;
  return Math.floor(wholeMonthsBetween(isFull(birth) ? birth : earliest(birth), today) / months);
}

/** The step of a candidate, and the state of a member's activity, in words. */
export const stepWords = (status: string, lang: Lang): string =>
  codeLabel(memberStatus, status, lang);
export const activityWords = (status: string, lang: Lang): string =>
  codeLabel(activityStatus, status, lang);

/** Whether somebody moved from one unit to another: the book of transfers has no other movements. @source form 10-SHĐ */
export function isTransfer({ reason }: Pick<Movement, "reason">): boolean {
  return reason !== null && reason in listText.vi.transfers;
}
