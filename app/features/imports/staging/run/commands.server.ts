import { eq } from "drizzle-orm";
import type { StoredActorContext } from "#app/features/access/door.server.ts";
import type { Mapping, SheetLayout } from "#app/features/imports/schema.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Runs work in a transaction of its own, with the rights that the one who asked has at that moment. */
export type Step = <T>(work: (ctx: StoredActorContext) => Promise<T>) => Promise<T>;

/** An import as stored. */
export type StoredImport = typeof imports.$inferSelect;

/** What was found in a workbook, sheet by sheet; stored in `imports.layout`. */
export interface FoundLayout {
  sheets: SheetLayout[];
  /** Rows of each of these sheets, from its first data row on. */
  rows: number[];
  /** What the machine takes each layout for, by signature. */
  guesses: Record<string, Mapping>;
}

/** What a person confirmed, or the machine was sure of, by signature; stored in `imports.mapping`. */
export type ConfirmedMapping = Record<string, Mapping>;

/**
 * Holds the import for this run until the transaction ends.
 *
 * @throws {Error} when another run has begun since: its rows are not to be mixed with ours
 */
export async function holdRun(db: ScopedDb, importId: string, runId: string): Promise<void> {
  const [row] = await db
    .select({ runId: imports.runId })
    .from(imports)
    .where(eq(imports.id, importId))
    .for("update");
  if (row?.runId !== runId) throw new Error("Another reading of this import has begun.");
}
