import { eq } from "drizzle-orm";
import { hashOfToken } from "#app/features/access/feeds/commands.server.ts";
import { readActor } from "#app/features/access/queries.server.ts";
import { answering } from "#app/features/access/refusals/rules.ts";
import { scopeFor, type Actor } from "#app/features/access/rules.ts";
import {
  askerOf,
  pageOf,
  type DoorArgs,
  type PageContext,
} from "#app/features/access/visit/rules.ts";
import { countUse, limitUse } from "#app/features/auth/limits/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound, TooOften } from "#app/lib/errors.ts";
import type { Lang } from "#app/lib/lang.ts";
import { calendarFeeds } from "#db/schema/calendar-feeds.ts";
import { withScope, withSystemScope, type ScopedDb } from "#db/scope.server.ts";

/** What a page tells of the own calendar address: since when there is one, and when it was last fetched. */
export interface FeedState {
  postId: string;
  /** Instants, ISO. */
  since: string;
  readAt: string | null;
}

/** The own calendar address; null when there is none. */
export async function readFeed(db: ScopedDb, accountId: string): Promise<FeedState | null> {
  const [row] = await db.select().from(calendarFeeds).where(eq(calendarFeeds.accountId, accountId));
  if (row === undefined) return null;
  const { postId, createdAt, readAt } = row;
  return { postId, since: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}

/** Whose calendar a secret opens; a wrong one is counted per address, a right one for itself. */
type Opened = { actor: Actor; lang: Lang } | { until: Date } | null;

/**
 * The door for calendar programs, which sign in nowhere: runs the work as the owner of a secret address, in the
 * post for which it was made, with the rows of the home page. It only reads.
 *
 * @throws {Response} 404 when the secret is unknown or ended, the account locked or the post over; 429 when it is
 *   asked too often
 */
export function asFeedReader<T>(
  args: DoorArgs,
  token: string,
  work: (ctx: PageContext & { db: ScopedDb; actor: Actor }) => Promise<T>,
): Promise<T> {
  return answering(askerOf(args), async () => {
    const now = new Date();
    const opened = await withSystemScope("a calendar program: whose address it is", (db) =>
      open(db, token, args.context.clientAddress, now),
    );
    if (opened === null) throw new NotFound("calendar");
    if ("until" in opened) throw new TooOften("wrongFeed", opened.until);
    const { actor, lang } = opened;
    const page = { ...pageOf(args, now), lang };
    return withScope(scopeFor(actor, "home.read"), (db) => work({ ...page, db, actor }));
  });
}

async function open(db: ScopedDb, token: string, address: string, now: Date): Promise<Opened> {
  const tokenHash = hashOfToken(token);
  const [feed] = await db
    .select()
    .from(calendarFeeds)
    .where(eq(calendarFeeds.tokenHash, tokenHash));
  if (feed === undefined) {
    // Told and not thrown: the count of the wrong secret stays.
    const until = await countUse(db, "wrongFeed", address, now);
    return until === null ? null : { until };
  }
  await limitUse(db, "feed", tokenHash, now);
  const actor = await readActor(db, feed.accountId, feed.postId, today(now));
  if (actor === null || actor.post?.id !== feed.postId) return null;
  await db.update(calendarFeeds).set({ readAt: now }).where(eq(calendarFeeds.tokenHash, tokenHash));
  return { actor, lang: feed.lang };
}
