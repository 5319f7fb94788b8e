import { sql } from "drizzle-orm";
import type { ScopedDb } from "#db/scope.server.ts";

/** What is counted by account and hour: records opened, people listed, sign-ins with a name that nobody has. */
export type Counted = "opened" | "listed" | "unknownName";

/**
 * Adds to what the account of the scope has read in this hour; in the system's scope, to the count of nobody.
 * One statement in the transaction of the page, which then does not wait for the disk: only for pages that
 * write nothing else.
 *
 * @param postId the post in which the account acts
 * @param added  how many; nothing is written for none
 */
export async function countReading(
  db: ScopedDb,
  postId: string | null,
  counted: Counted,
  added = 1,
): Promise<void> {
  if (added > 0)
    await db.execute(sql`select app_count_reading(${postId}::uuid, ${counted}, ${added}::integer)`);
}

/** Removes counts that are older than anybody asks for, in a system scope. */
export async function removeOldReadings(db: ScopedDb): Promise<void> {
  await db.execute(sql`select app_remove_old_counts()`);
}
