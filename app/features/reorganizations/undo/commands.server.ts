import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { lockTree } from "#app/features/organizations/commands.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { returnBlocks } from "#app/features/numbers/succession/commands.server.ts";
import type { Kept, Outcome } from "#app/features/reorganizations/applying/rules.ts";
import { lockFor, refusalOf } from "#app/features/reorganizations/deciding/commands.server.ts";
import { notePlanFact, type Moment } from "#app/features/reorganizations/facts/commands.server.ts";
import type { ActRefusal } from "#app/features/reorganizations/rules.ts";
import {
  returnCases,
  returnPeople,
  returnPosts,
} from "#app/features/reorganizations/undo/people/commands.server.ts";
import {
  dropFounded,
  forgetRecorded,
  isTurnChanged,
  restoreUnits,
} from "#app/features/reorganizations/undo/units/commands.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { reorganizations } from "#db/schema/reorganizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What could not be taken back, or why nothing was. */
export type Reverted =
  { ok: true; kept: Kept[] } | { ok: false; refusal: ActRefusal | "changedSince" };

/**
 * Takes an applied plan back, in a system scope: units open again under their names and places, people go back with
 * their stays and offices as they were. Whatever was changed since stays as it is and is named.
 *
 * @throws {NotFound} out of reach
 * @source procedures P17 "Undo within 24 h if no later change"; parameter org.undo_hours
 */
export async function undoPlan(
  db: ScopedDb,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<Reverted> {
  await lockTree(db);
  const view = await lockFor(db, actor, id);
  const refusal = await refusalOf(db, actor, view, "undo", moment.now);
  if (refusal !== null) return { ok: false, refusal };
  const { plan } = view;
  const outcome = plan.outcome as Outcome;
  if (await isTurnChanged(db, outcome)) return { ok: false, refusal: "changedSince" };
  const { now, requestId } = moment;
  const writing = {
    planId: id,
    on: outcome.on,
    now,
    rules: await readRuleSet(db, dayOf(now)),
    reason: plan.decisionNumber,
    requestId,
  };
  const context = { on: outcome.on, now, source: "undo" as const, requestId };
  const units = await restoreUnits(db, outcome, context);
  const guests = await returnPeople(db, "guest", outcome.guests, writing);
  // A member who was a guest of another unit that closed has gone back once already.
  const seen = outcome.people.map((one) =>
    guests.back.has(one.memberId) ? { ...one, version: one.version + 1 } : one,
  );
  const people = await returnPeople(db, "member", seen, writing);
  const kept = [
    ...units,
    ...people.kept,
    ...guests.kept,
    ...(await returnPosts(db, outcome, people.back)),
    ...(await returnCases(db, outcome, people.back)),
    ...(outcome.ended ?? []).map(({ name }) => ({ what: "case", name, why: "ended" }) as const),
    ...(await dropFounded(db, id, outcome, context)),
  ];
  await forgetRecorded(db, outcome, context);
  await returnBlocks(db, outcome.blocks ?? [], { now, requestId, decision: plan.decisionNumber });
  await db
    .update(reorganizations)
    .set({ state: "reverted", revertedAt: now, revertedName: actor.displayName, kept })
    .where(eq(reorganizations.id, id));
  await notePlanFact(db, actor, plan, "organization.planReverted", moment, plan.decisionNumber);
  return { ok: true, kept };
}
