import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import type { Upload } from "#app/features/documents/intake/commands.server.ts";
import { notePlanFact, type Moment } from "#app/features/reorganizations/facts/commands.server.ts";
import {
  listPlanFiles,
  readPlanFile,
  type StoredPlanFile,
} from "#app/features/reorganizations/paper/queries.server.ts";
import { readPlan, type PlanView } from "#app/features/reorganizations/queries.server.ts";
import { mayAttach, mayDraft } from "#app/features/reorganizations/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { reorganizationFiles } from "#db/schema/reorganization-files.ts";
import { reorganizations } from "#db/schema/reorganizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

export type PlanFileKept = { ok: true; id: string } | { ok: false; refusal: "full" };

/**
 * A plan to which the actor attaches the decision; null when there is none, or it has been decided.
 *
 * @param lock holds it until the transaction ends
 */
export async function readAttachable(
  db: ScopedDb,
  actor: Actor,
  id: string,
  lock = false,
): Promise<PlanView | null> {
  const view = await readPlan(db, actor, id, lock);
  return view !== null && mayAttach(actor, view.asCase) ? view : null;
}

/**
 * Attaches a file of the decision that lies in the store already. Whoever was looking at the plan looks again before
 * an approval.
 *
 * @param view  held by `readAttachable`
 * @param most  files that may go with one plan
 */
export async function keepPlanFile(
  db: ScopedDb,
  actor: Actor,
  view: PlanView,
  upload: Upload,
  { most, ...moment }: Moment & { most: number },
): Promise<PlanFileKept> {
  const { plan } = view;
  if ((await listPlanFiles(db, plan.id)).length >= most) return { ok: false, refusal: "full" };
  const { id, name, size, hash, found, scannedAt } = upload;
  await db.insert(reorganizationFiles).values({
    id,
    reorganizationId: plan.id,
    orgPos: plan.orgPos,
    name,
    size,
    ...found,
    sha256: hash,
    scannedAt,
    uploadedBy: actor.accountId,
    uploaderName: actor.displayName,
    uploadedAt: moment.now,
  });
  await touch(db, actor, view);
  await notePlanFact(db, actor, plan, "organization.planFileAdded", moment, name);
  return { ok: true, id };
}

/**
 * Takes a file of the decision away. Its row stays, its bytes are erased some time later.
 *
 * @param view  held by `readAttachable`
 * @throws {NotFound} when it does not go with that plan, or is gone
 */
export async function removePlanFile(
  db: ScopedDb,
  actor: Actor,
  view: PlanView,
  id: string,
  moment: Moment,
): Promise<void> {
  const file = (await listPlanFiles(db, view.plan.id)).find((one) => one.id === id);
  if (file === undefined) throw new NotFound("file");
  expectOne(
    await db
      .update(reorganizationFiles)
      .set({ removedAt: moment.now, removedByName: actor.displayName })
      .where(eq(reorganizationFiles.id, id))
      .returning(),
  );
  await touch(db, actor, view);
  await notePlanFact(db, actor, view.plan, "organization.planFileRemoved", moment, file.name);
}

/**
 * Records that a file is sent to somebody, and gives it.
 *
 * @throws {NotFound} when its plan is out of reach, or it is gone
 */
export async function openPlanFile(
  db: ScopedDb,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<StoredPlanFile> {
  const file = await readPlanFile(db, id);
  const view = file === null ? null : await readPlan(db, actor, file.reorganizationId);
  if (file === null || view === null) throw new NotFound("file");
  await notePlanFact(db, actor, view.plan, "organization.planFileOpened", moment, file.name);
  return file;
}

/** The plan is another one than was looked at; whoever drafts counts among those who changed it. */
async function touch(db: ScopedDb, actor: Actor, { plan, asCase }: PlanView): Promise<void> {
  const drafters = mayDraft(actor, asCase)
    ? [...new Set([...plan.drafters, actor.accountId])]
    : plan.drafters;
  expectOne(
    await db
      .update(reorganizations)
      .set({ drafters, version: sql`${reorganizations.version} + 1` })
      .where(eq(reorganizations.id, plan.id))
      .returning({ id: reorganizations.id }),
  );
}
