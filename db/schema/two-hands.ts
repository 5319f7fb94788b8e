import { sql, type SQL } from "drizzle-orm";
import { text, timestamp, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";

/** The columns of what one account proposes and another decides, kept as it was. @source S1 */
export const twoHands = () => ({
  state: text({ enum: ["proposed", "approved", "refused", "withdrawn"] }).notNull(),
  proposedBy: uuid("proposed_by").notNull(),
  proposedName: text("proposed_name").notNull(),
  proposedAt: timestamp("proposed_at", { withTimezone: true }).notNull(),
  decidedBy: uuid("decided_by"),
  decidedName: text("decided_name"),
  decidedAt: timestamp("decided_at", { withTimezone: true }),
  note: text(),
});

/** What holds of each such row: whoever decides is not who proposed. */
export const byTwo = (table: Record<"state" | "decidedBy" | "proposedBy", AnyPgColumn>): SQL =>
  sql`${table.state} not in ('approved', 'refused') or ${table.decidedBy} <> ${table.proposedBy}`;
