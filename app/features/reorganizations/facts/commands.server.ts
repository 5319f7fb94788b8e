import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import type { StoredPlan } from "#app/features/reorganizations/queries.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A step of a plan, as the history names it. */
export type PlanEvent =
  | "organization.planDrafted"
  | "organization.planChanged"
  | "organization.planSubmitted"
  | "organization.planReturned"
  | "organization.planWithdrawn"
  | "organization.planApproved"
  | "organization.planApplied"
  | "organization.planReverted"
  | "organization.planFileAdded"
  | "organization.planFileRemoved"
  | "organization.planFileOpened";

/** When something happens, and under which request; null for work of the system itself. */
export interface Moment {
  now: Date;
  requestId: string | null;
}

/** Records a step of a plan at the unit whose plan it is; the title stands as its subject, a decision or a reason behind it. */
export async function notePlanFact(
  db: ScopedDb,
  actor: FactActor | null,
  { orgPos, title }: Pick<StoredPlan, "orgPos" | "title">,
  act: PlanEvent,
  { now, requestId }: Moment,
  reason: string | null = null,
): Promise<void> {
  const source = actor === null ? ("system" as const) : ("form" as const);
  await recordFacts(db, actor, [
    { at: now, act, memberId: null, orgPos, subject: title, reason, source, requestId },
  ]);
}
