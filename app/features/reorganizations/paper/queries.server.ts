import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import { reorganizationFiles } from "#db/schema/reorganization-files.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A file of a decision as stored, without its bytes. */
export type StoredPlanFile = typeof reorganizationFiles.$inferSelect;

/** The files of the decision on a plan, in the scope, oldest first, without removed ones. */
export const listPlanFiles = (db: ScopedDb, planId: string): Promise<StoredPlanFile[]> =>
  select(db, eq(reorganizationFiles.reorganizationId, planId));

/** One file of the scope; null when there is none or it was removed. */
export async function readPlanFile(db: ScopedDb, id: string): Promise<StoredPlanFile | null> {
  const [row] = await select(db, eq(reorganizationFiles.id, id));
  return row ?? null;
}

const select = (db: ScopedDb, which: SQL) =>
  db
    .select()
    .from(reorganizationFiles)
    .where(and(which, isNull(reorganizationFiles.removedAt)))
    .orderBy(asc(reorganizationFiles.uploadedAt), asc(reorganizationFiles.id));
