import { checkAdmission } from "#app/record/checks/admission.ts";
import { checkConsistency } from "#app/record/checks/consistency.ts";
import { checkDues, checkExemption } from "#app/record/checks/dues.ts";
import { checkFamily } from "#app/record/checks/family.ts";
import { figuresOf } from "#app/record/checks/figures.ts";
import type { Check, CheckContext, Finding } from "#app/record/checks/finding.ts";
import { checkHistory } from "#app/record/checks/history.ts";
import { checkBirthDates, checkCitizenId, checkNumbers } from "#app/record/checks/identifiers.ts";
import {
  checkExit,
  checkFutureDates,
  checkLifeSpan,
  checkPartyAge,
} from "#app/record/checks/membership.ts";
import { checkPeriods } from "#app/record/checks/periods.ts";
import { checkPositions } from "#app/record/checks/positions.ts";
import { checkProbation } from "#app/record/checks/probation.ts";
import { checkRequirements } from "#app/record/checks/requirements.ts";
import { checkBadges } from "#app/record/checks/badges.ts";
import { checkDisciplines } from "#app/record/checks/disciplines.ts";
import { checkHomeCells } from "#app/record/checks/home-cells.ts";
import { checkCards, checkYearlyRows } from "#app/record/checks/rows.ts";
import { checkValues } from "#app/record/checks/values.ts";
import { checkYouth } from "#app/record/checks/youth.ts";
import type { MemberRecord } from "#app/record/values.ts";

export type { CheckContext, Finding, Severity } from "#app/record/checks/finding.ts";

const checks: readonly ((check: Check) => void)[] = [
  checkRequirements,
  checkValues,
  checkNumbers,
  checkCitizenId,
  checkBirthDates,
  checkLifeSpan,
  checkAdmission,
  checkPartyAge,
  checkProbation,
  checkExit,
  checkFutureDates,
  checkYouth,
  checkConsistency,
  checkPeriods,
  checkHistory,
  checkBadges,
  checkDisciplines,
  checkHomeCells,
  checkPositions,
  checkExemption,
  checkDues,
  checkFamily,
  checkYearlyRows,
  checkCards,
];

/**
 * Everything that is wrong, or looks wrong, in one record by itself. Partial dates raise an error only where every
 * reading of them is wrong. Numbers shared with other records are found elsewhere (`duplicates.ts`).
 *
 * @source record-format-3.0 §4, §7; clarifications 4 to 12
 */
export function checkRecord(record: MemberRecord, context: CheckContext): Finding[] {
  const check: Check = {
    record,
    values: record.values,
    on: context.on,
    rules: context.rules,
    figures: figuresOf(context.rules),
    context,
    found: [],
  };
  for (const run of checks) run(check);
  return check.found;
}
