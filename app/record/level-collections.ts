import { activityStatus } from "#app/codes/activity-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { addMonths, type CivilDate, civilDate, yearOf } from "#app/lib/dates.ts";
import { latest } from "#app/lib/partial-date.ts";
import type { CollectionKey, MemberRecord } from "#app/record/values.ts";

/** Collections that need a row, or the word of the member that there is none. @source record-format-3.0 §10.1 */
const needed: readonly CollectionKey[] = ["activity_history", "trainings", "family_relations"];
const { probationary, official } = memberStatus.codes;

/** Adds the collections that keep a record from L2: histories without a row, and missing yearly grades. */
export function missingCollections(
  record: MemberRecord,
  context: { on: CivilDate; rules: RuleSet },
  missing: { level: "L1" | "L2" | "L3"; key: string }[],
): void {
  const declared = record.values.none_declared;
  for (const key of needed) {
    if (rowCount(record, key) === 0 && !declared?.[key]) missing.push({ level: "L2", key });
  }
  if (!hasGrades(record, context) && !declared?.annual_evaluations) {
    missing.push({ level: "L2", key: "annual_evaluations" });
  }
}

/** The last yearly grades, as far as the person was a member long enough to get one and not exempt. */
function hasGrades(
  record: MemberRecord,
  { on, rules }: { on: CivilDate; rules: RuleSet },
): boolean {
  const { values } = record;
  const status = values.membership_status;
  if (status !== probationary && status !== official) return true;
  if (values.activity_status === activityStatus.codes.exempt) return true;
  const admitted = values.admission_ceremony_date ?? values.admission_decision_date;
  if (!admitted) return false;
  const ratedFrom = addMonths(latest(admitted), rules.number("evaluation.not_rated_under_months"));
  const years = rules.number("quality.evaluations_needed");
  for (let back = 1; back <= years; back += 1) {
    const year = yearOf(on) - back;
    if (ratedFrom > civilDate(year, 12, 31)) continue;
    if (!record.rows.annual_evaluations?.some((row) => row.year === year && row.final_grade))
      return false;
  }
  return true;
}

function rowCount(record: MemberRecord, key: CollectionKey): number {
  return (record.rows[key] as readonly unknown[] | undefined)?.length ?? 0;
}
