import { type CivilDate, civilFromDayNumber, dayNumber, yearOf } from "#app/lib/dates.ts";

/** What a calendar of working days is made of. */
export interface WorkingCalendarData {
  /** The first year whose holidays are known; before it only weekends are skipped. */
  firstYear: number;
  /** The last year whose holidays are known. */
  lastYear: number;
  /** Days of the week without work, 0 = Sunday. */
  weekend: readonly number[];
  /** Holidays, including days given off in exchange. */
  holidays: readonly CivilDate[];
  /** Weekend days worked in exchange for another day. */
  workedWeekendDays: readonly CivilDate[];
}

/** A calendar of working days, ready for questions. */
export interface WorkingCalendar {
  firstYear: number;
  lastYear: number;
  /** Tells whether the day is a working day. */
  isWorkingDay(date: CivilDate): boolean;
  /** The n-th working day after a date; the date itself is day 0. @source clarification 2 */
  add(from: CivilDate, workingDays: number): CivilDate;
  /** Tells whether the holidays of all years from `from` to `to` are known. */
  covers(from: CivilDate, to: CivilDate): boolean;
}

const daysInWeek = 7;
/** 1970-01-01, day number 0, was a Thursday. */
const weekdayOfDayZero = 4;

/** Makes a calendar from its data. @source clarification 2: the calendar is data */
export function workingCalendar(data: WorkingCalendarData): WorkingCalendar {
  const weekend = new Set(data.weekend);
  const holidays = new Set(data.holidays.map(dayNumber));
  const worked = new Set(data.workedWeekendDays.map(dayNumber));

  const isWorking = (day: number): boolean => {
    if (worked.has(day)) return true;
    const weekday = (((day + weekdayOfDayZero) % daysInWeek) + daysInWeek) % daysInWeek;
    return !weekend.has(weekday) && !holidays.has(day);
  };

  return {
    firstYear: data.firstYear,
    lastYear: data.lastYear,
    isWorkingDay: (date) => isWorking(dayNumber(date)),
    add(from, workingDays) {
      let day = dayNumber(from);
      for (let left = workingDays; left > 0;) {
        day += 1;
        if (isWorking(day)) left -= 1;
      }
      return civilFromDayNumber(day);
    },
    covers: (from, to) => yearOf(from) >= data.firstYear && yearOf(to) <= data.lastYear,
  };
}
