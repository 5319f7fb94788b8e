import { index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { systemOnly } from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Who is whom at another sign-in service: set up by the owner of the account while signed in here. */
export const signInLinks = pgTable(
  "sign_in_links",
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    /** The service and its lasting name for the person (`iss` and `sub`); nothing else of them is kept. */
    issuer: text().notNull(),
    subject: text().notNull(),
    linkedAt: instant("linked_at").notNull(),
    lastUsedAt: instant("last_used_at"),
  },
  (table) => [
    unique("sign_in_links_person").on(table.issuer, table.subject),
    index("sign_in_links_account").on(table.accountId),
    systemOnly("sign_in_links"),
  ],
);
