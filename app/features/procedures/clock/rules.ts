import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Clock, Definition } from "#app/features/procedures/definition/rules.ts";
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
  return dayAfter(clock, amountOf(clock, rules), enteredOn, data, rules);
}

/**
 * The days on which those awaited in a state are told of its end, in their order; none where its clock names none.
 *
 * @param enteredOn  as of `dueOn`
 */
export function remindersOn(
  clock: Clock | { until: string } | null,
  enteredOn: CivilDate,
  data: CaseData,
  rules: RuleSet,
): CivilDate[] {
  if (clock === null || "until" in clock || clock.remind === undefined) return [];
  return rules
    .list(clock.remind)
    .flatMap((amount) => dayAfter(clock, Number(amount), enteredOn, data, rules) ?? [])
    .toSorted();
}

/** So much of a clock after its start, with what was added. */
function dayAfter(
  { unit, from, longer }: Clock,
  usual: number,
  enteredOn: CivilDate,
  data: CaseData,
  rules: RuleSet,
): CivilDate | null {
  const start = from === undefined ? enteredOn : data[from];
  if (typeof start !== "string" || !isCivilDate(start)) return null;
  const amount = usual + (longer && data[longer.once] ? rules.number(longer.figure) : 0);
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

/** The time that a step has where its procedure says nothing: until the next meeting of a cell, or some working days. */
const usual = {
  cell: { figure: "case.cell_step_days", unit: "days" },
  office: { figure: "case.step_working_days", unit: "workingDays" },
} as const satisfies Record<string, Clock>;

/**
 * How long a state may last: by its own clock, else by that of all steps, as long as somebody is awaited in it.
 *
 * @returns null for an end, for a state that may last, and for one in which only the program acts
 * @source procedures P13 (10 working days to verify), P04.1 (next meeting of the cell): assumed for every other step
 */
export function clockOf(definition: Definition, state: string): Clock | { until: string } | null {
  const { clock, end } = definition.states[state]!;
  if (clock !== undefined) return clock === "open" ? null : clock;
  if (end !== undefined) return null;
  const awaited = definition.steps.filter(
    ({ from, by, reason, aside }) =>
      by !== "system" &&
      reason === undefined &&
      aside === undefined &&
      from.some((one) => (typeof one === "string" ? one : one.state) === state),
  );
  if (awaited.length === 0) return null;
  const isOfCell = awaited.some(({ by }) => by !== "system" && by.some((one) => one <= "R05"));
  return isOfCell ? usual.cell : usual.office;
}
