import { and, eq, ne } from "drizzle-orm";
import { sessions } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

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

/** Notes that the owner of a session has just proved to be there. */
export async function confirmSession(db: ScopedDb, sessionKey: string, now: Date): Promise<void> {
  await db.update(sessions).set({ confirmedAt: now }).where(eq(sessions.id, sessionKey));
}

/** Notes that the second factor of a session's account was shown in it. */
export async function passSession(db: ScopedDb, sessionKey: string, now: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ secondFactorAt: now, confirmedAt: now })
    .where(eq(sessions.id, sessionKey));
}
