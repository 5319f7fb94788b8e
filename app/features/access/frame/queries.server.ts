import { and, eq, ne } from "drizzle-orm";
import { may, type Actor } from "#app/features/access/rules.ts";
import { exportsTable } from "#db/schema/exports.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How much waits for the actor in each place of the navigation. */
export interface WaitingCounts {
  imports: number;
  exports: number;
}

/** Counts what waits for the actor's decision; one's own requests are decided by others (S4). */
export async function readWaitingCounts(db: ScopedDb, actor: Actor): Promise<WaitingCounts> {
  const submitted = and(eq(imports.state, "submitted"), ne(imports.accountId, actor.accountId));
  const requested = and(
    eq(exportsTable.state, "requested"),
    ne(exportsTable.accountId, actor.accountId),
  );
  const [ofImports, ofExports] = await Promise.all([
    may(actor, "import.approve") ? db.$count(imports, submitted) : 0,
    may(actor, "export.approve") ? db.$count(exportsTable, requested) : 0,
  ]);
  return { imports: ofImports, exports: ofExports };
}
