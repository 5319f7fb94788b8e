import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Unit } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";

/** For which unit, on which day and in which words a report is made. */
export interface ReportReading {
  unit: Unit;
  today: CivilDate;
  rules: RuleSet;
  lang: Lang;
}
