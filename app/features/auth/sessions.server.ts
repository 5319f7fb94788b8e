import { createHash } from "node:crypto";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { generateIdFromEntropySize, Lucia, TimeSpan, type Adapter } from "lucia";
import { cookieNames, idleMinutes } from "#app/features/auth/rules.ts";
import { today } from "#app/lib/dates.ts";
import { NotSignedIn } from "#app/lib/errors.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { deviceOf, type SessionHelper } from "#app/features/auth/sessions/rules.ts";
import { sessionByHash } from "#app/features/auth/sessions/queries.server.ts";
import { firstPostOf, isSecondFactorDue } from "#app/features/auth/queries.server.ts";
import { accounts, sessions } from "#db/schema/accounts.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>;
    DatabaseSessionAttributes: {
      activePostId: string | null;
      lastSeenAt: Date;
      role: string | null;
      device: string;
      secondFactorAt: Date | null;
      confirmedAt: Date;
      helper?: SessionHelper | null;
    };
  }
}

/** Idle time ends a session; this is the end of one that is used every day. */
export const longestSessionDays = 30;
/** Random bytes in the secret of a session. */
const SECRET_BYTES = 25;
const SEEN_EVERY_MS = 60_000;
const MINUTE_MS = 60_000;

/** What a request's cookie says: a live session, one that waits for the second factor, one that has ended (whose it was is still known), or none. */
export type SessionState =
  | {
      kind: "live" | "pending";
      key: string;
      accountId: string;
      activePostId: string | null;
      confirmedAt: Date;
      helper: SessionHelper | null;
    }
  | { kind: "ended"; accountId: string }
  | { kind: "none" };

/**
 * Opens a session with a new secret, acting in the account's first office; an old one never lives on
 * (fault 118).
 *
 * @param shown what was proved when, for a sign-in elsewhere; else the passphrase here and now
 * @returns the secret for the cookie; the database keeps only its hash
 */
export async function openSession(
  db: ScopedDb,
  accountId: string,
  now: Date,
  userAgent: string | null = null,
  shown: { secondFactorAt: Date | null; confirmedAt: Date } = {
    secondFactorAt: null,
    confirmedAt: now,
  },
): Promise<string> {
  const activePostId = await firstPostOf(db, accountId, now);
  const session = await luciaOver(db).createSession(accountId, {
    activePostId,
    lastSeenAt: now,
    role: null,
    device: deviceOf(userAgent),
    ...shown,
  });
  return session.id;
}

/**
 * Goes on with a session whose second factor was shown, under a new secret.
 *
 * @returns the secret for the cookie
 */
export async function replaceSession(db: ScopedDb, key: string, now: Date): Promise<string> {
  const [old] = await db.delete(sessions).where(eq(sessions.id, key)).returning();
  if (old === undefined) throw new NotSignedIn();
  const session = await luciaOver(db).createSession(old.accountId, {
    activePostId: old.activePostId,
    lastSeenAt: now,
    role: null,
    device: old.device,
    secondFactorAt: now,
    confirmedAt: now,
  });
  return session.id;
}

/**
 * Notes that the owner of a session has just proved to be there: it goes on under a new secret, so that what was
 * known of the old one opens nothing (fault 118).
 *
 * @returns the secret for the cookie
 * @throws {Conflict} when the session has ended meanwhile
 */
export async function confirmSession(db: ScopedDb, key: string, now: Date): Promise<string> {
  const secret = generateIdFromEntropySize(SECRET_BYTES);
  const renewed = { id: hashOf(secret), confirmedAt: now };
  expectOne(
    await db
      .update(sessions)
      .set(renewed)
      .where(eq(sessions.id, key))
      .returning({ id: sessions.id }),
  );
  return secret;
}

/**
 * Reads the session of a request and notes that it was used. A session that was idle for longer than
 * its role allows, or whose account is disabled, is not live.
 *
 * @source roles §8; parameter session.idle_minutes
 */
