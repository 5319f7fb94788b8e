import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";

/** A month of the calendar, `YYYY-MM`. */
export type Month = string;

/** A quarter, `YYYY-Q1` to `YYYY-Q4`. */
export type Quarter = string;

const monthForm = /^20\d{2}-(0[1-9]|1[0-2])$/;
const quarterForm = /^20\d{2}-Q[1-4]$/;
const MONTHS_PER_QUARTER = 3;

/** Whether a text names a month of this century. */
export function isMonth(text: string): text is Month {
  return monthForm.test(text);
}

/** Whether a text names a quarter of this century. */
export function isQuarter(text: string): text is Quarter {
  return quarterForm.test(text);
}

/** The month of a day. */
export function monthOfDay(day: CivilDate): Month {
  return day.slice(0, 7);
}

/** The first day of a month: what holds on it counts for the whole month. @source P11.3 */
export function firstDay(month: Month): CivilDate {
  return `${month}-01`;
}

/** The last day of a month. */
export function lastDay(month: Month): CivilDate {
  return addDays(firstDay(addToMonth(month, 1)), -1);
}

/** The month so many months later, earlier when negative; over the year border too. */
export function addToMonth(month: Month, months: number): Month {
  return monthOfDay(addMonths(firstDay(month), months));
}

/** The quarter of a month. */
export function quarterOf(month: Month): Quarter {
  const place = Math.ceil(Number(month.slice(5)) / MONTHS_PER_QUARTER);
  return `${month.slice(0, 4)}-Q${place}`;
}

/** The three months of a quarter, in order. */
export function monthsOf(quarter: Quarter): Month[] {
  const first = (Number(quarter.slice(6)) - 1) * MONTHS_PER_QUARTER + 1;
  return [first, first + 1, first + 2].map(
    (month) => `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}`,
  );
}

/** The quarter before. */
export function quarterBefore(quarter: Quarter): Quarter {
  return quarterOf(addToMonth(monthsOf(quarter)[0]!, -1));
}

/** A day of a month; the last one when the month is shorter. */
export function dayOfMonth(month: Month, day: number): CivilDate {
  const wanted = `${month}-${String(day).padStart(2, "0")}`;
  const last = lastDay(month);
  return wanted > last ? last : wanted;
}
