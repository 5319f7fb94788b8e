import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Clock } from "#app/features/procedures/definition/rules.ts";
import type { CaseData } from "#app/features/procedures/facts/rules.ts";
import { addDays, addMonths, daysBetween, isCivilDate, type CivilDate } from "#app/lib/dates.ts";

/**
 * The last day of a state, or of anything with a clock.
 *
 * @param enteredOn  the day on which the state was reached; counts as day 0
 * @returns null when the clock starts or ends with an input that is not there
 * @source clarification 2: the end of the n-th working day after the event
 */
export function dueOn(
  clock: Clock | { until: string },
  enteredOn: CivilDate,
  data: CaseData,
  rules: RuleSet,
): CivilDate | null {
  if ("until" in clock) {
    const last = data[clock.until];
    return typeof last === "string" && isCivilDate(last) ? last : null;
  }
  const { unit, from, longer } = clock;
  const start = from === undefined ? enteredOn : data[from];
  if (typeof start !== "string" || !isCivilDate(start)) return null;
  const more = longer && data[longer.once] ? rules.number(longer.figure) : 0;
  const amount = amountOf(clock, rules) + more;
  switch (unit) {
    case "workingDays":
      return rules.calendar.add(start, amount);
    case "days":
      return addDays(start, amount);
    case "months":
      return addMonths(start, amount);
  }
}

/** How much time a clock gives, in its unit, without what may be added once. */
export function amountOf({ figure, part }: Clock, rules: RuleSet): number {
  return part === undefined ? rules.number(figure) : rules.table(figure)[part]!;
}

/** How urgent a day is. */
export type Urgency = "overdue" | "soon" | "later";

const SOON_DAYS = 7;

/** How urgent a last day is, seen from today; null without one. @source ui §2.3: seven days */
export function urgencyOf(due: CivilDate | null, today: CivilDate): Urgency | null {
  if (due === null) return null;
  const left = daysBetween(today, due);
  if (left < 0) return "overdue";
  return left <= SOON_DAYS ? "soon" : "later";
}
