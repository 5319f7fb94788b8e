import type { RuleSet } from "#app/codes/rule-set.ts";
import { addMonths, type CivilDate, civilDate, yearOf } from "#app/lib/dates.ts";
import {
  type Comparison,
  earliest,
  isNotAfter,
  latest,
  type PartialDate,
} from "#app/lib/partial-date.ts";

/**
 * The day on which somebody born on `birth` reaches retirement age. The age rises from year to year; once reached it
 * stays reached.
 *
 * @param gender  code of the list `gender`
 * @returns null when the table has no age for this gender
 * @source Labor Code 2019, article 169; clarification 3
 */
export function retirementDate(birth: CivilDate, gender: string, rules: RuleSet): CivilDate | null {
  let firstDay = civilDate(yearOf(birth), 1, 1);
  for (;;) {
    const age = rules.retirementAges(firstDay)[gender];
    if (age === undefined) return null;
    const reached = addMonths(birth, age);
    if (reached < civilDate(yearOf(firstDay) + 1, 1, 1))
      return reached > firstDay ? reached : firstDay;
    firstDay = civilDate(yearOf(firstDay) + 1, 1, 1);
  }
}

/** Whether somebody has reached retirement age on a day; undetermined while the birth date is only partly known. */
export function hasReachedRetirement(
  birth: PartialDate | null | undefined,
  gender: string | null | undefined,
  on: CivilDate,
  rules: RuleSet,
): Comparison {
  if (!birth || !gender) return "undetermined";
  const [first, last] = [
    retirementDate(earliest(birth), gender, rules),
    retirementDate(latest(birth), gender, rules),
  ];
  if (first === null || last === null) return "undetermined";
  const [sure, possible] = [isNotAfter(last, on), isNotAfter(first, on)];
  return sure === possible ? sure : "undetermined";
}
