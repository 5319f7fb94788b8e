import type { MeetingState } from "#app/features/meetings/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import type { ReportKey } from "#app/features/reports/rules.ts";
import {
  addDays,
  addMonths,
  civilDate,
  dayNumber,
  monthOf,
  yearOf,
  type CivilDate,
} from "#app/lib/dates.ts";

/** What every entry of a calendar says. */
interface Dated {
  /** The same as long as it is the same entry. */
  key: string;
  day: CivilDate;
  /** `HH:MM`; null for a whole day. */
  at: string | null;
  /** Whose it is, for who looks after several units; null for the own one. */
  unit: string | null;
  /** Whether nothing is left to do about it. */
  isOver: boolean;
}

/** Work that may wait for whoever gave it out. */
interface Reported {
  /** Reported in time and not judged yet: late for nobody. @source procedures P14 */
  isReported?: boolean;
}

/** What stands in a calendar, without words. */
export type CalendarEntry = Dated &
  (
    | {
        kind: "meeting";
        id: string;
        kinds: string[];
        state: MeetingState;
        place: string | null;
        version: number;
        minutes: number;
      }
    | ({ kind: "directive"; id: string; number: string; title: string } & Reported)
    | ({ kind: "task"; id: string; title: string; assignee: string } & Reported)
    | { kind: "case"; id: string; procedure: string; name: string }
    | { kind: "dues"; what: "pay" | "close" | "remit"; period: string; sight: DuesSight }
    | { kind: "report"; report: ReportKey; period: Period; isOfCells: boolean }
    | { kind: "round"; what: "award" | "send"; code: string; year: number }
  );

/** What the reader opens of dues: the sheets of the unit, the own dues, or neither. */
export type DuesSight = "sheets" | "own" | "none";

/** A stretch of days, both inside. */
export interface Span {
  from: CivilDate;
  to: CivilDate;
}

/** The two ways of looking at a calendar. */
export const calendarViews = ["month", "week"] as const;
export type CalendarView = (typeof calendarViews)[number];

const WEEK = 7;

/** The day of the week, from 0 for Sunday. */
export const weekdayOf = (day: CivilDate): number => (((dayNumber(day) + 4) % WEEK) + WEEK) % WEEK;

/** The month or the week (from Monday) that holds a day. */
export function spanOf(view: CalendarView, day: CivilDate): Span {
  if (view === "month") {
    const from = civilDate(yearOf(day), monthOf(day), 1);
    return { from, to: addDays(addMonths(from, 1), -1) };
  }
  const from = addDays(day, -((weekdayOf(day) + WEEK - 1) % WEEK));
  return { from, to: addDays(from, WEEK - 1) };
}

/** A day in the month or week before (-1) or after (1). */
export function turned(view: CalendarView, day: CivilDate, by: -1 | 1): CivilDate {
  return view === "month" ? addMonths(spanOf("month", day).from, by) : addDays(day, by * WEEK);
}

/** A day of a calendar with what is on it. */
export interface CalendarDay<T> {
  day: CivilDate;
  entries: T[];
}

/**
 * Entries by their days, each day's in the order of the clock, whole days first.
 *
 * @param isEvery  whether days without anything are there too
 */
export function byDay<T extends Pick<CalendarEntry, "day" | "at" | "key">>(
  entries: readonly T[],
  { from, to }: Span,
  isEvery: boolean,
): CalendarDay<T>[] {
  const days: CalendarDay<T>[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const its = entries.filter((entry) => entry.day === day);
    if (isEvery || its.length > 0) days.push({ day, entries: its.toSorted(inOrder) });
  }
  return days;
}

function inOrder(
  one: Pick<CalendarEntry, "at" | "key">,
  other: Pick<CalendarEntry, "at" | "key">,
): number {
  const [first, second] = [`${one.at ?? ""} ${one.key}`, `${other.at ?? ""} ${other.key}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
