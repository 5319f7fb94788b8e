import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDate, dong } from "#db/schema/columns.ts";
import { duesOwner } from "#db/schema/dues.ts";
import { members } from "#db/schema/members.ts";
import { duesEntriesOf } from "#db/schema/dues-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * The ledger: what came in, what was reversed or given back, and what was moved between months. Append-only.
 * Entries of one act share `actId`; of a payment that is the receipt. Without a month an entry is credit.
 */
export const duesEntries = pgTable(
  "dues_entries",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...duesOwner(),
    actId: uuid("act_id").notNull(),
    kind: text({ enum: ["payment", "reversal", "refund", "move"] }).notNull(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    memberName: text("member_name").notNull(),
    /** The month it counts for; null for credit. */
    month: text(),
    /** The open month in whose book it stands. */
    bookMonth: text("book_month").notNull(),
    amountDong: dong("amount_dong").notNull(),
    receiptYear: integer("receipt_year"),
    receiptNumber: integer("receipt_number"),
    /** The act that a reversal takes back. */
    reverses: uuid(),
    paidOn: civilDate("paid_on").notNull(),
    method: text({ enum: ["cash", "portal"] }),
    reference: text(),
    note: text(),
    recordedBy: uuid("recorded_by"),
    recordedName: text("recorded_name").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (table) => [
    index("dues_entries_of_member").on(table.memberId, table.month),
    index("dues_entries_of_book").on(table.orgId, table.bookMonth),
    index("dues_entries_of_act").on(table.actId),
    uniqueIndex("dues_entries_part").on(table.actId, sql`coalesce(${table.month}, '')`),
    uniqueIndex("dues_entries_receipt")
      .on(table.orgId, table.receiptYear, table.receiptNumber, sql`coalesce(${table.month}, '')`)
      .where(sql`kind = 'payment'`),
    uniqueIndex("dues_entries_reversed_once")
      .on(table.reverses, sql`coalesce(${table.month}, '')`)
      .where(sql`kind = 'reversal'`),
    ...duesEntriesOf("dues_entries"),
  ],
);
