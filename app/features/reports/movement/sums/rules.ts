import { monthOf, yearOf, type CivilDate } from "#app/lib/dates.ts";

/** The years that are counted on a day: the running one, and in January the one that has just ended, since much is entered late. */
export function yearsToCount(today: CivilDate): number[] {
  const year = yearOf(today);
  return monthOf(today) === 1 ? [year - 1, year] : [year];
}
