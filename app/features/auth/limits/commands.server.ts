import { createHash } from "node:crypto";
import { lte, sql } from "drizzle-orm";
import { limits, type LimitName } from "#app/features/auth/limits/rules.ts";
import { isKnownToSomebody } from "#app/features/auth/devices/commands.server.ts";
import { TooOften } from "#app/lib/errors.ts";
import { limitCounts } from "#db/schema/limits.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Counts one use in a system scope. One statement decides, so that many at once, also of several
 * processes, cannot slip through. The window begins with the first use and does not move.
 *
 * @param whose account, address or device; kept as a hash only
 * @returns null within the limit, else when the window ends
 */
export async function countUse(
  db: ScopedDb,
  name: LimitName,
  whose: string,
  now: Date,
): Promise<Date | null> {
  const { most, seconds } = limits[name];
  const isOver = sql`${limitCounts.endsAt} <= ${now.toISOString()}::timestamptz`;
  const [row] = await db
    .insert(limitCounts)
    .values({
      key: createHash("sha256").update(`${name}\n${whose}`).digest("hex"),
      used: 1,
      endsAt: new Date(now.getTime() + seconds * 1000),
    })
    .onConflictDoUpdate({
      target: limitCounts.key,
      set: {
        used: sql`case when ${isOver} then 1 else least(${limitCounts.used}, ${most}) + 1 end`,
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${limitCounts.endsAt} end`,
      },
    })
    .returning({ used: limitCounts.used, endsAt: limitCounts.endsAt });
  return row !== undefined && row.used > most ? row.endsAt : null;
}

/**
 * The same, for what must not go on beyond the limit.
 *
 * @throws {TooOften} with the end of the window; what the transaction did is undone, the use too
 */
export async function limitUse(
  db: ScopedDb,
  name: LimitName,
  whose: string,
  now: Date,
): Promise<void> {
  const until = await countUse(db, name, whose, now);
  if (until !== null) throw new TooOften(name, until);
}

/** Whose post is counted. */
export interface Poster {
  /** The account, or the session that has not passed the second factor; null for a stranger. */
  who: string | null;
  address: string;
  /** As `deviceKey` gives it. */
  device: string | null;
}

/**
 * Counts a posted form. Strangers share the count of their address; a device from which somebody has
 * signed in before goes on when they have used it up, with a count of its own (fault 116).
 *
 * @throws {TooOften}
 */
export async function limitPost(db: ScopedDb, poster: Poster, now: Date): Promise<void> {
  const { who, address, device } = poster;
  if (who !== null) return limitUse(db, "post", who, now);
  const until = await countUse(db, "strangerPost", address, now);
  if (until === null) return;
  if (device === null || !(await isKnownToSomebody(db, device, now)))
    throw new TooOften("strangerPost", until);
  await limitUse(db, "strangerPost", device, now);
}

/** Removes counts whose window has ended. */
export async function removeOldCounts(db: ScopedDb, now: Date): Promise<void> {
  await db.delete(limitCounts).where(lte(limitCounts.endsAt, now));
}
