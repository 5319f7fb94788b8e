import { earliest, isNotAfter, type PartialDate } from "#app/lib/partial-date.ts";
import { type Check, report, reportRow, rowsOf } from "#app/record/checks/finding.ts";
import type { CollectionKey, FieldKey, MemberValues } from "#app/record/values.ts";

type DateKey = {
  [Key in FieldKey]: MemberValues[Key] extends string | null | undefined ? Key : never;
}[FieldKey];

/** Pairs of the main record of which the first cannot lie after the second. @source fields.csv column `validation` */
const mainPairs: readonly (readonly [DateKey, DateKey])[] = [
  ["enlistment_date", "discharge_date"],
  ["recruitment_date", "retirement_date"],
  ["official_date", "official_decision_date"],
];

/** Periods of collections: from, to. @source fields.csv column `validation` */
const rowPairs: readonly { collection: CollectionKey; from: string; to: string }[] = [
  { collection: "policy_periods", from: "from_date", to: "to_date" },
  { collection: "activity_history", from: "from", to: "to" },
  { collection: "trainings", from: "from", to: "to" },
  { collection: "foreign_travels", from: "from", to: "to" },
  { collection: "disciplines", from: "decision_date", to: "announced_date" },
  { collection: "disciplines", from: "violation_date", to: "decision_date" },
  { collection: "org_memberships", from: "from_date", to: "to_date" },
  { collection: "party_age_gaps", from: "from", to: "to" },
  { collection: "positions", from: "from_date", to: "to_date" },
  { collection: "dues_exemptions", from: "from_month", to: "to_month" },
];

/** Dates that cannot lie after today. @source fields.csv column `validation` */
const pastFields: readonly DateKey[] = ["citizen_id_issue_date", "exemption_date"];

/** V-F-10 and V-F-12: an end before its beginning, a date after today or before it could be. @source fields.csv */
export function checkPeriods(check: Check): void {
  const { values, figures, on } = check;
  for (const [from, to] of mainPairs) {
    if (isReversed(values[from], values[to])) report(check, "V-F-10", "W", to);
  }
  for (const key of pastFields) {
    const date = values[key];
    if (date && earliest(date) > on) report(check, "V-F-12", "W", key, { case: "future" });
  }
  const issued = values.citizen_id_issue_date;
  if (issued && issued < figures.citizenIdFirstIssue) {
    report(check, "V-F-12", "W", "citizen_id_issue_date", { case: "early" });
  }
  for (const pair of rowPairs) checkRows(check, pair);
  for (const [index, reward] of rowsOf(check, "rewards").entries()) {
    if (reward.decision_date && earliest(reward.decision_date) > on) {
      reportRow(
        check,
        "V-F-12",
        "W",
        { collection: "rewards", field: "decision_date", index },
        { case: "future" },
      );
    }
  }
}

function checkRows(check: Check, { collection, from, to }: (typeof rowPairs)[number]): void {
  const rows = rowsOf(check, collection);
  if (rows.length === 0) return;
  for (const [index, row] of rows.entries()) {
    const values = row as Readonly<Record<string, unknown>>;
    if (isReversed(values[from], values[to])) {
      reportRow(check, "V-F-10", "W", { collection, field: to, index });
    }
  }
}

function isReversed(from: unknown, to: unknown): boolean {
  if (typeof from !== "string" || typeof to !== "string" || !from || !to) return false;
  return isNotAfter(from as PartialDate, to as PartialDate) === "impossible";
}
