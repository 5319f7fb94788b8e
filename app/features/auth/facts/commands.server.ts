import { eq } from "drizzle-orm";
import {
  recordFactOnceAMinute,
  recordFacts,
  type Fact,
  type FactActor,
} from "#app/features/history/commands.server.ts";
import { countReading } from "#app/features/history/reading/commands.server.ts";
import { firstPostOf } from "#app/features/auth/queries.server.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What happened to an account. */
export type AccountAct =
  | "account.signedIn"
  | "account.passphrasePassed"
  | "account.servicePassed"
  | "account.signedOut"
  | "account.passphraseChanged"
  | "account.sessionsEnded"
  | "account.helpStarted"
  | "account.secondFactorSet"
  | "account.secondFactorFailed"
  | "account.recoveryCodeUsed"
  | "account.recoveryCodesMade"
  | "account.signInLinked"
  | "account.signInUnlinked";

/** The request that an act answers. */
export interface AccountMoment {
  now: Date;
  requestId: string;
  reason?: string;
}

/**
 * Records what happened to an account, in a system scope. The fact stands at the organization of the
 * account's office, or before all others when it has none, and quotes no secret.
 *
 * @param by who did it; the account itself when left out
 */
export async function noteAccountFact(
  db: ScopedDb,
  accountId: string,
  act: AccountAct,
  moment: AccountMoment,
  by?: FactActor,
): Promise<void> {
  const { own, fact } = await accountFact(db, accountId, act, moment);
  await recordFacts(db, by ?? own, [fact]);
}

/** A sign-in that was refused: the passphrase was wrong, or too many were before it. */
export type FailedSignIn = "account.signInFailed" | "account.signInStopped";

/**
 * Records a refused sign-in, in a system scope. Of a name that nobody has only a count is kept: what was typed
 * may be a passphrase. Both cost the same reads and one write (fault 124).
 *
 * @param accountId null when nobody has the name
 */
export async function noteFailedSignIn(
  db: ScopedDb,
  accountId: string | null,
  act: FailedSignIn,
  moment: AccountMoment,
): Promise<void> {
  const { own, fact } = await accountFact(db, accountId ?? NOBODY, act, moment);
  if (accountId === null) await countReading(db, null, "unknownName");
  else if (act === "account.signInStopped") await recordFactOnceAMinute(db, own, { ...fact, act });
  else await recordFacts(db, own, [fact]);
}

/** Records, at most once a minute, that an account was stopped by a limit, in a system scope. */
export async function noteLimit(
  db: ScopedDb,
  accountId: string,
  limit: string,
  moment: AccountMoment,
): Promise<void> {
  const { own, fact } = await accountFact(db, accountId, "access.refused", moment);
  await recordFactOnceAMinute(db, own, {
    ...fact,
    act: "access.refused",
    subject: `limit.${limit}`,
  });
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

async function accountFact(
  db: ScopedDb,
  accountId: string,
  act: string,
  { now, requestId, reason }: AccountMoment,
): Promise<{ own: FactActor; fact: Fact }> {
  const [account] = await db
    .select({ username: accounts.username, displayName: accounts.displayName })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const postId = await firstPostOf(db, accountId, now);
  const [post] = await db
    .select({ role: posts.role, orgId: posts.orgId, orgPos: organizations.posFrom })
    .from(posts)
    .leftJoin(organizations, eq(organizations.id, posts.orgId))
    .where(eq(posts.id, postId ?? NOBODY));
  return {
    own: { accountId, displayName: account?.displayName ?? "", post: post ?? null },
    fact: {
      at: now,
      act,
      memberId: null,
      orgPos: post?.orgPos ?? 0n,
      subject: account?.username ?? null,
      reason: reason ?? null,
      source: "form",
      requestId,
    },
  };
}
