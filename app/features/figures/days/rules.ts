import { dayKinds, holidays, type DayKind } from "#app/codes/holidays.ts";
import type { WorkingCalendar } from "#app/lib/working-days.ts";
import { dayNumber, yearOf, type CivilDate } from "#app/lib/dates.ts";

/** A day of the calendar that is not as the week has it. */
export interface DayLine {
  date: CivilDate;
  kind: DayKind;
  label: string;
  /** The document it rests on; null for a day of the seeds. */
  source: string | null;
  isAssumed: boolean;
}

/** A day that a province has set. */
export interface SetDay {
  date: CivilDate;
  kind: DayKind;
  label: string | null;
  source: string;
}

/** Why a day cannot be set so. */
export type DayFault = "past" | "far" | "isOff" | "isWorked" | "isPlain";

/** Reads what a day is to be; null for anything else. */
export const readDayKind = (text: string): DayKind | null =>
  dayKinds.find((kind) => kind === text) ?? null;

/**
 * The days of a year that are off or worked otherwise than the week has it, in their order.
 *
 * @param set  what the province has set, of one day the last one last
 */
export function daysOfYear(year: number, set: readonly SetDay[]): DayLine[] {
  const lines = new Map<CivilDate, DayLine>(
    holidays.map(({ date, label, status }) => [
      date,
      { date, kind: "off", label, source: null, isAssumed: status === "assumed" },
    ]),
  );
  for (const { date, kind, label, source } of set)
    lines.set(date, { date, kind, label: label ?? "", source, isAssumed: false });
  return [...lines.values()]
    .filter(({ date, kind }) => yearOf(date) === year && kind !== "plain")
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

const MOST_YEARS = 5;
const WEEK = 7;
/** 1970-01-01, day number 0, was a Thursday. */
const DAY_ZERO = 4;

/** Whether a day is a Saturday or Sunday. */
export function isWeekend(date: CivilDate): boolean {
  const weekday = (dayNumber(date) + DAY_ZERO) % WEEK;
  return weekday === 0 || weekday === WEEK - 1;
}

/**
 * Why a day cannot be set as asked; null when it can. What has passed stays: last days were counted over it.
 *
 * @param calendar  the working calendar in force
 */
export function dayFault(
  date: CivilDate,
  kind: DayKind,
  calendar: WorkingCalendar,
  today: CivilDate,
): DayFault | null {
  if (date <= today) return "past";
  if (yearOf(date) > yearOf(today) + MOST_YEARS) return "far";
  const isWorking = calendar.isWorkingDay(date);
  // A day off that is only assumed is confirmed by setting it again.
  const isAssumed = holidays.some((day) => day.date === date && day.status === "assumed");
  if (kind === "off" && !isWorking && !isAssumed) return "isOff";
  if (kind === "worked" && (isWorking || !isWeekend(date))) return "isWorked";
  if (kind === "plain" && isWorking !== isWeekend(date)) return "isPlain";
  return null;
}
