import { and, eq, lt, ne, sql } from "drizzle-orm";
import { posts, sessions } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const KEPT_AFTER_END_MS = 86_400_000;

/** Ends one session of an account; one of somebody else, or none, changes nothing. */
export async function endSession(db: ScopedDb, accountId: string, id: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.accountId, accountId), eq(sessions.id, id)));
}

/** Ends all sessions of an account but the present one. */
export async function endOtherSessions(
  db: ScopedDb,
  accountId: string,
  presentKey: string,
): Promise<void> {
  await db
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), ne(sessions.id, presentKey)));
}

/** Notes that the second factor of a session's account was shown in it. */
export async function passSession(db: ScopedDb, sessionKey: string, now: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ secondFactorAt: now, confirmedAt: now })
    .where(eq(sessions.id, sessionKey));
}

/** Chooses the post in which a session acts; only a post of the same account is taken. */
export async function chooseActivePost(
  db: ScopedDb,
  sessionKey: string,
  accountId: string,
  postId: string,
): Promise<void> {
  await db
    .update(sessions)
    .set({ activePostId: postId })
    .where(
      and(
        eq(sessions.id, sessionKey),
        eq(sessions.accountId, accountId),
        sql`exists (select 1 from ${posts} where ${posts.id} = ${postId}::uuid and ${posts.accountId} = ${accountId}::uuid)`,
      ),
    );
}

/** Removes sessions that ended more than a day ago. */
export async function removeEndedSessions(db: ScopedDb, now: Date): Promise<void> {
  await db
    .delete(sessions)
    .where(lt(sessions.expiresAt, new Date(now.getTime() - KEPT_AFTER_END_MS)));
}

/** Notes who helps the owner of a session and until when; what asks for a recent proof asks for it again. */
export async function startHelp(
  db: ScopedDb,
  sessionKey: string,
  helper: { name: string; until: Date },
): Promise<void> {
  await db
    .update(sessions)
    .set({ helperName: helper.name, helperUntil: helper.until, confirmedAt: new Date(0) })
    .where(eq(sessions.id, sessionKey));
}
