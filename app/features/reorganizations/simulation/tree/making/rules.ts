import { isOrgType, mayHangUnder, type OrgType } from "#app/features/organizations/rules.ts";
import type { Ref } from "#app/features/reorganizations/operations/rules.ts";
import type {
  Blocker,
  Finding,
  Retyped,
  SeenUnit,
  Snapshot,
} from "#app/features/reorganizations/simulation/rules.ts";

/** A unit in the tree as the plan leaves it. */
export interface PlannedUnit {
  ref: Ref;
  /** Null for one that the plan founds. */
  standing: SeenUnit | null;
  name: string;
  orgType: string;
  parent: Ref | null;
  closes: boolean;
}

/** The tree while the operations of a plan are laid over it. */
export interface Making {
  units: Map<Ref, PlannedUnit>;
  snapshot: Snapshot;
  blockers: Finding<Blocker>[];
  branches: Map<string, { parent: Ref; at: number }>;
  /** Units that take another type, each with the operation that says so. */
  retyped: Map<string, Retyped & { at: number }>;
  /** Codes of units of before. */
  recorded: Set<string>;
}

/** Notes what stands in the way of an operation. */
export function block(
  making: Making,
  kind: Blocker,
  unit: Ref | null,
  operation: number | null,
): void {
  making.blockers.push({ kind, unit, operation, count: null, names: [] });
}

/** Whether a unit may hang where the plan hangs it. */
export function checkPlace(making: Making, ref: Ref, parent: Ref, at: number): void {
  const { units } = making;
  const unit = units.get(ref);
  const above = units.get(parent);
  if (unit === undefined || above === undefined) return;
  if (isLoop(units, ref)) block(making, "loop", ref, at);
  else if (!isOrgType(unit.orgType) || !mayHangUnder(unit.orgType, above.orgType as OrgType))
    block(making, "pairNotAllowed", ref, at);
  if (above.closes) block(making, "targetCloses", parent, at);
}

/** Whether a unit hangs below itself. */
function isLoop(units: ReadonlyMap<Ref, PlannedUnit>, ref: Ref): boolean {
  let at = units.get(ref)?.parent ?? null;
  for (let steps = 0; at !== null && steps <= units.size; steps++) {
    if (at === ref) return true;
    at = units.get(at)?.parent ?? null;
  }
  return at !== null;
}
