import { activityStatus } from "#app/codes/activity-status.ts";
import { appealResult } from "#app/codes/appeal-result.ts";
import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { addMonths, isCivilDate } from "#app/lib/dates.ts";
import { latest } from "#app/lib/partial-date.ts";
import type { MemberRecord } from "#app/record/values.ts";

const { codes } = evaluationGrade;

/** The grades of who is rated, the best first. */
export const ratedGrades = ["E1", "E2", "E3", "E4"] as const;

/** How many tasks were late: none, up to the share that is allowed, or more. */
export const lateness = ["none", "some", "many"] as const;

/** How many of a group have which grade in a year. */
export type GradeCounts = Readonly<Record<string, number>>;

/** The best grade that a number of points allows. @source procedures P06; clarification 19 */
export function ceilingOf(score: number, rules: RuleSet): string {
  if (score >= rules.number("evaluation.e1_min_score")) return codes.excellent;
  if (score >= rules.number("evaluation.e2_min_score")) return codes.good;
  return score >= rules.number("evaluation.e3_min_score") ? codes.completed : codes.notCompleted;
}

/**
 * How many of a group may be E1: a share of those rated E2, not of all members.
 *
 * @param counts         by grade, those of E1 included
 * @param isOutstanding  an outstanding organization may be allowed a larger share by its superior
 * @source procedures P06, "Cap"; V-E-01; clarification 19
 */
export function capOf(counts: GradeCounts, isOutstanding: boolean, rules: RuleSet): number {
  const of = (grade: string) => counts[grade] ?? 0;
  const figure = isOutstanding ? "evaluation.cap_ratio_outstanding" : "evaluation.cap_ratio";
  const ratio = rules.text(figure);
  const base = baseOf(rules.text("evaluation.cap_base"), of);
  const cap = shareOf(base, ratio, rules.text("evaluation.cap_rounding"));
  return cap === 0 && rules.flag("evaluation.small_group_min_one") ? 1 : cap;
}

function baseOf(base: string, of: (grade: string) => number): number {
  switch (base) {
    case "good_plus_excellent":
      return of(codes.good) + of(codes.excellent);
    case "rated":
      return of(codes.good) + of(codes.excellent) + of(codes.completed) + of(codes.notCompleted);
    default:
      return of(codes.good);
  }
}

/** In whole numbers: a fifth of 5 is 1, and never 0.999. */
function shareOf(base: number, ratio: string, rounding: string): number {
  const [, decimals = ""] = ratio.split(".");
  const scale = 10 ** decimals.length;
  const share = (base * Math.round(Number(ratio) * scale)) / scale;
  if (rounding === "ceil") return Math.ceil(share);
  return rounding === "round" ? Math.round(share) : Math.floor(share);
}

/**
 * Why somebody is not rated for a year, as the grade that says so; null for who is rated.
 *
 * @source procedures P06: exempt N1, admitted less than six months N2, suspended N3
 */
export function notRatedGrade(
  { values }: MemberRecord,
  year: number,
  rules: RuleSet,
): string | null {
  if (values.activity_status === activityStatus.codes.exempt) return codes.notRatedExempt;
  if (values.activity_status === activityStatus.codes.suspended) return codes.notRatedSuspended;
  const admitted = values.readmission_date ?? values.admission_ceremony_date;
  if (!admitted) return null;
  const day = latest(admitted);
  const months = rules.number("evaluation.not_rated_under_months");
  return isCivilDate(day) && addMonths(day, months) > `${year}-12-31` ? codes.notRatedNew : null;
}

/** Whether a discipline was decided in a year and stands. */
export function wasDisciplined({ rows }: MemberRecord, year: number): boolean {
  return rows.disciplines.some(
    ({ decision_date: on, appeal_result: result }) =>
      Number((on ?? "").slice(0, 4)) === year && result !== appealResult.codes.annulled,
  );
}

/**
 * What the grades of some years running give to consider, the one just decided included: a removal after bad ones, a
 * reward after excellent ones; null when neither.
 *
 * @source procedures P06, "Effects"; parameters removal.consecutive_bad_years, evaluation.excellent_years_for_reward
 */
export function suggestedByGrades(
  { rows }: MemberRecord,
  data: Readonly<Record<string, unknown>>,
  rules: RuleSet,
): "badYears" | "excellentYears" | null {
  const year = Number(data.year);
  const decided = data.newGrade ?? data.finalGrade;
  const gradeOf = (one: number) =>
    one === year
      ? decided
      : rows.annual_evaluations.find((row) => Number(row.year) === one)?.final_grade;
  const isRunning = (grade: string, years: number) =>
    Array.from({ length: years }, (_, at) => year - at).every((one) => gradeOf(one) === grade);
  if (isRunning(codes.notCompleted, rules.number("removal.consecutive_bad_years")))
    return "badYears";
  return isRunning(codes.excellent, rules.number("evaluation.excellent_years_for_reward"))
    ? "excellentYears"
    : null;
}

/** Whether a grade is better than another; both of those that are rated. */
export const isBetter = (grade: string, than: string): boolean => grade < than;
