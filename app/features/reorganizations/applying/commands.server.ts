import { and, eq, lte } from "drizzle-orm";
import { endCasesOfUnits } from "#app/features/procedures/closing/commands.server.ts";
import { readRuleSetAt } from "#app/features/parameters/queries.server.ts";
import { recordFormers } from "#app/features/reorganizations/applying/former/commands.server.ts";
import {
  endOffices,
  takeCasesAlong,
} from "#app/features/reorganizations/applying/offices/commands.server.ts";
import {
  movePeople,
  RecordsRefuse,
  withVersions,
  type Going,
  type Writing,
} from "#app/features/reorganizations/applying/people/commands.server.ts";
import type { Outcome } from "#app/features/reorganizations/applying/rules.ts";
import {
  changeTree,
  closeUnits,
} from "#app/features/reorganizations/applying/units/commands.server.ts";
import { notePlanFact, type Moment } from "#app/features/reorganizations/facts/commands.server.ts";
import { lockTree } from "#app/features/organizations/commands.server.ts";
import { passBlocks } from "#app/features/numbers/succession/commands.server.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { lockPlan, type PlanView } from "#app/features/reorganizations/queries.server.ts";
import { blockersAtApplying, simulate } from "#app/features/reorganizations/simulation/plan.ts";
import { readSnapshot } from "#app/features/reorganizations/simulation/queries.server.ts";
import {
  turns,
  type Blocker,
  type Finding,
  type Simulation,
} from "#app/features/reorganizations/simulation/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { Conflict } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { reorganizations } from "#db/schema/reorganizations.ts";
import { inSavepoint, type ScopedDb } from "#db/scope.server.ts";

/** What an application led to: done, or what stands in the way, with nothing written. */
export type Applied =
  { ok: true; outcome: Outcome } | { ok: false; blockers: Finding<Blocker>[]; refusing: string[] };

/**
 * Carries out an approved plan, in a system scope and all or nothing: plans again under the lock of the tree, and
 * writes only what nothing stands in the way of.
 *
 * @throws {Conflict} when the plan is not approved, or something moved while it was being written
 * @source procedures P17 "Apply at 00:00 of the effective date, one transaction"
 */
export async function applyPlan(db: ScopedDb, id: string, moment: Moment): Promise<Applied> {
  await lockTree(db);
  const view = await lockPlan(db, id);
  if (view === null || view.plan.state !== "approved")
    throw new Conflict("The plan is not approved.");
  const today = dayOf(moment.now);
  if (view.plan.effectiveOn > today) throw new Conflict("The day of the plan has not come.");
  const rules = await readRuleSetAt(db, today, view.plan.orgId);
  const snapshot = await readSnapshot(db, { ...view.plan, operations: view.operations }, today);
  const simulation = simulate({ operations: view.operations, snapshot, rules });
  const blockers = blockersAtApplying(simulation);
  if (blockers.length > 0) return { ok: false, blockers, refusing: [] };
  const writing: Writing = {
    planId: id,
    on: view.plan.effectiveOn,
    now: moment.now,
    rules,
    reason: view.plan.decisionNumber,
    requestId: moment.requestId,
  };
  try {
    const outcome = await inSavepoint(db, (inner) =>
      write(inner, view, { simulation, snapshot }, writing),
    );
    return { ok: true, outcome };
  } catch (error) {
    if (!(error instanceof RecordsRefuse)) throw error;
    return { ok: false, blockers: [], refusing: error.names };
  }
}

async function write(
  db: ScopedDb,
  { plan, operations }: PlanView,
  {
    simulation,
    snapshot,
  }: { simulation: Simulation; snapshot: Awaited<ReturnType<typeof readSnapshot>> },
  writing: Writing,
): Promise<Outcome> {
  const { now, on, requestId } = writing;
  const context = { on, now, source: "system" as const, requestId };
  const decided = { planId: plan.id, decisionNumber: plan.decisionNumber, context };
  const tree = await changeTree(db, operations, { simulation, snapshot }, decided);
  const { ids, founded, retyped, renamed, moved } = tree;
  const recorded = await recordFormers(db, operations, snapshot.home, decided);
  const closing = simulation.closures.map(({ unit }) => unit);
  const turned = simulation.retyped.filter(turns).map(({ unit }) => unit);
  const ending = [...new Set([...closing, ...turned])];
  const going = simulation.transfers.map(({ memberId, from, to }) => ({
    memberId,
    from,
    to: ids.get(to)!,
  }));
  const people = await movePeople(db, "member", going, { ...writing, ending });
  const followed = new Map(
    simulation.closures.flatMap(({ unit, successors: [only, ...others] }) =>
      only !== undefined && others.length === 0 ? [[unit, ids.get(only)!] as const] : [],
    ),
  );
  const guests = await movePeople(db, "guest", guestsOf(snapshot, followed), writing);
  const units = { closing, retyped: simulation.retyped };
  const offices = await endOffices(db, units, going, on);
  const cases = await takeCasesAlong(db, going, followed);
  const ended = await endCasesOfUnits(db, ending, plan.decisionNumber, {
    now,
    requestId: requestId ?? "daily",
  });
  const closed = await closeUnits(db, simulation, ids, decided);
  const blocks = await passBlocks(
    db,
    simulation.closures.flatMap(({ unit, books }) =>
      books === null ? [] : [{ from: unit, to: ids.get(books)! }],
    ),
    { now, requestId, decision: plan.decisionNumber },
  );
  const outcome: Outcome = {
    on,
    founded,
    retyped,
    recorded,
    renamed,
    moved,
    closed,
    people: await withVersions(db, people),
    guests: await withVersions(db, guests),
    ...offices,
    cases,
    ended,
    blocks,
  };
  await db
    .update(reorganizations)
    .set({ state: "applied", appliedAt: now, outcome })
    .where(eq(reorganizations.id, plan.id));
  const moment = { now, requestId };
  await notePlanFact(db, null, plan, "organization.planApplied", moment, plan.decisionNumber);
  await notify(
    db,
    { accounts: plan.drafters },
    { kind: "caseDecided", subject: plan.title, path: paths.reorganization(plan.id) },
    now,
  );
  return outcome;
}

function guestsOf(
  { business }: { business: readonly { kind: string; orgId: string; id: string }[] },
  followed: ReadonlyMap<string, string>,
): Going[] {
  return business.flatMap(({ kind, orgId, id }) => {
    const to = kind === "guest" ? followed.get(orgId) : undefined;
    return to === undefined ? [] : [{ memberId: id, from: orgId, to }];
  });
}

/** The approved plans whose day has come, the oldest first; for the work of the night. */
export async function listDuePlans(db: ScopedDb, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: reorganizations.id })
    .from(reorganizations)
    .where(and(eq(reorganizations.state, "approved"), lte(reorganizations.effectiveOn, dayOf(now))))
    .orderBy(reorganizations.effectiveOn, reorganizations.decidedAt);
  return rows.map(({ id }) => id);
}
