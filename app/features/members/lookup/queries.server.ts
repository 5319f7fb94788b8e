import { and, eq } from "drizzle-orm";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { elsewhereLookups } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many questions an account has asked on a day, its imports included, and how many it may ask. */
export async function readLookupsLeft(
  db: ScopedDb,
  accountId: string,
  day: CivilDate,
): Promise<{ used: number; most: number }> {
  const most = (await readRuleSet(db, day)).number("import.elsewhere_per_day");
  const [row] = await db
    .select({ used: elsewhereLookups.lookups })
    .from(elsewhereLookups)
    .where(and(eq(elsewhereLookups.accountId, accountId), eq(elsewhereLookups.day, day)));
  return { used: row?.used ?? 0, most };
}
