import { isBefore } from "#app/lib/partial-date.ts";
import { greatestAge, leastAge } from "#app/record/age.ts";
import { admission, type Check, report } from "#app/record/checks/finding.ts";

/** V-D-11 and V-F-11: dates of youth and work against the birth date and the admission. @source record-format-3.0 §7, fields.csv */
export function checkYouth(check: Check): void {
  const { values, figures, on } = check;
  const birth = values.birth_date;
  const union = values.youth_union_date;
  const admitted = admission(values);
  if (union) {
    if (admitted && isBefore(union, admitted.date) === "impossible") {
      report(check, "V-D-11", "W", "youth_union_date", { case: "order" });
    }
    if (birth && greatestAge(birth, union) < figures.youthUnionMinAge) {
      report(check, "V-D-11", "W", "youth_union_date", {
        case: "age",
        years: inYears(figures.youthUnionMinAge),
      });
    }
  }
  if (
    values.sympathizer_date &&
    admitted &&
    isBefore(values.sympathizer_date, admitted.date) === "impossible"
  ) {
    report(check, "V-F-10", "W", "sympathizer_date", { case: "sympathizer" });
  }
  if (!birth) return;
  if (values.is_youth_union_member === true && leastAge(birth, on) > figures.youthUnionMaxAge) {
    report(check, "V-F-13", "W", "is_youth_union_member", {
      case: "youthUnion",
      years: inYears(figures.youthUnionMaxAge),
    });
  }
  if (
    values.recruitment_date &&
    greatestAge(birth, values.recruitment_date) < figures.recruitmentMinAge
  ) {
    report(check, "V-F-11", "W", "recruitment_date", { years: inYears(figures.recruitmentMinAge) });
  }
  if (
    values.enlistment_date &&
    greatestAge(birth, values.enlistment_date) < figures.enlistmentMinAge
  ) {
    report(check, "V-F-11", "W", "enlistment_date", { years: inYears(figures.enlistmentMinAge) });
  }
}

const monthsPerYear = 12;

function inYears(months: number): number {
  return Math.floor(months / monthsPerYear);
}
