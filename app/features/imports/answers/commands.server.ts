import { sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { mayPrepare } from "#app/features/imports/access.ts";
import type { ConfirmedMapping, FoundLayout } from "#app/features/imports/columns/rules.ts";
import { importFact, setImport } from "#app/features/imports/commands.server.ts";
import { holdImport, type StepResult } from "#app/features/imports/decision/commands.server.ts";
import type { Answers } from "#app/features/imports/schema.ts";
import { enqueue } from "#db/queue.server.ts";
import { importLayouts } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Takes answers to questions (also those that take repairs back) and has the file read again with them.
 *
 * @param given  replaces earlier answers to the same questions
 */
export async function answerQuestions(
  db: ScopedDb,
  actor: Actor,
  importId: string,
  given: Answers,
  now: Date,
): Promise<StepResult> {
  const one = await holdImport(db, importId);
  const allowed = mayPrepare(actor, one);
  if (!allowed.ok) return allowed;
  const answers = { ...(one.answers as Answers | null), ...given };
  await setImport(db, importId, { answers }, now);
  await importFact(db, actor, one, "import.answer", now);
  await readAgain(db, importId, now);
  return { ok: true };
}

/**
 * Takes what the columns are and has the file read with it.
 *
 * @param remember  keeps it for the next file of the same layout from the same unit
 */
export async function confirmMapping(
  db: ScopedDb,
  actor: Actor,
  importId: string,
  mapping: ConfirmedMapping,
  remember: boolean,
  now: Date,
): Promise<StepResult> {
  const one = await holdImport(db, importId);
  const allowed = mayPrepare(actor, one);
  if (!allowed.ok) return allowed;
  const known = new Set((one.layout as FoundLayout).sheets.map(({ signature }) => signature));
  const own = Object.fromEntries(Object.entries(mapping).filter(([key]) => known.has(key)));
  // Other columns raise other questions: answers to the old ones are kept only where the keys are the same.
  await setImport(db, importId, { mapping: { ...(one.mapping as object | null), ...own } }, now);
  if (remember) {
    for (const [signature, columns] of Object.entries(own)) {
      await db
        .insert(importLayouts)
        .values({ orgId: one.orgId, orgPos: one.orgPos, signature, mapping: columns })
        .onConflictDoUpdate({
          target: [importLayouts.orgId, importLayouts.signature],
          set: { mapping: sql`excluded.mapping`, updatedAt: now },
        });
    }
  }
  await importFact(db, actor, one, "import.map", now);
  await readAgain(db, importId, now);
  return { ok: true };
}

/** Has the file read again as it is, for rows that could not be checked on another day. */
export async function checkAgain(
  db: ScopedDb,
  actor: Actor,
  importId: string,
  now: Date,
): Promise<StepResult> {
  const one = await holdImport(db, importId);
  const allowed = mayPrepare(actor, one);
  if (!allowed.ok) return allowed;
  await readAgain(db, importId, now);
  return { ok: true };
}

async function readAgain(db: ScopedDb, importId: string, now: Date): Promise<void> {
  await setImport(db, importId, { state: "reading", progress: 0 }, now);
  await enqueue(db, "stage-import", { importId }, { key: `stage ${importId}` });
}
