import { eq } from "drizzle-orm";
import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import { readAccountName } from "#app/features/auth/accounts/queries.server.ts";
import { firstPostOf } from "#app/features/auth/queries.server.ts";
import { posts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What happened to an account. */
export type AccountAct =
  | "account.passphraseChanged"
  | "account.sessionsEnded"
  | "account.secondFactorSet"
  | "account.secondFactorFailed"
  | "account.recoveryCodeUsed"
  | "account.recoveryCodesMade";

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
  { now, requestId, reason }: AccountMoment,
  by?: FactActor,
): Promise<void> {
  const account = await readAccountName(db, accountId);
  const postId = await firstPostOf(db, accountId, now);
  const [post] =
    postId === null
      ? []
      : await db
          .select({ role: posts.role, orgId: posts.orgId, orgPos: organizations.posFrom })
          .from(posts)
          .leftJoin(organizations, eq(organizations.id, posts.orgId))
          .where(eq(posts.id, postId));
  const own = { accountId, displayName: account.displayName, post: post ?? null };
  await recordFacts(db, by ?? own, [
    {
      at: now,
      act,
      memberId: null,
      orgPos: post?.orgPos ?? 0n,
      subject: account.username,
      reason: reason ?? null,
      source: "form",
      requestId,
    },
  ]);
}
