import { eq, sql } from "drizzle-orm";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import {
  sendsPeople,
  without,
  type Operation,
} from "#app/features/reorganizations/operations/rules.ts";
import { notePlanFact, type Moment } from "#app/features/reorganizations/facts/commands.server.ts";
import { readPlan, type PlanView } from "#app/features/reorganizations/queries.server.ts";
import { isOpen, mayDraft } from "#app/features/reorganizations/rules.ts";
import type { PlanHead } from "#app/features/reorganizations/schema.ts";
import { Conflict, Forbidden, NotFound } from "#app/lib/errors.ts";
import { reorganizations } from "#db/schema/reorganizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** How many operations people enter one by one. */
const MOST_ENTERED = 200;
/** How many a plan has at most: the former communes of the largest province fit. */
export const mostOperations = 1000;

/**
 * Begins a plan of the actor's unit, without operations yet.
 *
 * @returns its id
 * @throws {Forbidden} when the role drafts no plans of that unit
 */
export async function draftPlan(
  db: ScopedDb,
  actor: Actor,
  head: PlanHead,
  moment: Moment,
): Promise<string> {
  const unit = unitOf(actor);
  if (!mayDraft(actor, { orgPos: unit.posFrom, orgType: unit.orgType }))
    throw new Forbidden("reorganization.propose", "plans of this unit are drafted by others");
  const plan = expectOne(
    await db
      .insert(reorganizations)
      .values({
        ...head,
        orgId: unit.id,
        orgPos: unit.posFrom,
        drafters: [actor.accountId],
        draftedName: actor.displayName,
        draftedAt: moment.now,
      })
      .returning(),
  );
  await notePlanFact(db, actor, plan, "organization.planDrafted", moment);
  return plan.id;
}

/** What is changed in a plan: what it says of itself, an operation more or less, or who goes where. */
export type PlanEdit =
  | { kind: "head"; head: PlanHead }
  | { kind: "add"; operation: Operation }
  | { kind: "addAll"; operations: readonly Operation[] }
  | { kind: "remove"; at: number }
  | { kind: "people"; at: number; people: Record<string, string> };

/**
 * Changes a plan that is still open. Whoever changes it counts among those who drafted it.
 *
 * @param seen  the version that the page showed
 * @throws {NotFound} out of reach, and where there is no such operation
 * @throws {Forbidden} when the role drafts no plans of that unit
 * @throws {Conflict} when it was sent up, or somebody else changed it meanwhile (fault 134)
 */
export async function editPlan(
  db: ScopedDb,
  actor: Actor,
  id: string,
  { edit, seen }: { edit: PlanEdit; seen: number },
  moment: Moment,
): Promise<void> {
  const view = await readPlan(db, actor, id, true);
  if (view === null) throw new NotFound("reorganization");
  if (!mayDraft(actor, view.asCase))
    throw new Forbidden("reorganization.propose", "plans of this unit are drafted by others");
  const { plan } = view;
  if (!isOpen(plan) || plan.version !== seen) throw new Conflict("The plan has moved on.");
  await db
    .update(reorganizations)
    .set({
      ...(edit.kind === "head" ? edit.head : { operations: edited(view, edit) }),
      drafters: [...new Set([...plan.drafters, actor.accountId])],
      version: sql`${reorganizations.version} + 1`,
    })
    .where(eq(reorganizations.id, id));
  await notePlanFact(db, actor, plan, "organization.planChanged", moment);
}

function edited({ operations }: PlanView, edit: Exclude<PlanEdit, { kind: "head" }>): Operation[] {
  if (edit.kind === "add" || edit.kind === "addAll") {
    const added = edit.kind === "add" ? [edit.operation] : edit.operations;
    const most = edit.kind === "add" ? MOST_ENTERED : mostOperations;
    if (operations.length + added.length > most) throw new Conflict("The plan is full.");
    return [...operations, ...added];
  }
  const one = operations[edit.at];
  if (one === undefined) throw new NotFound("operation");
  if (edit.kind === "remove") return without(operations, edit.at);
  if (!sendsPeople(one)) throw new NotFound("operation");
  return operations.with(edit.at, { ...one, people: edit.people });
}
