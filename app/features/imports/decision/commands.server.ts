import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import {
  mayDecide,
  mayPrepare,
  mayRollBack,
  type RefusalKey,
} from "#app/features/imports/access.ts";
import { importFact, setImport } from "#app/features/imports/commands.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { enqueue } from "#db/queue.server.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Whether a step was made, or the reason why not: a key of `importText.refusals`. */
export type StepResult = { ok: true } | { ok: false; reason: RefusalKey };

type Held = typeof imports.$inferSelect;

/** The import, held against other steps until the transaction ends. @throws {NotFound} */
export async function holdImport(db: ScopedDb, importId: string): Promise<Held> {
  if (!isId(importId)) throw new NotFound("import");
  const [one] = await db.select().from(imports).where(eq(imports.id, importId)).for("update");
  if (!one) throw new NotFound("import");
  return one;
}

/** Sends a checked import to the second person. @source P18 */
export async function submitImport(
  db: ScopedDb,
  actor: Actor,
  importId: string,
  now: Date,
): Promise<StepResult> {
  const one = await holdImport(db, importId);
  const allowed = mayPrepare(actor, one);
  if (!allowed.ok) return allowed;
  const { counts } = one;
  if (one.state !== "checked") return { ok: false, reason: "state" };
  if ((counts.new ?? 0) + (counts.update ?? 0) === 0) return { ok: false, reason: "nothing" };
  await setImport(db, importId, { state: "submitted", submittedAt: now, problem: null }, now);
  await importFact(db, actor, one, "import.submit", now);
  return { ok: true };
}

/**
 * Approves a submitted import and asks for its writing, in one transaction.
 *
 * @param withoutMoved  the approver has seen the rows whose records moved and writes the others
 * @source P18, S4; clarification 34
 */
export async function approveImport(
  db: ScopedDb,
  actor: Actor,
  importId: string,
  withoutMoved: boolean,
  now: Date,
): Promise<StepResult> {
  const one = await holdImport(db, importId);
  const allowed = mayDecide(actor, one);
  if (!allowed.ok) return allowed;
  await setImport(
    db,
    importId,
    {
      state: "approved" as const,
      decidedBy: actor.accountId,
      decidedAt: now,
      deciderName: actor.displayName,
      decisionNote: null,
      problem: null,
    },
    now,
  );
  await importFact(db, actor, one, "import.approve", now);
  await enqueue(
    db,
    "commit-import",
    { importId, accountId: actor.accountId, postId: actor.post!.id, withoutMoved },
    { key: `commit ${importId}` },
  );
  return { ok: true };
}

/** Rejects a submitted import, with the reason. */
export async function rejectImport(
  db: ScopedDb,
  actor: Actor,
  importId: string,
  note: string,
  now: Date,
): Promise<StepResult> {
  const one = await holdImport(db, importId);
  const allowed = mayDecide(actor, one);
  if (!allowed.ok) return allowed;
  if (note === "") return { ok: false, reason: "noNote" };
  await setImport(
    db,
    importId,
    {
      state: "rejected" as const,
      decidedBy: actor.accountId,
      decidedAt: now,
      deciderName: actor.displayName,
      decisionNote: note,
    },
    now,
  );
  await importFact(db, actor, one, "import.reject", now, { reason: note });
  return { ok: true };
}

/** Asks for an applied import to be taken back. @source clarification 25 */
export async function askRollBack(
  db: ScopedDb,
  actor: Actor,
  importId: string,
  now: Date,
): Promise<StepResult> {
  const one = await holdImport(db, importId);
  const rules = await readRuleSet(db, today(now));
  const allowed = mayRollBack(actor, one, now, rules.number("import.rollback_days"));
  if (!allowed.ok) return allowed;
  if (one.problem === "undoing") return { ok: true };
  await setImport(db, importId, { problem: "undoing" }, now);
  await importFact(db, actor, one, "import.undo", now);
  await enqueue(
    db,
    "roll-back-import",
    { importId, accountId: actor.accountId, postId: actor.post!.id },
    { key: `undo ${importId}` },
  );
  return { ok: true };
}
