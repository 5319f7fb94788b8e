import { appealResult } from "#app/codes/appeal-result.ts";
import { disciplineForm } from "#app/codes/discipline-form.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { partyPosition } from "#app/codes/party-position.ts";
import { isKnown } from "#app/lib/known.ts";
import { addMonths } from "#app/lib/dates.ts";
import { isNotAfter, latest } from "#app/lib/partial-date.ts";
import { type Check, reportRow, rowsOf } from "#app/record/checks/finding.ts";
import type { Row } from "#app/record/values.ts";

const monthsPerYear = 12;
const { removalFromOffice, expulsion } = disciplineForm.codes;
const { probationary, expelled } = memberStatus.codes;

/** What is no Party office: nobody can be removed from it. */
const noOffice: ReadonlySet<string> = new Set([
  partyPosition.codes.none,
  partyPosition.codes.duesCollector,
]);

/** V-K-01, V-K-02: forms of discipline against status and office, and limitation. @source record-format-3.0 §7, 69-QĐ/TW */
export function checkDisciplines(check: Check): void {
  const rows = rowsOf(check, "disciplines");
  if (rows.length === 0) return;
  for (const [index, row] of rows.entries()) {
    if (!row.form || !row.decision_date) continue;
    checkForm(check, row, row.form, row.decision_date, index);
    checkLimitation(check, row, row.form, row.decision_date, index);
  }
}

function checkForm(
  check: Check,
  row: Row<"disciplines">,
  form: string,
  on: string,
  index: number,
): void {
  const place = { collection: "disciplines", field: "form", index } as const;
  if (form !== removalFromOffice && form !== expulsion) return;
  const { values } = check;
  if (values.membership_status === probationary && !isBeforeReturn(check, on)) {
    reportRow(check, "V-K-01", "E1", place, { case: "probationary" });
    return;
  }
  if (form === removalFromOffice) {
    if (!heldOffice(check, on)) reportRow(check, "V-K-01", "E1", place, { case: "office" });
    return;
  }
  const lifted =
    row.appeal_result === appealResult.codes.annulled ||
    row.appeal_result === appealResult.codes.changed;
  if (values.membership_status !== expelled && !lifted && !isBeforeReturn(check, on)) {
    reportRow(check, "V-K-01", "E1", place, { case: "expelled" });
  }
}

/** Tells whether rights were restored or the person re-admitted after that day. */
function isBeforeReturn(check: Check, on: string): boolean {
  const { readmission_date: readmission, restored_date: restored } = check.values;
  return [readmission, restored].some(
    (date) => isKnown(date) && isNotAfter(on, date) !== "impossible",
  );
}

function heldOffice(check: Check, on: string): boolean {
  return rowsOf(check, "positions").some((row) => {
    if (!row.position || noOffice.has(row.position) || !row.from_date) return false;
    if (isNotAfter(row.from_date, on) === "impossible") return false;
    return !row.to_date || isNotAfter(on, row.to_date) !== "impossible";
  });
}

/** V-K-02: so long after the end of the violation no discipline is given without an explanation. */
function checkLimitation(
  check: Check,
  row: Row<"disciplines">,
  form: string,
  on: string,
  index: number,
): void {
  const years = check.figures.limitationYears[form];
  if (!row.violation_date || years === undefined) return;
  if (addMonths(latest(row.violation_date), years * monthsPerYear) < on) {
    reportRow(
      check,
      "V-K-02",
      "W",
      { collection: "disciplines", field: "violation_date", index },
      { years },
    );
  }
}
