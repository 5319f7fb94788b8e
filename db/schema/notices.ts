import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { ofAccount } from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * What an account is told: the kind, a few words about what it is, and where to go. Nothing sensitive stands
 * here. Rows for others are written by the function `app_notify` alone.
 */
export const notices = pgTable(
  "notices",
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    kind: text().notNull(),
    /** The role as whose holder the account is told; null when it is told as itself. */
    role: text(),
    subject: text(),
    /** Path inside the product. */
    path: text().notNull(),
    createdAt: instant("created_at").notNull(),
    readAt: instant("read_at"),
  },
  (table) => [
    index("notices_of_account").on(table.accountId, table.createdAt),
    // The same matter is told once until it is read.
    uniqueIndex("notices_unread")
      .on(table.accountId, table.kind, table.path)
      .where(sql`read_at is null`),
    ofAccount("notices"),
  ],
);

/** Where an account wants to be written to once a day; a row is the consent. */
export const noticeMails = pgTable(
  "notice_mails",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => accounts.id),
    address: text().notNull(),
    since: instant("since").notNull(),
    lastSentAt: instant("last_sent_at"),
  },
  () => [ofAccount("notice_mails")],
);
