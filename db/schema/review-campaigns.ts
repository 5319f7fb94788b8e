import { sql } from "drizzle-orm";
import { integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { calledInBranch } from "#db/schema/branch-policies.ts";
import { civilDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";

/**
 * Yearly reviews and classifications that a commune opens for all its cells, with the days by which each part is to be
 * done. Whoever stands in the branch reads that there is one; the reviews themselves are cases.
 */
export const reviewCampaigns = pgTable(
  "review_campaigns",
  {
    id: uuid().primaryKey().defaultRandom(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos")
      .notNull()
      .references(() => organizations.posFrom, { onUpdate: "cascade" }),
    year: integer().notNull(),
    openedOn: civilDate("opened_on").notNull(),
    /** By when members review themselves, cells propose, and everything is decided. */
    selfDueOn: civilDate("self_due_on").notNull(),
    cellDueOn: civilDate("cell_due_on").notNull(),
    decideDueOn: civilDate("decide_due_on").notNull(),
    /** What the commune asks its cells to look at: criteria, groups of similar tasks. */
    guidance: text(),
    closedOn: civilDate("closed_on"),
  },
  (table) => [
    uniqueIndex("review_campaigns_open")
      .on(table.orgId)
      .where(sql`closed_on is null`),
    uniqueIndex("review_campaigns_year").on(table.orgId, table.year),
    ...calledInBranch("review_campaigns"),
  ],
);
