import { eq, sql } from "drizzle-orm";
import { importProgress } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many rows of how many are written, and by which transaction. */
export interface Written {
  done: number;
  total: number;
  writer: string;
}

/** Tells how far the writing is; in a transaction other than the one that writes. */
export type Tell = (importId: string, written: Written) => Promise<void>;

/**
 * Makes room for telling, before the writing begins: while it runs, the import itself is locked, and a
 * first row that names it would wait.
 */
export async function openProgress(
  db: ScopedDb,
  { id: importId, orgPos }: { id: string; orgPos: bigint },
): Promise<void> {
  await db.insert(importProgress).values({ importId, orgPos }).onConflictDoNothing();
}

/** Notes how far the writing is. */
export async function noteProgress(
  db: ScopedDb,
  importId: string,
  written: Written,
): Promise<void> {
  await db.update(importProgress).set(written).where(eq(importProgress.importId, importId));
}

/** The name by which others can ask whether this transaction is still open. */
export async function nameOfWriter(db: ScopedDb): Promise<string> {
  const [row] = await db.execute<{ writer: string }>(
    sql`select pg_current_xact_id()::text as writer`,
  );
  return row!.writer;
}
