import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import type { Lang } from "#app/lib/lang.ts";
import { calendarFeeds } from "#db/schema/calendar-feeds.ts";
import type { ScopedDb } from "#db/scope.server.ts";

interface Moment {
  now: Date;
  requestId: string;
}

const TOKEN_BYTES = 32;

/** The hash under which the secret of an address is kept. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Makes the secret of the actor's calendar address for the active post, in a system scope; an older one ends
 * with it. The secret is known to whoever asks and kept nowhere.
 *
 * @returns null for an account without a post
 */
export async function makeFeed(
  db: ScopedDb,
  actor: Actor,
  lang: Lang,
  moment: Moment,
): Promise<string | null> {
  const { accountId, post } = actor;
  if (post === null) return null;
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const made = {
    postId: post.id,
    tokenHash: hashOfToken(token),
    lang,
    createdAt: moment.now,
    readAt: null,
  };
  await db
    .insert(calendarFeeds)
    .values({ accountId, ...made })
    .onConflictDoUpdate({ target: calendarFeeds.accountId, set: made });
  await note(db, actor, "account.calendarShared", moment);
  return token;
}

/** Ends the actor's calendar address, in a system scope; nothing happens when there is none. */
export async function endFeed(db: ScopedDb, actor: Actor, moment: Moment): Promise<void> {
  const ended = await db
    .delete(calendarFeeds)
    .where(eq(calendarFeeds.accountId, actor.accountId))
    .returning({ accountId: calendarFeeds.accountId });
  if (ended.length > 0) await note(db, actor, "account.calendarEnded", moment);
}

async function note(
  db: ScopedDb,
  actor: Actor,
  act: "account.calendarShared" | "account.calendarEnded",
  { now, requestId }: Moment,
): Promise<void> {
  await recordFacts(db, actor, [
    {
      at: now,
      act,
      memberId: null,
      orgPos: actor.post?.posFrom ?? 0n,
      subject: actor.username,
      source: "form",
      requestId,
    },
  ]);
}
