import { and, asc, eq, isNull } from "drizzle-orm";
import { hasNotLeft } from "#app/features/auth/queries.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { signInLinks } from "#db/schema/sign-in-links.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A link as its owner sees it. */
export interface Link {
  id: string;
  /** Host of the service. */
  host: string;
  linkedAt: Date;
  lastUsedAt: Date | null;
}

/** The links of an account in the order in which they were made, in a system scope. */
export async function listLinks(db: ScopedDb, accountId: string): Promise<Link[]> {
  const rows = await db
    .select()
    .from(signInLinks)
    .where(eq(signInLinks.accountId, accountId))
    .orderBy(asc(signInLinks.linkedAt));
  return rows.map(({ id, issuer, linkedAt, lastUsedAt }) => ({
    id,
    host: new URL(issuer).host,
    linkedAt,
    lastUsedAt,
  }));
}

/** The account that somebody of another service opens; null when there is none, it is disabled, or its member has left. */
export async function readLinkedAccount(
  db: ScopedDb,
  issuer: string,
  subject: string,
): Promise<string | null> {
  const [row] = await db
    .select({ accountId: signInLinks.accountId })
    .from(signInLinks)
    .innerJoin(accounts, eq(accounts.id, signInLinks.accountId))
    .where(
      and(
        eq(signInLinks.issuer, issuer),
        eq(signInLinks.subject, subject),
        isNull(accounts.disabledAt),
        hasNotLeft,
      ),
    );
  return row?.accountId ?? null;
}
