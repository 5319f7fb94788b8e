import { and, desc, eq, sql } from "drizzle-orm";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import type { Upload } from "#app/features/imports/intake/commands.server.ts";
import { isPending, type ImportState } from "#app/features/imports/states/rules.ts";
import { today } from "#app/lib/dates.ts";
import { enqueue } from "#db/queue.server.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Where an upload led: to a new import, or to the one of the same file that is still under way. */
export interface Taken {
  importId: string;
  isNew: boolean;
}

/**
 * Makes an import of an upload and asks for its reading, in one transaction. The same file by the same
 * unit leads to the import that is still open; when the earlier one is done, the new one names it.
 *
 * @param now  also gives the day on which the file is judged
 * @source faults, crash-safe import 1; fault 87
 */
export async function createImport(
  db: ScopedDb,
  actor: Actor,
  upload: Upload,
  now: Date,
): Promise<Taken> {
  const unit = unitOf(actor);
  // Two uploads of one file at the same moment: the second waits and finds the first.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`upload ${unit.id} ${upload.hash}`}, 0))`,
  );
  const [earlier] = await db
    .select({ id: imports.id, state: imports.state })
    .from(imports)
    .where(and(eq(imports.orgId, unit.id), eq(imports.fileHash, upload.hash)))
    .orderBy(desc(imports.createdAt))
    .limit(1);
  if (earlier && isPending(earlier.state)) return { importId: earlier.id, isNew: false };
  await db.insert(imports).values({
    id: upload.id,
    orgId: unit.id,
    orgPos: unit.posFrom,
    accountId: actor.accountId,
    postId: actor.post!.id,
    uploaderName: actor.displayName,
    fileName: upload.fileName,
    filePath: `imports/${upload.id}.xlsx`,
    fileSize: upload.size,
    fileHash: upload.hash,
    earlierId: earlier?.id ?? null,
    asOf: today(now),
    createdAt: now,
    updatedAt: now,
  });
  await importFact(db, actor, { id: upload.id, orgPos: unit.posFrom }, "import.receive", now);
  await enqueue(db, "stage-import", { importId: upload.id }, { key: `stage ${upload.id}` });
  return { importId: upload.id, isNew: true };
}

/** Records what happened to an import as such. */
export async function importFact(
  db: ScopedDb,
  actor: Actor | null,
  one: { id: string; orgPos: bigint },
  act: `import.${string}`,
  now: Date,
  more: { reason?: string | null; counts?: Record<string, number> } = {},
): Promise<void> {
  await recordFacts(db, actor, [
    {
      at: now,
      act,
      memberId: null,
      orgPos: one.orgPos,
      changes: Object.entries(more.counts ?? {}).map(([field, count]) => ({
        field,
        row: null,
        old: null,
        new: count,
      })),
      reason: more.reason ?? null,
      source: "import",
      importId: one.id,
    },
  ]);
}

/** Moves an import on; what is not given stays. */
export async function setImport(
  db: ScopedDb,
  importId: string,
  change: Partial<Omit<typeof imports.$inferInsert, "state">> & { state?: ImportState },
  now: Date,
): Promise<void> {
  await db
    .update(imports)
    .set({ ...change, updatedAt: now })
    .where(eq(imports.id, importId));
}

/** Ends an import that cannot go on, with the reason: a key of `importText.problems`. */
export async function endImport(
  db: ScopedDb,
  importId: string,
  problem: { reason: string; detail: string | null },
  now: Date,
): Promise<true> {
  const { reason, detail } = problem;
  await setImport(
    db,
    importId,
    { state: "failed", problem: reason, problemParams: { detail } },
    now,
  );
  return true;
}

/**
 * Counts a fault that may pass; after too many the import ends.
 *
 * @param reason  what the page then says
 * @returns whether it has ended
 */
export async function noteFailure(
  db: ScopedDb,
  importId: string,
  most: number,
  reason: string,
  now: Date,
): Promise<boolean> {
  const [row] = await db
    .select({ params: imports.problemParams })
    .from(imports)
    .where(eq(imports.id, importId))
    .for("update");
  const failures = ((row?.params as { failures?: number } | null)?.failures ?? 0) + 1;
  if (failures >= most) return endImport(db, importId, { reason, detail: null }, now);
  await setImport(db, importId, { problemParams: { failures } }, now);
  return false;
}
