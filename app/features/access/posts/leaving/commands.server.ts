import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { disableAccount } from "#app/features/auth/accounts/commands.server.ts";
import { leftStatuses } from "#app/features/auth/queries.server.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { endPost } from "#app/features/access/commands.server.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { latest } from "#app/lib/partial-date.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Ends the posts of members who have left, on the day of their exit, and disables their accounts, in a
 * system scope. Nothing opens for them from the moment of the exit; this writes it down.
 *
 * @source roles §8
 */
export async function endPostsOfLeavers(db: ScopedDb, now: Date): Promise<void> {
  const today = dayOf(now);
  const leavers = await db
    .select({ account: accounts, exit: members.exit_date, orgPos: members.orgPos })
    .from(accounts)
    .innerJoin(members, eq(members.id, accounts.memberId))
    .where(and(isNull(accounts.disabledAt), inArray(members.membership_status, [...leftStatuses])));
  for (const { account, exit, orgPos } of leavers) {
    const exitOn = exit === null ? today : latest(exit);
    await endPosts(db, account.id, exitOn < today ? exitOn : today);
    await disableAccount(db, account.id, now);
    await recordFacts(db, null, [
      {
        at: now,
        act: "account.locked",
        memberId: null,
        orgPos,
        subject: account.displayName,
        reason: null,
        source: "system",
      },
    ]);
  }
}

async function endPosts(db: ScopedDb, accountId: string, on: CivilDate): Promise<void> {
  const open = await db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.accountId, accountId), or(isNull(posts.validTo), gt(posts.validTo, on))));
  for (const { id } of open) await endPost(db, id, on);
}
