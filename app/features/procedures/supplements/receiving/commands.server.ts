import { and, asc, eq, sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { advanceCase, type Moment } from "#app/features/procedures/commands.server.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Receives every statement of a cell that waits and against which nothing stands, in the caller's transaction.
 *
 * @returns how many were received, and how many wait on, such as for a change request
 */
export async function receiveCell(
  db: ScopedDb,
  actor: Actor,
  cellId: string,
  year: number,
  moment: Moment,
): Promise<{ received: number; waiting: number }> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.procedure, "supplement"),
        eq(cases.state, "stated"),
        eq(cases.orgId, cellId),
        sql`${cases.data}->>'year' = ${String(year)}`,
      ),
    )
    .orderBy(asc(cases.openedAt), asc(cases.id));
  let received = 0;
  for (const { id } of rows) {
    const step = { id, seen: "stated", step: "receive", values: {}, note: null };
    if ((await advanceCase(db, actor, step, moment)).ok) received += 1;
  }
  return { received, waiting: rows.length - received };
}
