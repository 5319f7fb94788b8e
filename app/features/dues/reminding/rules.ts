import type { RuleSet } from "#app/codes/rule-set.ts";
import {
  addToMonth,
  dayOfMonth,
  lastDay,
  monthOfDay,
  type Month,
} from "#app/features/dues/months/rules.ts";

/**
 * The months whose unpaid dues are told on a day: from the day of the reminder and on the last day that of the month,
 * and on the day on which it is late that of the month before.
 *
 * @source procedures P11.3 "reminder day 25, month end, next day 10"
 */
export function remindedMonths(rules: RuleSet): Month[] {
  const { on } = rules;
  const month = monthOfDay(on);
  const isOf = (key: "dues.reminder_day" | "dues.late_day") =>
    on === dayOfMonth(month, rules.number(key));
  return [
    ...(isOf("dues.reminder_day") || on === lastDay(month) ? [month] : []),
    ...lateMonths(rules),
  ];
}

/** The month whose unpaid dues have become late on a day; none on other days. @source procedures P11.3 */
export function lateMonths(rules: RuleSet): Month[] {
  const month = monthOfDay(rules.on);
  const isLate = rules.on === dayOfMonth(month, rules.number("dues.late_day"));
  return isLate ? [addToMonth(month, -1)] : [];
}
