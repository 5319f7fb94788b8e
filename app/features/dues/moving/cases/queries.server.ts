import { and, asc, inArray, sql } from "drizzle-orm";
import { moveOf, moveProcedures, type Move } from "#app/features/dues/moving/rules.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The moves of members as their cases tell them, by member id; whoever never moved is absent. */
export async function readMoves(
  db: ScopedDb,
  memberIds: readonly string[],
): Promise<Map<string, Move[]>> {
  if (memberIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(cases)
    .where(
      and(
        inArray(cases.memberId, [...memberIds]),
        inArray(cases.procedure, [...moveProcedures]),
        sql`${cases.data} ? 'letterOn'`,
      ),
    )
    .orderBy(asc(cases.openedAt), asc(cases.id));
  const moves = new Map<string, Move[]>();
  for (const row of rows) {
    const move = moveOf(row);
    if (move !== null) moves.set(row.memberId!, [...(moves.get(row.memberId!) ?? []), move]);
  }
  return moves;
}
