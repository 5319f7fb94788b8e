import { activityStatus } from "#app/codes/activity-status.ts";
import { duesExemption } from "#app/codes/dues-exemption.ts";
import { duesGroup } from "#app/codes/dues-group.ts";
import { healthStatus } from "#app/codes/health-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { occupationGroup } from "#app/codes/occupation-group.ts";
import { isKnown } from "#app/lib/known.ts";
import { monthOf, yearOf } from "#app/lib/dates.ts";
import { hasMedicalEvidence } from "#app/record/checks/consistency.ts";
import { type Check, report, reportRow, rowsOf } from "#app/record/checks/finding.ts";
import { hasReachedRetirement } from "#app/record/retirement.ts";

const groups = duesGroup.codes;
const occupations = occupationGroup.codes;
const monthsPerYear = 12;

/** Occupations that go with a dues group. @source code lists dues_group, occupation_group */
const occupationsOf: Readonly<Record<string, readonly string[]>> = {
  [groups.pensioner]: [occupations.retired, occupations.stoppedWorking],
  [groups.student]: [occupations.student, occupations.pupil],
  [groups.conscript]: [occupations.army, occupations.police],
};
const validity = new Map(duesGroup.entries.map((entry) => [entry.code, entry]));
const hardship: ReadonlySet<string> = new Set([
  duesExemption.codes.hardshipExempt,
  duesExemption.codes.hardshipMinus30,
  duesExemption.codes.hardshipMinus50,
  duesExemption.codes.hardshipMinus70,
]);
const poorHealth: ReadonlySet<string> = new Set([
  healthStatus.codes.poor,
  healthStatus.codes.criticalIllness,
]);

/** V-C-01: exempt from meetings before retirement age, and nothing says why. @source record-format-3.0 §7 */
export function checkExemption(check: Check): void {
  const { values, on, rules } = check;
  if (values.activity_status !== activityStatus.codes.exempt || !isMember(check)) return;
  if (poorHealth.has(values.health_status ?? "") || hasMedicalEvidence(check)) return;
  if (hasReachedRetirement(values.birth_date, values.gender, on, rules) === "impossible") {
    report(check, "V-C-01", "W", "activity_status");
  }
}

/** V-U-01: the dues group against occupation, pension and age; and the length of hardship decisions. @source record-format-3.0 §7 */
export function checkDues(check: Check): void {
  checkHardship(check);
  const { values, on, rules } = check;
  const group = values.dues_group;
  if (!group) return;
  const { from, until } = validity.get(group) ?? {};
  if ((until && on > until) || (from && on < from)) {
    report(check, "V-U-01", "W", "dues_group", { case: "outdated" });
    return;
  }
  const fitting = occupationsOf[group];
  const pensioned = group === groups.pensioner && isKnown(values.retirement_date);
  if (
    fitting &&
    values.occupation_group &&
    !fitting.includes(values.occupation_group) &&
    !pensioned
  ) {
    report(check, "V-U-01", "W", "dues_group", { case: "occupation" });
  }
  if (group !== groups.uninsuredWorkingAge && group !== groups.uninsuredRetirementAge) return;
  const retired = hasReachedRetirement(values.birth_date, values.gender, on, rules);
  const wrong = group === groups.uninsuredWorkingAge ? "certain" : "impossible";
  if (retired === wrong) report(check, "V-U-01", "W", "dues_group", { case: "age" });
}

/** V-F-20: hardship exemptions and reductions last twelve months at most. @source fields.csv, code list dues_exemption */
function checkHardship(check: Check): void {
  const most = check.figures.hardshipMaxMonths;
  for (const [index, row] of rowsOf(check, "dues_exemptions").entries()) {
    if (!row.kind || !hardship.has(row.kind) || !row.from_month) continue;
    if (row.to_month && monthCount(row.to_month) - monthCount(row.from_month) < most) continue;
    reportRow(
      check,
      "V-F-20",
      "W",
      { collection: "dues_exemptions", field: "to_month", index },
      { months: most },
    );
  }
}

function isMember(check: Check): boolean {
  const status = check.values.membership_status;
  return status === memberStatus.codes.probationary || status === memberStatus.codes.official;
}

/** Months since the year 0 of `YYYY-MM`. */
function monthCount(month: string): number {
  return yearOf(month) * monthsPerYear + monthOf(month);
}
