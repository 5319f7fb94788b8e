import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import type { RoleCode } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { NoticeKind } from "#app/features/notices/rules.ts";
import { applyPlan } from "#app/features/reorganizations/applying/commands.server.ts";
import {
  notePlanFact,
  type Moment,
  type PlanEvent,
} from "#app/features/reorganizations/facts/commands.server.ts";
import { needsPaper } from "#app/features/reorganizations/operations/rules.ts";
import { listPlanFiles } from "#app/features/reorganizations/paper/queries.server.ts";
import { readPlan, type PlanView } from "#app/features/reorganizations/queries.server.ts";
import {
  actRefusal,
  rolesFor,
  type ActRefusal,
  type PlanAct,
} from "#app/features/reorganizations/rules.ts";
import type { Decision } from "#app/features/reorganizations/schema.ts";
import { digestOf } from "#app/features/reorganizations/simulation/queries.server.ts";
import { readUndoHours, simulatePlan } from "#app/features/reorganizations/view/queries.server.ts";
import type { Blocker, Finding } from "#app/features/reorganizations/simulation/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { Conflict, NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { reorganizations } from "#db/schema/reorganizations.ts";
import { inSavepoint, type ScopedDb } from "#db/scope.server.ts";

/** What was done to a plan, or why not: a rule of its steps, what stands in the way, or what has moved since it was seen. */
export type Decided =
  | { ok: true; applied: boolean }
  | { ok: false; refusal: ActRefusal | "moved" | "noPaper" }
  | { ok: false; refusal: "blocked"; blockers: Finding<Blocker>[]; refusing: string[] };

/**
 * Sends a plan up, when nothing stands in its way.
 *
 * @throws {NotFound} out of reach
 */
export async function submitPlan(
  db: ScopedDb,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<Decided> {
  const view = await lockFor(db, actor, id);
  const refusal = await refusalOf(db, actor, view, "submit", moment.now);
  if (refusal !== null) return { ok: false, refusal };
  const { blockers } = await simulatePlan(db, view, moment.now);
  if (blockers.length > 0) return { ok: false, refusal: "blocked", blockers, refusing: [] };
  await move(db, id, {
    state: "submitted",
    submittedName: actor.displayName,
    submittedAt: moment.now,
    drafters: [...new Set([...view.plan.drafters, actor.accountId])],
    note: null,
  });
  await notePlanFact(db, actor, view.plan, "organization.planSubmitted", moment);
  const { approve } = rolesFor(view.asCase.orgType);
  await tell(db, view, { role: approve, orgId: view.plan.orgId }, "caseTurn", moment.now);
  return { ok: true, applied: false };
}

/**
 * Returns a plan to those who drafted it, or withdraws it.
 *
 * @param note why
 * @throws {NotFound} out of reach
 */
export async function stopPlan(
  db: ScopedDb,
  actor: Actor,
  { id, act, note }: { id: string; act: "return" | "withdraw"; note: string },
  moment: Moment,
): Promise<Decided> {
  const view = await lockFor(db, actor, id);
  const refusal = await refusalOf(db, actor, view, act, moment.now);
  if (refusal !== null) return { ok: false, refusal };
  const [state, event]: ["returned" | "cancelled", PlanEvent] =
    act === "return"
      ? ["returned", "organization.planReturned"]
      : ["cancelled", "organization.planWithdrawn"];
  await move(db, id, { state, note, decidedBy: null, decidedName: null, decidedAt: null });
  await notePlanFact(db, actor, view.plan, event, moment, note);
  if (act === "return")
    await tell(db, view, { accounts: view.plan.drafters }, "caseReturned", moment.now);
  return { ok: true, applied: false };
}

/**
 * Approves a plan, in a system scope, since its application reaches beyond what any one role may touch. When its day
 * has come it is applied in the same transaction; what then stands in the way leaves it unapproved. The decision is
 * attached before, except where the plan records what happened long ago.
 *
 * @param seen  digest of the simulation that the approver saw
 * @throws {NotFound} out of reach
 * @throws {Conflict} when something moved while it was being written
 */
export async function approvePlan(
  db: ScopedDb,
  actor: Actor,
  { id, decision, seen }: { id: string; decision: Decision; seen: string },
  moment: Moment,
): Promise<Decided> {
  const view = await lockFor(db, actor, id);
  const refusal = await refusalOf(db, actor, view, "approve", moment.now);
  if (refusal !== null) return { ok: false, refusal };
  if (needsPaper(view.operations) && (await listPlanFiles(db, id)).length === 0)
    return { ok: false, refusal: "noPaper" };
  const simulation = await simulatePlan(db, view, moment.now);
  const blockers = simulation.blockers.filter(({ kind }) => kind !== "pastDay");
  if (blockers.length > 0) return { ok: false, refusal: "blocked", blockers, refusing: [] };
  if (digestOf(view.plan.version, simulation) !== seen) return { ok: false, refusal: "moved" };
  const isDue = view.plan.effectiveOn <= dayOf(moment.now);
  try {
    await inSavepoint(db, async (inner) => {
      await move(inner, id, {
        state: "approved",
        ...decision,
        decidedBy: actor.accountId,
        decidedName: actor.displayName,
        decidedAt: moment.now,
      });
      const event = "organization.planApproved";
      await notePlanFact(inner, actor, view.plan, event, moment, decision.decisionNumber);
      const applied = isDue ? await applyPlan(inner, id, moment) : null;
      if (applied?.ok === false) throw new Blocked(applied.blockers, applied.refusing);
      if (!isDue)
        await tell(inner, view, { accounts: view.plan.drafters }, "caseDecided", moment.now);
    });
  } catch (error) {
    if (!(error instanceof Blocked)) throw error;
    const { blockers: found, refusing } = error;
    return { ok: false, refusal: "blocked", blockers: found, refusing };
  }
  return { ok: true, applied: isDue };
}

/** An application met something in its way: the approval goes with it. */
class Blocked extends Error {
  readonly blockers: Finding<Blocker>[];
  readonly refusing: string[];

  constructor(blockers: Finding<Blocker>[], refusing: string[]) {
    super("blocked");
    this.name = "Blocked";
    this.blockers = blockers;
    this.refusing = refusing;
  }
}

/** A plan held for a step. */
export async function lockFor(db: ScopedDb, actor: Actor, id: string): Promise<PlanView> {
  const view = await readPlan(db, actor, id, true);
  if (view === null) throw new NotFound("reorganization");
  return view;
}

/** Why a step is not open to somebody now. */
export async function refusalOf(
  db: ScopedDb,
  actor: Actor,
  { asCase }: PlanView,
  act: PlanAct,
  now: Date,
): Promise<ActRefusal | null> {
  return actRefusal(actor, asCase, act, { now, undoHours: await readUndoHours(db, now) });
}

async function move(
  db: ScopedDb,
  id: string,
  values: Partial<typeof reorganizations.$inferInsert>,
): Promise<void> {
  const rows = await db
    .update(reorganizations)
    .set(values)
    .where(eq(reorganizations.id, id))
    .returning({ id: reorganizations.id });
  if (rows.length !== 1) throw new Conflict("The plan has moved on.");
}

async function tell(
  db: ScopedDb,
  { plan }: PlanView,
  to: { accounts: readonly string[] } | { role: RoleCode; orgId: string },
  kind: NoticeKind,
  now: Date,
): Promise<void> {
  await notify(db, to, { kind, subject: plan.title, path: paths.reorganization(plan.id) }, now);
}
