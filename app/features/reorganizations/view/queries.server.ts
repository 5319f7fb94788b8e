import { inArray } from "drizzle-orm";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import type { Outcome } from "#app/features/reorganizations/applying/rules.ts";
import {
  refOfNew,
  standingRefs,
  type Operation,
  type Ref,
} from "#app/features/reorganizations/operations/rules.ts";
import type { PlanView } from "#app/features/reorganizations/queries.server.ts";
import { simulate } from "#app/features/reorganizations/simulation/plan.ts";
import {
  listUnitsOf,
  readSnapshot,
} from "#app/features/reorganizations/simulation/queries.server.ts";
import type { Simulation } from "#app/features/reorganizations/simulation/rules.ts";
import { choicesOf, type UnitChoice } from "#app/features/reorganizations/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What a plan would do as things stand, in the scope of whoever looks. */
export async function simulatePlan(
  db: ScopedDb,
  { plan, operations }: PlanView,
  now: Date,
): Promise<Simulation> {
  const today = dayOf(now);
  const snapshot = await readSnapshot(db, { ...plan, operations }, today);
  return simulate({ operations, snapshot, rules: await readRuleSet(db, today) });
}

/** Hours in which a plan can be taken back, by the figures of the day. */
export async function readUndoHours(db: ScopedDb, now: Date): Promise<number> {
  return (await readRuleSet(db, dayOf(now))).number("org.undo_hours");
}

/** The names of units that a plan speaks of: those they had when it was applied, closed ones too. */
export async function readNames(
  db: ScopedDb,
  operations: readonly Operation[],
  more: readonly Ref[] = [],
  outcome: Outcome | null = null,
): Promise<Record<Ref, string>> {
  const ids = [...new Set([...standingRefs(operations), ...more])].filter(
    (ref) => !ref.includes(":"),
  );
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: organizations.id, name: organizations.name })
          .from(organizations)
          .where(inArray(organizations.id, ids));
  return Object.fromEntries([
    ...rows.map(({ id, name }) => [id, name]),
    ...operations.flatMap((one) =>
      one.kind === "establish" || one.kind === "former" ? [[refOfNew(one.code), one.name]] : [],
    ),
    ...(outcome?.renamed ?? []).map(({ id, from }) => [id, from]),
  ]) as Record<Ref, string>;
}

/**
 * The units that an operation of a plan can name: of a commune all below it; of a province its communes, and what
 * stands in those that were chosen.
 *
 * @param within ids of communes
 */
export async function listChoices(
  db: ScopedDb,
  { plan, operations }: PlanView,
  within: readonly string[],
): Promise<{ home: UnitChoice; communes: UnitChoice[]; units: UnitChoice[] }> {
  const { home, units } = await listUnitsOf(db, plan.orgId);
  return choicesOf({ home, units }, operations, within);
}
