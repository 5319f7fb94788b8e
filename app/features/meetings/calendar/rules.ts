import { absenceReason } from "#app/codes/absence-reason.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import {
  addDays,
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  monthOf,
  yearOf,
  type CivilDate,
} from "#app/lib/dates.ts";
import { isRegular, isThematic, wasHeld, type MeetingState } from "#app/features/meetings/rules.ts";

/** A month as `YYYY-MM`. */
export type Month = string;

/** The month of a day. */
export const monthOfDay = (day: CivilDate): Month => day.slice(0, 7);

/** The months from one to another, both included, in order; across years too. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let day = `${from}-01`; monthOfDay(day) <= to; day = addMonths(day, 1))
    months.push(monthOfDay(day));
  return months;
}

/** The last day of a month. */
export function lastDayOf(month: Month): CivilDate {
  const day = `${month}-01`;
  return civilDate(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));
}

/** The quarter of a day: its number from 1, and its first and last day. */
export function quarterOf(day: CivilDate): { number: number; from: CivilDate; to: CivilDate } {
  const number = Math.ceil(monthOf(day) / 3);
  const from = civilDate(yearOf(day), number * 3 - 2, 1);
  return { number, from, to: addDays(addMonths(from, 3), -1) };
}

/** A meeting as the calendar looks at it. */
export interface CalendarMeeting {
  kinds: readonly string[];
  state: MeetingState;
  meetOn: CivilDate;
}

/** How a month stands with its regular meeting. */
export type MonthState = "held" | "planned" | "missed" | "open";

/**
 * How a month stands with its regular meeting: held, planned, still open, or missed once the month is over.
 * On its last day a month without one is missed too, since that is when the alert is due.
 *
 * @source procedures P01 "any before open"
 */
export function monthState(
  meetings: readonly CalendarMeeting[],
  month: Month,
  today: CivilDate,
): MonthState {
  const regular = meetings.filter(
    ({ kinds, meetOn, state }) =>
      isRegular(kinds) && monthOfDay(meetOn) === month && state !== "cancelled",
  );
  if (regular.some(({ state }) => wasHeld(state))) return "held";
  if (monthOfDay(today) > month) return "missed";
  if (regular.some(({ meetOn }) => meetOn >= today)) return "planned";
  return today >= lastDayOf(month) ? "missed" : "open";
}

/** Whether a quarter lacks its thematic meeting on the day on which this is told, and later. @source procedures P01 */
export function lacksThematic(
  meetings: readonly CalendarMeeting[],
  today: CivilDate,
  rules: RuleSet,
): boolean {
  const { from, to } = quarterOf(today);
  const dayOfQuarter = dayNumber(today) - dayNumber(from) + 1;
  if (dayOfQuarter < rules.number("meeting.thematic_alert_day")) return false;
  const thematic = meetings.filter(
    ({ kinds, meetOn, state }) =>
      isThematic(kinds) && meetOn >= from && meetOn <= to && state !== "cancelled",
  );
  return thematic.length < rules.number("meeting.thematic_per_quarter");
}

/** How the quarters of a year stand with their thematic meeting, from the first to the running one. */
export function thematicQuarters(
  meetings: readonly CalendarMeeting[],
  today: CivilDate,
  rules: RuleSet,
): { quarter: number; state: MonthState }[] {
  const asked = rules.number("meeting.thematic_per_quarter");
  const last = quarterOf(today).number;
  return Array.from({ length: last }, (_, at) => {
    const { from, to } = quarterOf(civilDate(yearOf(today), at * 3 + 1, 1));
    const its = meetings.filter(
      ({ kinds, meetOn, state }) =>
        isThematic(kinds) && meetOn >= from && meetOn <= to && state !== "cancelled",
    );
    const held = its.filter(({ state }) => wasHeld(state)).length;
    const isOver = to < today;
    const state =
      held >= asked ? "held" : isOver ? "missed" : its.length >= asked ? "planned" : "open";
    return { quarter: at + 1, state };
  });
}

/** Absence of somebody from a regular meeting. */
export interface Absence {
  memberId: string;
  meetOn: CivilDate;
  mark: string | null;
}

/**
 * Who was away without a reason in so many different months of a calendar year that it is a ground for
 * removal; the months need not follow each other.
 *
 * @returns ids of members with the months, both in order
 * @source procedures P01 "Effects", P10 ground 1
 */
export function oftenUnexcused(
  absences: readonly Absence[],
  year: number,
  rules: RuleSet,
): { memberId: string; months: Month[] }[] {
  const months = new Map<string, Set<Month>>();
  for (const { memberId, meetOn, mark } of absences) {
    if (mark !== absenceReason.codes.unexcused || yearOf(meetOn) !== year) continue;
    months.set(memberId, (months.get(memberId) ?? new Set()).add(monthOfDay(meetOn)));
  }
  return [...months]
    .filter(([, found]) => found.size >= rules.number("absence.unexcused_months_in_year"))
    .map(([memberId, found]) => ({ memberId, months: [...found].toSorted() }))
    .toSorted((one, other) => (one.memberId < other.memberId ? -1 : 1));
}

/**
 * The day on which to offer the next regular meeting: the cell's own day of the month, in the first month that
 * has none yet; never a day that is over.
 *
 * @param meetingDay  the day of the month on which the cell meets; null when it has none
 */
export function nextRegularDay(
  meetings: readonly CalendarMeeting[],
  meetingDay: number | null,
  today: CivilDate,
): CivilDate {
  const months = monthsBetween(monthOfDay(today), monthOfDay(addMonths(today, 12)));
  const free =
    months.find((month) => ["open", "missed"].includes(monthState(meetings, month, today))) ??
    monthOfDay(today);
  const last = lastDayOf(free);
  const wished = `${free}-${String(Math.min(meetingDay ?? 5, Number(last.slice(8)))).padStart(2, "0")}`;
  return wished < today ? today : wished;
}

/** The last day on which an invitation still comes in time. @source procedures P01 (assumed) */
export function inviteBy(meetOn: CivilDate, rules: RuleSet): CivilDate {
  return addDays(meetOn, -rules.number("meeting.invite_days"));
}

/** The last day on which minutes are closed in time. @source procedures P01 (assumed) */
export function closeBy(meetOn: CivilDate, rules: RuleSet): CivilDate {
  return addDays(meetOn, rules.number("meeting.close_minutes_days"));
}

const CLOCK = /^([01]?\d|2[0-3])\s*(?:[:.h])\s*([0-5]\d)?$/i;

/** A time of the clock as people write it (`19:30`, `19h30`, `19 giờ`) as `HH:MM`; null when it is none. */
export function readClock(text: string): string | null {
  const found = CLOCK.exec(text.trim());
  return found === null ? null : `${found[1]!.padStart(2, "0")}:${found[2] ?? "00"}`;
}

/** Minutes from one time of the clock to another; past midnight counts on. */
export function minutesBetween(from: string, to: string): number {
  const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const minutes = at(to) - at(from);
  return minutes < 0 ? minutes + 24 * 60 : minutes;
}

/** Whether a meeting was shorter than its kind asks; only told, never refused. @source procedures P01 (assumed) */
export function isShort(kinds: readonly string[], minutes: number, rules: RuleSet): boolean {
  if (isThematic(kinds)) return minutes < rules.number("meeting.min_minutes_thematic");
  return isRegular(kinds) && minutes < rules.number("meeting.min_minutes_regular");
}
