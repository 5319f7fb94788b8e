import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts, posts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import { expectOne, withSystemScope, type ScopedDb } from "#db/scope.server.ts";

const above = alias(organizations, "above");

/** An account of the demo, as the sign-in page offers it. */
export interface DemoAccount {
  username: string;
  role: string;
  unit: string | null;
  above: string | null;
}

/** The names of an account. */
export async function readAccountName(
  db: ScopedDb,
  accountId: string,
): Promise<{ username: string; displayName: string }> {
  return expectOne(
    await db
      .select({ username: accounts.username, displayName: accounts.displayName })
      .from(accounts)
      .where(eq(accounts.id, accountId)),
  );
}

/** Whether a member has an account, also a disabled one. */
export async function hasAccount(db: ScopedDb, memberId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.memberId, memberId))
    .limit(1);
  return row !== undefined;
}

/** The accounts of the demo by role and name; empty outside the demo. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  return withSystemScope("sign-in page: accounts of the demo", (db) =>
    db
      .select({
        username: accounts.username,
        role: posts.role,
        unit: organizations.name,
        above: above.name,
      })
      .from(accounts)
      .innerJoin(posts, eq(posts.accountId, accounts.id))
      .leftJoin(organizations, eq(organizations.id, posts.orgId))
      .leftJoin(above, eq(above.id, organizations.parentId))
      .where(and(eq(accounts.isDemo, true), isNull(accounts.disabledAt)))
      .orderBy(asc(posts.role), asc(accounts.username)),
  );
}
