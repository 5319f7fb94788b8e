import { type CivilDate, wholeMonthsBetween } from "#app/lib/dates.ts";
import { earliest, latest, type PartialDate } from "#app/lib/partial-date.ts";

/** The least age, in whole months, that somebody born on `birth` can have on `date`. */
export function leastAge(birth: PartialDate, date: PartialDate | CivilDate): number {
  return wholeMonthsBetween(latest(birth), earliest(date));
}

/** The greatest age, in whole months, that somebody born on `birth` can have on `date`. */
export function greatestAge(birth: PartialDate, date: PartialDate | CivilDate): number {
  return wholeMonthsBetween(earliest(birth), latest(date));
}
