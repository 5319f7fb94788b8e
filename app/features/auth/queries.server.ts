import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { today } from "#app/lib/dates.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The role of ordinary members; written here because `access`, which names the roles, stands above. */
const MEMBER_ROLE = "R01";

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

/** An account as sign-in needs it; null when there is none of that name or it is disabled. */
export async function readCredentials(
  db: ScopedDb,
  username: string,
): Promise<{ accountId: string; passwordHash: string | null } | null> {
  const [row] = await db
    .select({ accountId: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.username, username), isNull(accounts.disabledAt)));
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
