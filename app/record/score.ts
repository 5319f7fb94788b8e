import type { RuleSet } from "#app/codes/rule-set.ts";
import { addMonths, type CivilDate, daysBetween } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks/finding.ts";
import type { MemberRecord } from "#app/record/values.ts";

/** Points by dimension: valid (đúng), complete (đủ), clean (sạch), live (sống). */
export interface Parts {
  valid: number;
  complete: number;
  clean: number;
  live: number;
}

/** How good a score is; the colors are settled by the interface. */
export type ScoreGrade = "green" | "yellow" | "red";

interface Filled {
  filled: number;
  applicable: number;
}

interface ScoreContext {
  on: CivilDate;
  rules: RuleSet;
  openDuplicate: boolean;
}

/** Rules that find a text where a code is expected. */
const freeTextRules: ReadonlySet<string> = new Set(["V-F-03", "V-F-07"]);

/** The four parts of the score, not rounded. @source record-format-3.0 §10.2 */
export function scoreParts(
  record: MemberRecord,
  findings: readonly Finding[],
  counts: { one: Filled; two: Filled },
  context: ScoreContext,
): Parts {
  const { rules } = context;
  const weights = rules.table("quality.weights");
  const shares = rules.table("quality.share_complete");
  return {
    valid: validPart(findings, weights.valid ?? 0, rules),
    complete: (shares.L1 ?? 0) * share(counts.one) + (shares.L2 ?? 0) * share(counts.two),
    clean: cleanPart(findings, weights.clean ?? 0, context),
    live: livePart(record, context),
  };
}

/** What is still missing to be verified: the word of the member and that of the commune, both fresh. @source record-format-3.0 §10.1 */
export function isConfirmed(
  record: MemberRecord,
  context: { on: CivilDate; rules: RuleSet },
): { missing: ("verified_by_member_at" | "verified_by_commune_at")[] } {
  const months = context.rules.number("quality.review_fresh_months");
  const missing: ("verified_by_member_at" | "verified_by_commune_at")[] = [];
  for (const key of ["verified_by_member_at", "verified_by_commune_at"] as const) {
    const at = record.values[key];
    if (!at || addMonths(at, months) < context.on) missing.push(key);
  }
  return { missing };
}

/** Green, yellow or red. @source record-format-3.0 §10.2 */
export function scoreGrade(score: number, rules: RuleSet): ScoreGrade {
  const from = rules.table("quality.grade_from");
  if (score >= (from.green ?? 0)) return "green";
  return score >= (from.yellow ?? 0) ? "yellow" : "red";
}

/** One decimal, half up. @source clarification 22 */
export function rounded(points: number): number {
  const tenths = points * 10;
  return Math.floor(tenths + 0.5 + Number.EPSILON * Math.max(1, Math.abs(tenths)) * 4) / 10;
}

function validPart(findings: readonly Finding[], weight: number, rules: RuleSet): number {
  const penalty = rules.table("quality.penalty_valid");
  const budget = penalty.budget ?? 1;
  let points = 0;
  for (const { severity } of findings) points += penalty[severity] ?? 0;
  return weight * Math.max(0, 1 - points / budget);
}

function cleanPart(findings: readonly Finding[], weight: number, context: ScoreContext): number {
  const penalty = context.rules.table("quality.penalty_clean");
  let points = context.openDuplicate ? (penalty.duplicate ?? 0) : 0;
  for (const { rule } of findings) if (freeTextRules.has(rule)) points += penalty.free_text ?? 0;
  return weight * Math.max(0, 1 - points / (penalty.budget ?? 1));
}

function livePart(record: MemberRecord, { on, rules }: ScoreContext): number {
  const shares = rules.table("quality.share_live");
  const { values } = record;
  const review = (shares.review ?? 0) * freshness(values.last_reviewed_at, on, rules);
  const member = values.verified_by_member_at ? (shares.member ?? 0) : 0;
  const commune = values.verified_by_commune_at ? (shares.commune ?? 0) : 0;
  return review + member + commune;
}

/** 1 while fresh, falling by the day to 0 when stale. */
function freshness(reviewedAt: string | null | undefined, on: CivilDate, rules: RuleSet): number {
  if (!reviewedAt) return 0;
  const fresh = addMonths(reviewedAt, rules.number("quality.review_fresh_months"));
  if (on <= fresh) return 1;
  const stale = addMonths(reviewedAt, rules.number("quality.review_stale_months"));
  return Math.max(0, daysBetween(on, stale) / daysBetween(fresh, stale));
}

/** A record to which nothing applies is complete. */
function share({ filled, applicable }: Filled): number {
  return applicable === 0 ? 1 : filled / applicable;
}
