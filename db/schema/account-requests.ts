import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts, posts } from "#db/schema/accounts.ts";
import { civilDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { systemOnly } from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * What officers ask for about posts and accounts, with who did which step: proposed by one, approved by
 * another, carried out by a third where the roles say so.
 */
export const accountRequests = pgTable(
  "account_requests",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text({
      enum: ["give", "end", "delegate", "substitute", "reset", "lock", "unlock"],
    }).notNull(),
    state: text({ enum: ["proposed", "approved", "printed", "done", "refused", "withdrawn"] })
      .notNull()
      .default("proposed"),
    /** Whom it is about; null for a person without an account, until the code on paper is used. */
    accountId: uuid("account_id").references(() => accounts.id),
    memberId: uuid("member_id"),
    personName: text("person_name").notNull(),
    /** The role that is given or ended; of acts on an account, the highest one it holds. */
    role: text().notNull(),
    /** Where; null for the installation. */
    orgId: uuid("org_id").references(() => organizations.id),
    orgPos: position().notNull(),
    /** The post that ends, or whose holder is away. */
    postId: uuid("post_id").references(() => posts.id),
    validFrom: civilDate("valid_from"),
    validTo: civilDate("valid_to"),
    basis: text().notNull(),
    proposedBy: uuid("proposed_by")
      .notNull()
      .references(() => accounts.id),
    proposedName: text("proposed_name").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    decidedBy: uuid("decided_by").references(() => accounts.id),
    decidedName: text("decided_name"),
    decidedAt: instant("decided_at"),
    executedBy: uuid("executed_by").references(() => accounts.id),
    executedName: text("executed_name"),
    executedAt: instant("executed_at"),
    /** Why it was refused. */
    note: text(),
  },
  (table) => [
    check(
      "account_requests_different_people",
      sql`${table.decidedBy} <> ${table.proposedBy} and ${table.executedBy} <> ${table.proposedBy} and ${table.executedBy} <> ${table.decidedBy}`,
    ),
    index("account_requests_org").on(table.orgPos, table.state),
    systemOnly("account_requests"),
  ],
);

/** One-time codes on paper, with which a person sets a passphrase; only the hash is kept. */
export const invitations = pgTable(
  "invitations",
  {
    codeHash: text("code_hash").primaryKey(),
    role: text().notNull(),
    orgId: uuid("org_id").references(() => organizations.id),
    accountId: uuid("account_id").references(() => accounts.id),
    basis: text(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    /** What was asked for and approved; null for the first administrator and the first leaders. */
    requestId: uuid("request_id").references(() => accountRequests.id),
  },
  () => [systemOnly("invitations")],
);
