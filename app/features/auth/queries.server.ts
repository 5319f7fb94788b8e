import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { firstRoleWithSecondFactor } from "#app/features/auth/second-factor/rules.ts";
import { today } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import { members } from "#db/schema/members.ts";
import { secondFactors } from "#db/schema/second-factors.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The role of ordinary members; written here because `access`, which names the roles, stands above. */
const MEMBER_ROLE = "R01";

const { deceased, expelled, nameRemoved, leftOnRequest, transferredOut } = memberStatus.codes;

/** The statuses of people who are members here no longer. */
export const leftStatuses = [deceased, expelled, nameRemoved, leftOnRequest, transferredOut];

/** True of an account unless it is of a member who has left: from that moment on nobody signs in with it. @source roles §8 */
export const hasNotLeft = sql`not exists (select 1 from ${members}
  where ${members.id} = ${accounts.memberId} and ${inArray(members.membership_status, leftStatuses)})`;

/** The post in which an account starts to act: an office before membership, then in the order of roles. */
export async function firstPostOf(
  db: ScopedDb,
  accountId: string,
  now: Date,
): Promise<string | null> {
  const on = today(now);
  const [row] = await db
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        eq(posts.accountId, accountId),
        lte(posts.validFrom, on),
        or(isNull(posts.validTo), gte(posts.validTo, on)),
      ),
    )
    .orderBy(
      sql`${posts.role} = ${MEMBER_ROLE}`,
      asc(posts.role),
      asc(posts.validFrom),
      asc(posts.id),
    )
    .limit(1);
  return row?.id ?? null;
}

/** An account as sign-in needs it; null when there is none of that name, it is disabled, or its member has left. */
export async function readCredentials(
  db: ScopedDb,
  username: string,
): Promise<{ accountId: string; passwordHash: string | null } | null> {
  const [row] = await db
    .select({ accountId: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.username, username), isNull(accounts.disabledAt), hasNotLeft));
  return row ?? null;
}

/** Whether an account name is taken, also by a disabled account. */
export async function isUsernameTaken(db: ScopedDb, username: string): Promise<boolean> {
  const [row] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.username, username));
  return row !== undefined;
}

/**
 * Whether an account has to show a second factor: it holds, on this day, a role that needs one, or it
 * has set one up. Accounts of the demo never have to.
 *
 * @source roles §8
 */
export async function isSecondFactorDue(
  db: ScopedDb,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const [row] = await withSecondFactor(db, { accountId, on: today(now) });
  return row !== undefined;
}

const withSecondFactor = kept((db) =>
  db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.id, sql.placeholder("accountId")),
        eq(accounts.isDemo, false),
        sql`(exists (select 1 from ${secondFactors}
            where ${secondFactors.accountId} = ${accounts.id} and ${secondFactors.confirmedAt} is not null)
          or exists (select 1 from ${posts} where ${posts.accountId} = ${accounts.id}
            and ${posts.role} >= ${firstRoleWithSecondFactor} and ${posts.validFrom} <= ${sql.placeholder("on")}::date
            and (${posts.validTo} is null or ${posts.validTo} >= ${sql.placeholder("on")}::date)))`,
      ),
    ),
);
