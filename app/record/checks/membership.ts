import { exitReason } from "#app/codes/exit-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { isKnown } from "#app/lib/known.ts";
import { addMonths, yearOf } from "#app/lib/dates.ts";
import { earliest, formatPartialDate, isNotAfter, latest } from "#app/lib/partial-date.ts";
import { leastAge } from "#app/record/age.ts";
import { isAdmissionInFuture } from "#app/record/checks/admission.ts";
import { admission, type Check, report, reportRow, rowsOf } from "#app/record/checks/finding.ts";
import { isFormerStatus, partyAgeStart } from "#app/record/party-age.ts";

const monthsPerYear = 12;
const { codes: status } = memberStatus;
const { codes: reason } = exitReason;

/** The reasons that fit each status of somebody who left. A wrong record (R9) fits all. @source V-D-12 */
export const exitReasonsByStatus: Readonly<Record<string, readonly string[]>> = {
  [status.deceased]: [reason.death],
  [status.expelled]: [reason.expulsion],
  [status.nameRemoved]: [
    reason.officialRemoved,
    reason.probationaryRemoved,
    reason.admissionAnnulled,
  ],
  [status.leftOnRequest]: [reason.ownRequest],
  [status.transferredOut]: [reason.transferToOtherProvince, reason.transferWithinProvince],
};

/** V-D-09, V-D-12: leaving and coming back. @source record-format-3.0 §7 */
export function checkExit(check: Check): void {
  const { values } = check;
  const { exit_date: exit, exit_reason: why, readmission_date: readmission } = values;
  if (!exit && !why && !readmission) return;
  const admitted = admission(values);
  if (exit && admitted && isNotAfter(admitted.date, exit) === "impossible") {
    report(check, "V-D-12", "E1", "exit_date", { case: "order" });
  }
  const fitting = exitReasonsByStatus[values.membership_status ?? ""];
  if (fitting) {
    if (why && why !== reason.duplicateRecord && !fitting.includes(why)) {
      report(check, "V-D-12", "E1", "exit_reason", { case: "reason" });
    }
  } else if (
    !readmission &&
    !values.restored_date &&
    why !== reason.duplicateRecord &&
    (exit || why)
  ) {
    report(check, "V-D-12", "E1", why ? "exit_reason" : "exit_date", { case: "notLeft" });
  }
  checkReadmission(check);
}

/** V-F-06, V-D-14: birth dates that cannot be. @source record-format-3.0 §7, clarification 7 */
export function checkLifeSpan(check: Check): void {
  const { values, figures, on } = check;
  const birth = values.birth_date;
  if (!birth) return;
  const year = yearOf(birth);
  if (year < figures.minBirthYear)
    report(check, "V-F-06", "E1", "birth_date", { case: "early", year: figures.minBirthYear });
  else if (earliest(birth) > on) report(check, "V-F-06", "E1", "birth_date", { case: "future" });
  if (values.membership_status !== status.deceased && leastAge(birth, on) > figures.oldestAlive) {
    report(check, "V-D-14", "W", "birth_date", {
      years: Math.floor(leastAge(birth, on) / monthsPerYear),
    });
  }
}

/**
 * V-D-13: a Party age too high for the person's age. Where V-D-01 has said already that the person was too young at
 * the admission, it is not said again; what is left are confirmed ages.
 *
 * @source record-format-3.0 §7
 */
export function checkPartyAge(check: Check): void {
  const { values, figures, on } = check;
  const birth = values.birth_date;
  if (!birth || check.found.some((finding) => finding.rule === "V-D-01")) return;
  if (values.membership_status !== status.official && !isFormerStatus(values.membership_status))
    return;
  const start = partyAgeStart(check.record, on);
  if (!start || addMonths(earliest(birth), figures.partyAgeBefore) < start.latest) return;
  report(check, "V-D-13", "E2", fieldOfStart(check));
}

/**
 * V-D-15: ceremony, official, card and exit dates after today. One cause, one finding: a date that is refused already,
 * or that follows an admission in the future, is not named again.
 *
 * @source clarification 8
 */
export function checkFutureDates(check: Check): void {
  const { values, on } = check;
  const followsAdmission = isAdmissionInFuture(check);
  for (const key of milestones) {
    if (!isAfter(values[key], on) || hasError(check, key)) continue;
    if (followsAdmission && key === "official_date") continue;
    report(check, "V-D-15", "E2", key);
  }
  for (const [index, card] of rowsOf(check, "party_cards").entries()) {
    if (isAfter(card.issue_date, on)) {
      reportRow(check, "V-D-15", "E2", { collection: "party_cards", field: "issue_date", index });
    }
  }
}

const milestones = [
  "admission_ceremony_date",
  "official_date",
  "readmission_date",
  "readmission_official_date",
  "party_card_issue_date",
  "exit_date",
] as const;

function hasError(check: Check, field: string): boolean {
  return check.found.some(
    (finding) =>
      finding.field === field && (finding.severity === "E1" || finding.severity === "E2"),
  );
}

function checkReadmission(check: Check): void {
  const { exit_date: exit, exit_reason: why, readmission_date: readmission } = check.values;
  if (!readmission) return;
  if (why === reason.ownRequest && !isFormerStatus(check.values.membership_status)) {
    report(check, "V-D-09", "W", "readmission_date", { case: "ownRequest" });
  }
  const leftAgain = isFormerStatus(check.values.membership_status);
  if (!exit || leftAgain) return;
  const months = check.figures.readmission;
  const due = addMonths(earliest(exit), months);
  if (latest(readmission) < due) {
    report(check, "V-D-09", "E2", "readmission_date", { months, due: formatPartialDate(due) });
  }
}

function fieldOfStart(
  check: Check,
): "party_age_confirmed_months" | "admission_decision_date" | "admission_ceremony_date" {
  const { values } = check;
  if (isKnown(values.party_age_confirmed_months) && values.party_age_confirmed_at)
    return "party_age_confirmed_months";
  return values.admission_decision_date ? "admission_decision_date" : "admission_ceremony_date";
}

function isAfter(date: string | null | undefined, on: string): boolean {
  return !!date && earliest(date) > on;
}
