import { and, count, eq, ne } from "drizzle-orm";
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
  return {
    imports: may(actor, "import.approve")
      ? await number(db.select({ people: count() }).from(imports).where(submitted))
      : 0,
    exports: may(actor, "export.approve")
      ? await number(db.select({ people: count() }).from(exportsTable).where(requested))
      : 0,
  };
}

async function number(rows: PromiseLike<{ people: number }[]>): Promise<number> {
  return (await rows)[0]?.people ?? 0;
}
