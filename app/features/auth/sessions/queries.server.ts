import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { idleMinutes } from "#app/features/auth/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { accounts, posts, sessions } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A session as its owner sees it. */
export interface OpenSession {
  /** Names the session in a form; it opens nothing, since the cookie holds another secret. */
  id: string;
  device: string;
  openedAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
}

const MINUTE_MS = 60_000;

/** The sessions of an account that can still be used, the present one first, then by their last use. */
export async function listSessions(
  db: ScopedDb,
  accountId: string,
  presentKey: string,
  now: Date,
): Promise<OpenSession[]> {
  const figure = (await readRuleSet(db, today(now))).text("session.idle_minutes");
  const rows = await db
    .select({ session: sessions, role: posts.role })
    .from(sessions)
    .leftJoin(posts, eq(posts.id, sessions.activePostId))
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt));
  return rows
    .filter(
      ({ session, role }) =>
        now.getTime() - session.lastSeenAt.getTime() <= idleMinutes(figure, role) * MINUTE_MS,
    )
    .map(({ session: { id, device, createdAt, lastSeenAt } }) => ({
      id,
      device,
      openedAt: createdAt,
      lastSeenAt,
      isThis: id === presentKey,
    }))
    .toSorted((one, other) => Number(other.isThis) - Number(one.isThis));
}

/** A session by the hash of its secret, with the role of its post; nothing when its account is disabled. */
export const sessionByHash = kept((db) =>
  db
    .select({ session: sessions, role: posts.role })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(posts, eq(posts.id, sessions.activePostId))
    .where(and(eq(sessions.id, sql.placeholder("hash")), isNull(accounts.disabledAt))),
);
