import { sql } from "drizzle-orm";
import { integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { calledInBranch } from "#db/schema/branch-policies.ts";
import { civilDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";

/**
 * Yearly reviews of the records (form 3-HSĐV) that a commune or a province calls for in its branch. Whoever stands in
 * the branch reads that there is one; what members state are cases.
 */
export const supplementCampaigns = pgTable(
  "supplement_campaigns",
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
    dueOn: civilDate("due_on").notNull(),
    closedOn: civilDate("closed_on"),
    /** What the unit asks its cells to look at above all. */
    guidance: text(),
    /** When cells and members were told that it is open, and that it ends soon; null before. */
    toldOn: civilDate("told_on"),
    remindedOn: civilDate("reminded_on"),
  },
  (table) => [
    uniqueIndex("supplement_campaigns_open")
      .on(table.orgId)
      .where(sql`closed_on is null`),
    uniqueIndex("supplement_campaigns_year").on(table.orgId, table.year),
    ...calledInBranch("supplement_campaigns"),
  ],
);
