import { memberStatus } from "#app/codes/member-status.ts";
import { addDays, addMonths } from "#app/lib/dates.ts";
import {
  earliest,
  formatPartialDate,
  isFull,
  latest,
  type PartialDate,
} from "#app/lib/partial-date.ts";
import { type Check, report } from "#app/record/checks/finding.ts";

const { official: officialStatus, probationary: probationaryStatus } = memberStatus.codes;

/** V-D-06 to V-D-08, V-D-10: probation. @source record-format-3.0 §7, §7.1; clarification 12 */
export function checkProbation(check: Check): void {
  const { values } = check;
  const {
    official_date: official,
    admission_ceremony_date: ceremony,
    readmission_date: readmission,
  } = values;
  checkStatusDates(check);
  if (ceremony && official) checkLength(check, ceremony, official, "official_date");
  if (readmission && values.readmission_official_date) {
    checkLength(check, readmission, values.readmission_official_date, "readmission_official_date");
  }
  checkOverdue(check);
}

function checkLength(
  check: Check,
  ceremony: PartialDate,
  official: PartialDate,
  field: "official_date" | "readmission_official_date",
): void {
  const { figures, rules } = check;
  const [first, last] = [earliest(ceremony), latest(ceremony)];
  const minimum = rules.minimumProbation(first, last);
  const strict = first >= figures.probationStrictFrom;
  if (latest(official) < addMonths(first, minimum)) {
    report(check, "V-D-06", strict ? "E2" : "W", field, { months: minimum });
    return;
  }
  const due = addMonths(last, figures.probation);
  if (strict && earliest(official) > due) {
    report(
      check,
      "V-D-07",
      "W",
      field,
      isFull(ceremony) ? { due: formatPartialDate(due) } : { case: "partial" },
    );
  }
}

/** V-D-08: an official member has an official date, a probationary one has none. */
function checkStatusDates(check: Check): void {
  const { values, context } = check;
  const probation = values.readmission_date
    ? ({ date: values.readmission_official_date, field: "readmission_official_date" } as const)
    : ({ date: values.official_date, field: "official_date" } as const);
  if (values.membership_status === officialStatus) {
    if (!values.official_date && !context.skipMissing?.has("official_date")) {
      report(check, "V-D-08", "E2", "official_date", { case: "missing" });
    }
  } else if (values.membership_status === probationaryStatus && probation.date) {
    report(check, "V-D-08", "E2", probation.field, { case: "probationary" });
  }
}

/** V-D-10: a probation that should have been settled. */
function checkOverdue(check: Check): void {
  const { values, figures, rules, on } = check;
  if (values.membership_status !== probationaryStatus) return;
  const ceremony = values.readmission_date ?? values.admission_ceremony_date;
  if (!ceremony) return;
  const end = addMonths(latest(ceremony), figures.probation);
  if (on <= addDays(end, figures.reviewWorkingDays)) return;
  const due = rules.calendar.add(end, figures.reviewWorkingDays);
  if (on > due) report(check, "V-D-10", "W", "official_date", { due: formatPartialDate(due) });
}
