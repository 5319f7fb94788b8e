import { desc, eq, inArray } from "drizzle-orm";
import { isInBranch, type Actor } from "#app/features/access/rules.ts";
import { readOperations } from "#app/features/reorganizations/operations/schema.ts";
import type { Operation } from "#app/features/reorganizations/operations/rules.ts";
import type { PlanCase, PlanState } from "#app/features/reorganizations/rules.ts";
import { organizations } from "#db/schema/organizations.ts";
import { reorganizations } from "#db/schema/reorganizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A plan as it is stored. */
export type StoredPlan = typeof reorganizations.$inferSelect;

/** A plan with what the rules and the pages need of it. */
export interface PlanView {
  plan: StoredPlan;
  operations: Operation[];
  asCase: PlanCase;
  orgName: string;
}

const LIST = 50;

/** The plans in the scope of the act, newest first; at most 50. */
export async function listPlans(db: ScopedDb, states: readonly PlanState[]): Promise<PlanView[]> {
  const rows = await selectPlans(db)
    .where(inArray(reorganizations.state, [...states]))
    .orderBy(desc(reorganizations.draftedAt))
    .limit(LIST);
  return rows.map(viewOf);
}

/**
 * A plan in reach of the actor; null when there is none of that id. In a system scope the reach is asked of the
 * actor's post, elsewhere the row policies say the same.
 *
 * @param lock holds it until the transaction ends
 */
export async function readPlan(
  db: ScopedDb,
  actor: Actor,
  id: string,
  lock = false,
): Promise<PlanView | null> {
  const view = lock ? await lockPlan(db, id) : await findPlan(db, id);
  return view !== null && isInBranch(actor, view.plan.orgPos) ? view : null;
}

/** A plan by id, wherever it stands, held until the transaction ends; for the system. */
export async function lockPlan(db: ScopedDb, id: string): Promise<PlanView | null> {
  await db
    .select({ id: reorganizations.id })
    .from(reorganizations)
    .where(eq(reorganizations.id, id))
    .for("update");
  return findPlan(db, id);
}

async function findPlan(db: ScopedDb, id: string): Promise<PlanView | null> {
  const [row] = await selectPlans(db).where(eq(reorganizations.id, id));
  return row === undefined ? null : viewOf(row);
}

function selectPlans(db: ScopedDb) {
  return db
    .select({
      plan: reorganizations,
      orgName: organizations.name,
      orgType: organizations.orgType,
    })
    .from(reorganizations)
    .innerJoin(organizations, eq(organizations.id, reorganizations.orgId))
    .$dynamic();
}

function viewOf({
  plan,
  orgName,
  orgType,
}: {
  plan: StoredPlan;
  orgName: string;
  orgType: string;
}): PlanView {
  const { state, orgPos, drafters, appliedAt } = plan;
  return {
    plan,
    orgName,
    operations: readOperations(plan.operations),
    asCase: { state, orgPos, orgType, drafters, appliedAt },
  };
}
