import type { RuleSet } from "#app/codes/rule-set.ts";
import { duesOwed, type DuesPerson } from "#app/features/dues/amounts/rules.ts";
import type { Month } from "#app/features/dues/months/rules.ts";

/** A line of a sheet as it is written, and the income that few may see. */
export interface PlannedLine {
  owedDong: number | null;
  missing: "group" | "base" | "figure" | null;
  duesGroup: string | null;
  rate: string | null;
  wageDong: number | null;
  relief: string | null;
  isVoluntary: boolean;
  isDeferred: boolean;
  isDeceased: boolean;
  income: number | null;
}

const nothing = {
  missing: null,
  rate: null,
  wageDong: null,
  relief: null,
  isVoluntary: false,
  isDeferred: false,
  isDeceased: false,
  income: null,
};

/** What a person's line of a month says. Of whoever has died nothing is owed any more. @source clarification 17 */
export function planLine(
  person: DuesPerson & { isDeceased: boolean },
  month: Month,
  rules: RuleSet,
  wage: number,
): PlannedLine {
  if (person.isDeceased)
    return { ...nothing, owedDong: 0, duesGroup: person.group, isDeceased: true };
  const found = duesOwed(person, month, rules, wage);
  if (!found.ok)
    return { ...nothing, owedDong: null, missing: found.missing, duesGroup: person.group };
  const { group, rate, base, isIncome, relief, isVoluntary, isDeferred } = found.basis;
  return {
    ...nothing,
    owedDong: found.amount,
    duesGroup: group,
    rate,
    wageDong: isIncome ? null : base,
    income: isIncome ? base : null,
    relief,
    isVoluntary,
    isDeferred,
  };
}

/**
 * What a line says of a month that was lost to a wrong decision: the rates and the group of that month. What somebody
 * gives of free will today was not promised for then.
 *
 * @source P11.3 "Back-payment: wrongful removal period must be paid at the rates of that time"
 */
export const planLostLine: typeof planLine = (person, month, rules, wage) =>
  planLine({ ...person, voluntary: null }, month, rules, wage);
