import { duesExemption } from "#app/codes/dues-exemption.ts";
import { duesGroup } from "#app/codes/dues-group.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { isHardship, lastMonthOf, type Relief } from "#app/features/dues/amounts/relief/rules.ts";
import { incomeGroups } from "#app/features/dues/amounts/groups/rules.ts";
import { addToMonth, lastDay, monthOfDay, type Month } from "#app/features/dues/months/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";

/** A member whose dues are looked at, with the cell. */
export interface DuesMember {
  id: string;
  name: string;
  orgId: string;
  orgPos: bigint;
}

/** What is wrong with a field of a declaration or a request. */
export type RequestFault =
  | "group"
  | "base"
  | "noBase"
  | "month"
  | "tooEarly"
  | "tooLate"
  | "kind"
  | "order"
  | "tooLong"
  | "reason";

/** Faults by the name of the field. */
export type RequestFaults = Record<string, RequestFault>;

/** A statement of group and income, from a month on. */
export interface Declaration {
  duesGroup: string;
  /** Whole đồng; null where the group's dues do not follow from an income. */
  baseDong: number | null;
  fromMonth: Month;
}

/** Months back for which a statement is still taken: what is closed is not computed anew. @source house */
const MONTHS_BACK = 12;

/** The groups that can be stated on a day, in the order of their list. @source code list dues_group */
export function groupsOn(day: CivilDate): string[] {
  return duesGroup.entries
    .filter((entry) => {
      const { from, until } = entry as { from?: string; until?: string };
      return (from === undefined || from <= day) && (until === undefined || until >= day);
    })
    .map(({ code }) => code);
}

/** What is wrong with a statement; empty when nothing is. @source procedures P11.3 */
export function declarationFaults(
  { duesGroup: group, baseDong, fromMonth }: Declaration,
  today: CivilDate,
): RequestFaults {
  const faults: RequestFaults = {};
  if (!groupsOn(today).includes(group)) faults.group = "group";
  const needsBase = incomeGroups.has(group);
  if (needsBase && baseDong === null) faults.base = "base";
  if (!needsBase && baseDong !== null) faults.base = "noBase";
  return { ...faults, ...monthFaults("fromMonth", fromMonth, today) };
}

/** The kinds of relief that somebody asks for: fifty years of Party age exempt without a request. @source P11.2 */
export const askedReliefs: readonly string[] = duesExemption.entries
  .map(({ code }): string => code)
  .filter((code) => code !== duesExemption.codes.fiftyYears);

/** What is wrong with a request for relief; empty when nothing is. @source procedures P11.2: 12 months per decision */
export function reliefFaults(
  { kind, from, to }: Relief,
  today: CivilDate,
  rules: RuleSet,
): RequestFaults {
  const faults: RequestFaults = {
    ...(askedReliefs.includes(kind) ? {} : { kind: "kind" as const }),
    ...monthFaults("fromMonth", from, today),
  };
  if (to === null) return faults;
  if (to < from) faults.toMonth = "order";
  else if (isHardship(kind) && to > longestTo(from, rules)) faults.toMonth = "tooLong";
  return faults;
}

/** The last month that one decision on hardship covers. */
export function longestTo(from: Month, rules: RuleSet): Month {
  return addToMonth(from, rules.number("dues.hardship_max_months") - 1);
}

function monthFaults(name: string, month: Month, today: CivilDate): RequestFaults {
  const now = monthOfDay(today);
  if (month < addToMonth(now, -MONTHS_BACK)) return { [name]: "tooEarly" };
  return month > addToMonth(now, 1) ? { [name]: "tooLate" } : {};
}

/** Whether a relief in force ends within so many days. @source P11.2 "30-day notice" */
export function isEnding(relief: Relief, today: CivilDate, days: number, rules: RuleSet): boolean {
  const last = lastMonthOf(relief, rules);
  if (last === null || relief.from > monthOfDay(today)) return false;
  const end = lastDay(last);
  return end >= today && end <= addDays(today, days);
}

/** Where an approved relief stands today. */
export function reliefStage(
  relief: Relief,
  today: CivilDate,
  days: number,
  rules: RuleSet,
): "coming" | "inForce" | "ending" | "over" {
  const last = lastMonthOf(relief, rules);
  const now = monthOfDay(today);
  if (relief.from > now) return "coming";
  if (last !== null && last < now) return "over";
  return isEnding(relief, today, days, rules) ? "ending" : "inForce";
}
