import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts, posts } from "#db/schema/accounts.ts";
import { ofAccount } from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * The secret address under which an account's calendar is fetched without signing in: one at a time, with the
 * post in which it was made. Only the hash of the address is kept.
 */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => accounts.id),
    postId: uuid("post_id")
      .notNull()
      .references(() => posts.id),
    tokenHash: text("token_hash").notNull().unique(),
    lang: text({ enum: ["vi", "en"] }).notNull(),
    createdAt: instant("created_at").notNull(),
    /** The last time somebody fetched it. */
    readAt: instant("read_at"),
  },
  () => [ofAccount("calendar_feeds")],
);
