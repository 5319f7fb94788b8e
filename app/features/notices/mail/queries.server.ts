import { and, count, eq, gt, isNull, sql } from "drizzle-orm";
import { hasNotLeft } from "#app/features/auth/queries.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { noticeMails, notices } from "#db/schema/notices.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Where an account is written to; null when it does not want to. */
export async function readMailAddress(db: ScopedDb, accountId: string): Promise<string | null> {
  const [row] = await db
    .select({ address: noticeMails.address })
    .from(noticeMails)
    .where(eq(noticeMails.accountId, accountId));
  return row?.address ?? null;
}

const isNew = gt(
  notices.createdAt,
  sql`coalesce(${noticeMails.lastSentAt}, '-infinity'::timestamptz)`,
);

/** The accounts to write to, in a system scope: with an address, in use, and with something unread since the last mail. */
export async function listMailsDue(db: ScopedDb): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: noticeMails.accountId })
    .from(noticeMails)
    .innerJoin(accounts, eq(accounts.id, noticeMails.accountId))
    .innerJoin(notices, eq(notices.accountId, noticeMails.accountId))
    .where(and(isNull(accounts.disabledAt), hasNotLeft, isNull(notices.readAt), isNew));
  return rows.map(({ id }) => id);
}

/** What to write to an account, in a system scope; null when it was written meanwhile, read everything or went. */
export async function readMailDue(
  db: ScopedDb,
  accountId: string,
): Promise<{ address: string; unread: number } | null> {
  const due = await listMailsDue(db);
  if (!due.includes(accountId)) return null;
  const address = await readMailAddress(db, accountId);
  const [row] = await db
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), isNull(notices.readAt)));
  return address === null ? null : { address, unread: row?.unread ?? 0 };
}
