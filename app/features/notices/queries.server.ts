import { and, count, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { RoleCode } from "#app/features/access/rules.ts";
import { isNoticeKind, type NoticeKind, type NoticeView } from "#app/features/notices/rules.ts";
import { kept } from "#db/kept.server.ts";
import { notices } from "#db/schema/notices.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MOST_UNREAD = 200;
const MOST_READ = 30;

/** How many notices an account has not read. */
export async function countUnread(db: ScopedDb, accountId: string): Promise<number> {
  const [row] = await unreadCount(db, { accountId });
  return row?.unread ?? 0;
}

const unreadCount = kept((db) =>
  db
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.accountId, sql.placeholder("accountId")), isNull(notices.readAt))),
);

/** The notices of an account, newest first: what is unread (at most 200), and the latest of what is read. */
export async function listNotices(
  db: ScopedDb,
  accountId: string,
): Promise<{ unread: NoticeView[]; read: NoticeView[] }> {
  const read = and(eq(notices.accountId, accountId), isNotNull(notices.readAt));
  const of = (where: typeof read, most: number) =>
    db
      .select()
      .from(notices)
      .where(where)
      .orderBy(desc(notices.createdAt), desc(notices.id))
      .limit(most);
  return {
    unread: (await of(unreadOf(accountId), MOST_UNREAD)).map(noticeView),
    read: (await of(read, MOST_READ)).map(noticeView),
  };
}

/** What is unread, counted by kind: what concerns the role in use, and what is told to the account itself; most first. */
export async function readDigest(
  db: ScopedDb,
  accountId: string,
  role: RoleCode | null,
): Promise<{ kind: NoticeKind; unread: number }[]> {
  const concerns = or(isNull(notices.role), role === null ? undefined : eq(notices.role, role));
  const rows = await db
    .select({ kind: notices.kind, unread: count() })
    .from(notices)
    .where(and(unreadOf(accountId), concerns))
    .groupBy(notices.kind)
    .orderBy(desc(count()), notices.kind);
  return rows.flatMap(({ kind, unread }) => (isNoticeKind(kind) ? [{ kind, unread }] : []));
}

const unreadOf = (accountId: string) =>
  and(eq(notices.accountId, accountId), isNull(notices.readAt));

function noticeView({
  id,
  kind,
  subject,
  path,
  createdAt,
}: typeof notices.$inferSelect): NoticeView {
  return {
    id,
    kind: isNoticeKind(kind) ? kind : null,
    subject,
    path,
    at: createdAt.toISOString(),
  };
}
