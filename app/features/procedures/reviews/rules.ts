import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import { capOf, type GradeCounts } from "#app/features/procedures/grades/rules.ts";
import { offeredProcedures } from "#app/features/procedures/opening/rules.ts";
import { levelOfType, reviewKeys, type UnitLevel } from "#app/features/procedures/units/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A campaign as pages show it. */
export interface ReviewCampaign {
  id: string;
  orgId: string;
  orgName: string;
  orgType: string;
  year: number;
  selfDueOn: CivilDate;
  cellDueOn: CivilDate;
  decideDueOn: CivilDate;
  guidance: string | null;
}

/** How far a cell has come with the reviews of a year. */
export interface CellProgress {
  id: string;
  name: string;
  /** Members, those who are not rated included. */
  people: number;
  /** Waiting for the cell, for the appraisal, for the decision. */
  reviewed: number;
  proposed: number;
  appraised: number;
  /** With a final grade, by grade; those who are not rated stand under theirs. */
  grades: GradeCounts;
  /** The review of the cell itself: its case, state and grade. */
  unit: { id: string; state: string; grade: string | null } | null;
}

/** How far a committee has come with the reviews of a year. */
export interface CommitteeProgress {
  id: string;
  name: string;
  /** Cells and committees below it, and how many of them have a final grade. */
  units: number;
  rated: number;
  unit: CellProgress["unit"];
}

const { excellent } = evaluationGrade.codes;

/** How many members of a cell have a final grade, those noted as not rated included. */
export const ratedOf = ({ grades }: CellProgress): number =>
  Object.values(grades).reduce((sum, one) => sum + one, 0);

/** How many of a cell are excellent, and how many may be by the cap. @source procedures P06, "Cap" */
export function capView(
  { grades }: Pick<CellProgress, "grades">,
  rules: RuleSet,
): { excellent: number; most: number; isOver: boolean } {
  const most = capOf(grades, false, rules);
  const number = grades[excellent] ?? 0;
  return { excellent: number, most, isOver: number > most };
}

/** How many units are rated, by grade; whose review runs is left out. */
export function unitGrades(units: readonly Pick<CellProgress, "unit">[]): GradeCounts {
  const counts: Record<string, number> = {};
  for (const { unit } of units)
    if (unit?.state === "decided" && unit.grade !== null)
      counts[unit.grade] = (counts[unit.grade] ?? 0) + 1;
  return counts;
}

/** Whether somebody opens and closes the campaign of the own commune, or of the own province. @source procedures P06: R08, R12 */
export function mayOpenReviews({ post }: Pick<Actor, "post">): boolean {
  if (post?.role === role.provinceOfficer) return true;
  return post?.role === role.communeOfficer && post.orgType !== null && isCommune(post.orgType);
}

/** The review of the own unit that somebody at this post sends, by the key of its procedure; null of none. */
export function ownReview({ role: acting, orgType }: NonNullable<Actor["post"]>): string | null {
  const level = orgType === null ? null : levelOfType(orgType);
  if (level === null) return null;
  const key = reviewKeys[level];
  return offeredProcedures(acting, "organization").includes(key) ? key : null;
}

/** The committees whose reviews somebody at this post follows: those of the own commune, or the communes of a province. */
export function committeesSeen(orgType: string | null): UnitLevel[] {
  const level = orgType === null ? null : levelOfType(orgType);
  if (level === "cell") return [];
  return level === null ? ["commune"] : ["commune", "grassroots", "section"];
}