export async function readSession(
  db: ScopedDb,
  cookieHeader: string | null,
  now: Date,
): Promise<SessionState> {
  const lucia = luciaOver(db);
  const secret = lucia.readSessionCookie(cookieHeader ?? "");
  if (!secret) return { kind: "none" };
  const key = hashOf(secret);
  const [{ session }, rules] = await Promise.all([
    lucia.validateSession(secret),
    readRuleSet(db, today(now)),
  ]);
  if (session === null) return expiredSession(db, key);
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const allowed = idleMinutes(rules.text("session.idle_minutes"), session.role) * MINUTE_MS;
  const helper = session.helper ?? null;
  // The time of a helper ends the session, never the mark alone (fault 112).
  if (idle > allowed || (helper !== null && helper.until <= now))
    return { kind: "ended", accountId: session.userId };
  if (idle > SEEN_EVERY_MS)
    await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, key));
  const { userId: accountId, activePostId, confirmedAt, secondFactorAt } = session;
  const pending = secondFactorAt === null && (await isSecondFactorDue(db, accountId, now));
  return { kind: pending ? "pending" : "live", key, accountId, activePostId, confirmedAt, helper };
}

/** Whose a session was that came to its last day: a form that was posted with it is kept for its owner. */
async function expiredSession(db: ScopedDb, key: string): Promise<SessionState> {
  const [row] = await db
    .select({ accountId: sessions.accountId })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.id, key), isNull(accounts.disabledAt)));
  return row === undefined ? { kind: "none" } : { kind: "ended", ...row };
}

/** Ends the session of a cookie on the server; none is no error. */
export async function closeSession(db: ScopedDb, cookieHeader: string | null): Promise<void> {
  const secret = luciaOver(db).readSessionCookie(cookieHeader ?? "");
  if (secret) await db.delete(sessions).where(eq(sessions.id, hashOf(secret)));
}

/** Ends every session of an account, as when it is disabled or gets a new passphrase. */
export async function closeAllSessions(db: ScopedDb, accountId: string): Promise<void> {
  await luciaOver(db).invalidateUserSessions(accountId);
}

/**
 * The cookie of a session: until the browser closes, out of reach of scripts, not sent along from
 * other sites, and over HTTPS only where there is HTTPS.
 *
 * @param secret null removes the cookie
 */
export function sessionCookie(secret: string | null, secure: boolean): string {
  const parts = [`${cookieNames.session}=${secret ?? ""}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (secure) parts.push("Secure");
  if (secret === null) parts.push("Max-Age=0");
  return parts.join("; ");
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Lucia over the caller's transaction; making one costs nothing. */
function luciaOver(db: ScopedDb) {
  return new Lucia(adapterOver(db), {
    sessionExpiresIn: new TimeSpan(longestSessionDays, "d"),
    sessionCookie: { name: cookieNames.session },
    getSessionAttributes: (attributes) => attributes,
  });
}

/** Lucia's own adapters keep session ids in clear; this one keeps their hashes. */
function adapterOver(db: ScopedDb): Adapter {
  return {
    async getSessionAndUser(id) {
      const [row] = await sessionByHash(db, { hash: hashOf(id) });
      if (row === undefined) return [null, null];
      const { accountId: userId, expiresAt, activePostId, lastSeenAt } = row.session;
      const { device, secondFactorAt, confirmedAt } = row.session;
      const { helperName: name, helperUntil: until } = row.session;
      const helper = name === null || until === null ? null : { name, until };
      const proofs = { secondFactorAt, confirmedAt };
      const attributes = { activePostId, lastSeenAt, role: row.role, device, ...proofs, helper };
      return [
        { id, userId, expiresAt, attributes },
        { id: userId, attributes: {} },
      ];
    },
    async getUserSessions() {
      throw new Error("Secrets of sessions are not kept, so they cannot be listed.");
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const { activePostId, lastSeenAt, device, secondFactorAt, confirmedAt } = attributes;
      await db.insert(sessions).values({
        id: hashOf(id),
        accountId: userId,
        expiresAt,
        activePostId,
        lastSeenAt,
        createdAt: lastSeenAt,
        confirmedAt,
        secondFactorAt,
        device,
      });
    },
    async updateSessionExpiration() {
      // Asked for in the second half of the time: a session that is used every day ends on its day all the same.
    },
    async deleteSession() {
      // Asked for when a session has expired: whose it was stays known for a day (removeEndedSessions).
    },
    async deleteUserSessions(accountId) {
      await db.delete(sessions).where(eq(sessions.accountId, accountId));
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
    },
  };
}
