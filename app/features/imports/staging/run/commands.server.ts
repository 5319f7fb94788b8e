import { eq } from "drizzle-orm";
import type { StoredActorContext } from "#app/features/access/door.server.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Runs work in a transaction of its own, with the rights that the one who asked has at that moment. */
export type Step = <T>(work: (ctx: StoredActorContext) => Promise<T>) => Promise<T>;

/** An import as stored. */
export type StoredImport = typeof imports.$inferSelect;

/** Another reading of the same import has begun: this one ends, its rows are gone. */
export class Superseded extends Error {
  override name = "Superseded";
}

/**
 * Holds the import for this run until the transaction ends.
 *
 * @throws {Superseded} when another run has begun since: its rows are not to be mixed with ours
 */
export async function holdRun(db: ScopedDb, importId: string, runId: string): Promise<void> {
  const [row] = await db
    .select({ runId: imports.runId })
    .from(imports)
    .where(eq(imports.id, importId))
    .for("update");
  if (row?.runId !== runId) throw new Superseded();
}
