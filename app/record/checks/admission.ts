import { daysBetween } from "#app/lib/dates.ts";
import { earliest, formatPartialDate, isNotAfter, latest } from "#app/lib/partial-date.ts";
import { greatestAge, leastAge } from "#app/record/age.ts";
import { admission, type Check, report } from "#app/record/checks/finding.ts";
import { educationGeneral } from "#app/codes/education-general.ts";

const monthsPerYear = 12;
/** Working days never pass faster than this; saves walking the calendar. */
const daysPerWeek = 7;
const workingDaysPerWeek = 5;

/** V-D-01 to V-D-05: age, dates and schooling at the admission. @source record-format-3.0 §7, clarification 11 */
export function checkAdmission(check: Check): void {
  const { values, figures, on } = check;
  const admitted = admission(values);
  if (!admitted) return;
  const { date, field } = admitted;
  if (latest(date) < figures.earliestAdmission)
    report(check, "V-D-03", "E1", field, { case: "early" });
  else if (earliest(date) > on) report(check, "V-D-03", "E1", field, { case: "future" });
  checkAge(check);
  const education = values.general_education;
  if (
    education &&
    education in educationRank &&
    (educationRank[education] ?? 0) < figures.minGeneralEducation
  ) {
    report(check, "V-D-04", "W", "general_education");
  }
  checkCeremony(check);
}

/** Tells whether the admission itself lies after the day of the check; dates that follow from it are then not judged. */
export function isAdmissionInFuture(check: Check): boolean {
  const admitted = admission(check.values);
  return admitted !== null && earliest(admitted.date) > check.on;
}

const educationRank: Readonly<Record<string, number>> = Object.fromEntries(
  educationGeneral.entries.map(({ code }) => [code, Number(code)]),
);

function checkAge(check: Check): void {
  const { values, figures } = check;
  const admitted = admission(values);
  const birth = values.birth_date;
  if (!admitted || !birth) return;
  const { date, field } = admitted;
  const most = greatestAge(birth, date);
  if (most < figures.minAge) {
    const old = latest(date) < figures.minAgeStrictFrom;
    report(check, "V-D-01", old ? "W" : "E2", field, {
      years: Math.floor(most / monthsPerYear),
      months: most % monthsPerYear,
    });
  }
  const least = leastAge(birth, date);
  if (least > figures.maxAge)
    report(check, "V-D-02", "W", field, { years: Math.floor(least / monthsPerYear) });
}

/** V-D-05: the ceremony follows the decision, within the working days allowed. */
function checkCeremony(check: Check): void {
  const { admission_decision_date: decision, admission_ceremony_date: ceremony } = check.values;
  if (!decision || !ceremony) return;
  if (isNotAfter(decision, ceremony) === "impossible") {
    report(check, "V-D-05", "E2", "admission_ceremony_date", { case: "early" });
    return;
  }
  const { figures, rules } = check;
  const days = figures.ceremonyWorkingDays;
  const shortest = Math.floor(days / workingDaysPerWeek) * daysPerWeek;
  if (daysBetween(latest(decision), earliest(ceremony)) <= shortest) return;
  const due = rules.calendar.add(latest(decision), days);
  if (earliest(ceremony) > due) {
    report(check, "V-D-05", "W", "admission_ceremony_date", { days, due: formatPartialDate(due) });
  }
}
