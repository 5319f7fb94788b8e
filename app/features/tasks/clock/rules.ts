import type { RuleSet } from "#app/codes/rule-set.ts";
import type { WorkState } from "#app/features/tasks/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/**
 * Whether a directive counts as not read in time: the last working day for reading it has passed.
 *
 * @param issuedOn  day 0
 * @source procedures P14; parameter task.unread_escalate_working_days
 */
export function isUnreadTooLong(
  { state, issuedOn }: { state: WorkState; issuedOn: CivilDate },
  rules: RuleSet,
): boolean {
  return state === "issued" && rules.on > readBy(issuedOn, rules);
}

/** The last day on which a directive is read in time. @source clarification 2 */
export function readBy(issuedOn: CivilDate, rules: RuleSet): CivilDate {
  return rules.calendar.add(issuedOn, rules.number("task.unread_escalate_working_days"));
}
