import { inArray } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Of these people those whose records lie in the scope: who has left is named in the book and not opened. */
export async function listReachable(db: ScopedDb, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .where(inArray(members.id, [...new Set(ids)]));
  return rows.map(({ id }) => id);
}
