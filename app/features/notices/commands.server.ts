import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import {
  noticePath,
  shortSubject,
  type NewNotice,
  type Recipients,
} from "#app/features/notices/rules.ts";
import { today } from "#app/lib/dates.ts";
import { notices } from "#db/schema/notices.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const DAY_MS = 86_400_000;
const READ_DAYS = 90;
const UNREAD_DAYS = 365;

/**
 * Tells others something, inside the transaction of what happened: with its roll back nobody is told. Whoever
 * acts is left out, and what somebody has not read yet is renewed instead of doubled. The fact itself is
 * recorded by the act; that somebody was told is none.
 *
 * @param db  any scope: a notice goes beyond it, and nothing comes back
 * @returns how many accounts were told; 0 when nobody holds the role
 * @throws {Error} when the path is none of ours
 */
export async function notify(
  db: ScopedDb,
  to: Recipients,
  { kind, subject, path }: NewNotice,
  now: Date,
): Promise<number> {
  if (noticePath(path) === null)
    throw new Error(`A notice leads to a path of ours, not to ${path}.`);
  const accounts = "accounts" in to ? [...to.accounts] : [];
  const members = "members" in to ? [...to.members] : [];
  const { role, orgId } = "role" in to ? to : { role: null, orgId: null };
  const [row] = await db.execute<{ told: number }>(sql`
    select app_notify(${sql.param(accounts)}::uuid[], ${sql.param(members)}::uuid[], ${role}, ${orgId}::uuid,
      ${today(now)}::date, ${kind}, ${shortSubject(subject)}, ${path}, ${now.toISOString()}::timestamptz) as told`);
  return row?.told ?? 0;
}

/**
 * Marks one's own notice as read, or all of them; another's stays as it is. Reading is not recorded.
 *
 * @returns the path of the one that was named; null when it is none of one's own
 */
export async function markRead(
  db: ScopedDb,
  accountId: string,
  which: { id: string } | "all",
  now: Date,
): Promise<string | null> {
  const own = eq(notices.accountId, accountId);
  const wanted = which === "all" ? own : and(own, eq(notices.id, which.id));
  await db
    .update(notices)
    .set({ readAt: now })
    .where(and(wanted, isNull(notices.readAt)));
  if (which === "all") return null;
  const [row] = await db.select({ path: notices.path }).from(notices).where(wanted);
  return row === undefined ? null : noticePath(row.path);
}

/** Removes what was read 90 days ago, and everything after a year, in a system scope. */
export async function removeOldNotices(db: ScopedDb, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db
    .delete(notices)
    .where(or(lt(notices.readAt, before(READ_DAYS)), lt(notices.createdAt, before(UNREAD_DAYS))));
}
