import { and, eq, sql } from "drizzle-orm";
import { importProgress } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * How many rows of how many are written. What was told is true only while the transaction that writes is
 * open: when it was rolled back or its process killed, nothing is written.
 *
 * @returns null when nobody writes at this moment
 */
export async function readWriting(
  db: ScopedDb,
  importId: string,
): Promise<{ done: number; total: number } | null> {
  const writer = sql`${importProgress.writer}::xid8`;
  // A name from before the database was restored elsewhere can lie in the future: then it is nobody's.
  const isOpen = sql`${writer} < pg_snapshot_xmax(pg_current_snapshot())
    and not pg_visible_in_snapshot(${writer}, pg_current_snapshot())`;
  const [row] = await db
    .select({ done: importProgress.done, total: importProgress.total })
    .from(importProgress)
    .where(and(eq(importProgress.importId, importId), isOpen));
  return row ?? null;
}
