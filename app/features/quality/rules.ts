import type { BoardSort } from "#app/features/quality/schema.ts";

/** How a share of records stands against the target. */
export type Grade = "ok" | "warn" | "error";

/** From which points a share is good, and from which nearly so. */
export type GradeBounds = Readonly<Record<string, number>>;

/** A unit as the board compares it; null stands for a number that may not be told. */
export interface BoardUnit {
  id: string;
  name: string;
  people: number | null;
  share: number | null;
  grade: Grade | null;
  score: number | null;
  below: number | null;
  faulty: number | null;
  duplicates: number | null;
}

/**
 * The grade of a share.
 *
 * @param share  from 0 to 1
 * @param bounds  `green` and `yellow` in points of 100, from the figures in force
 * @source record-format-3.0 §10.2, parameter quality.grade_from
 */
export function gradeOf(share: number, bounds: GradeBounds): Grade {
  const points = share * 100;
  if (points >= bounds.green!) return "ok";
  return points >= bounds.yellow! ? "warn" : "error";
}

/** Sorts units with the worst first; units that cannot be compared come last, equal ones by name order as given. */
export function sortUnits(units: readonly BoardUnit[], by: BoardSort): BoardUnit[] {
  if (by === "name") return [...units];
  const ascending = by === "share" || by === "score";
  return units.toSorted((one, other) => {
    const [a, b] = [one[by], other[by]];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return ascending ? a - b : b - a;
  });
}

/** How many units have each grade; those that cannot be graded are in none. */
export function countGrades(units: readonly BoardUnit[]): Record<Grade, number> {
  const counts = { ok: 0, warn: 0, error: 0 };
  for (const { grade } of units) if (grade !== null) counts[grade] += 1;
  return counts;
}
