import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import { capOf, type GradeCounts } from "#app/features/procedures/grades/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A campaign as pages show it. */
export interface ReviewCampaign {
  id: string;
  orgId: string;
  orgName: string;
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

/** The grades of all cells of a commune together: of their members, and of the cells. */
export function sumOf(cells: readonly CellProgress[]): {
  members: GradeCounts;
  units: GradeCounts;
} {
  const members: Record<string, number> = {};
  const units: Record<string, number> = {};
  for (const { grades, unit } of cells) {
    for (const [grade, number] of Object.entries(grades))
      members[grade] = (members[grade] ?? 0) + number;
    if (unit?.state === "decided" && unit.grade !== null)
      units[unit.grade] = (units[unit.grade] ?? 0) + 1;
  }
  return { members, units };
}

/** Whether somebody opens and closes the campaign of the own commune. @source procedures P06: R08 */
export function mayOpenReviews({ post }: Pick<Actor, "post">): boolean {
  return post?.role === role.communeOfficer && post.orgType !== null && isCommune(post.orgType);
}
