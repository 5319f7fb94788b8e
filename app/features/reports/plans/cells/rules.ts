import type { PlanLine } from "#app/features/reports/plans/rules.ts";
import { linesOf, type Movement } from "#app/features/reports/roll/rules.ts";

/** How many were admitted in each cell, by its position. @source form 1-BTCTW, line B1 */
export function admittedByCell(movements: readonly Movement[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const movement of movements) {
    if (!linesOf(movement).some((line) => line === "B1")) continue;
    const at = String(movement.stay.cellPos);
    found.set(at, (found.get(at) ?? 0) + 1);
  }
  return found;
}

/** How much of a commune's number its cells have been given; null where none has a part or there is no number. */
export function dividedOf(
  target: number | null,
  cells: readonly Pick<PlanLine, "target">[],
): { given: number; target: number } | null {
  const parts = cells.flatMap((cell) => cell.target ?? []);
  if (target === null || parts.length === 0) return null;
  return { given: parts.reduce((sum, one) => sum + one, 0), target };
}
