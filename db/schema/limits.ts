import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { systemOnly } from "#db/schema/policies.ts";

/**
 * How often something was done in the window that runs, by a hash of what it is and who does it. The
 * table is unlogged (see its migration): counting costs no flush to the disk, and after a crash of the
 * database all counts begin anew.
 */
export const limitCounts = pgTable(
  "limit_counts",
  {
    key: text().primaryKey(),
    used: integer().notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
  },
  () => [systemOnly("limit_counts")],
);
