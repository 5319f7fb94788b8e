import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { civilDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { ofUnitAsWork } from "#db/schema/work-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Blocks of biography numbers that a province gave to its communes: the digits from first to last with the same
 * letters. No two that hold have a number in common, which the exclusion constraint `biography_blocks_apart` keeps.
 */
export const biographyBlocks = pgTable(
  "biography_blocks",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The commune whose it is; a block of one that was merged goes to the unit that follows it. */
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos")
      .notNull()
      .references(() => organizations.posFrom, { onUpdate: "cascade" }),
    /** Who gave it. */
    provinceId: uuid("province_id")
      .notNull()
      .references(() => organizations.id),
    letters: text().notNull(),
    firstNumber: integer("first_number").notNull(),
    lastNumber: integer("last_number").notNull(),
    givenOn: civilDate("given_on").notNull(),
    /** The document by which it was given. */
    decisionNumber: text("decision_number").notNull(),
    reason: text(),
    givenBy: uuid("given_by").notNull(),
    givenName: text("given_name").notNull(),
    givenAt: instant("given_at").notNull(),
    /** Taken back: what was not used is free to be given again. */
    endedAt: instant("ended_at"),
    endedName: text("ended_name"),
    endReason: text("end_reason"),
    /** When office and province were told that few numbers are left. */
    warnedAt: instant("warned_at"),
  },
  (table) => [
    check("biography_blocks_letters", sql`${table.letters} ~ '^[A-Z\u0110]{1,3}$'`),
    check(
      "biography_blocks_numbers",
      sql`${table.firstNumber} between 1 and ${table.lastNumber} and ${table.lastNumber} <= 999999`,
    ),
    index("biography_blocks_of_unit").on(table.orgId),
    index("biography_blocks_pos").on(table.orgPos),
    ...ofUnitAsWork("biography_blocks"),
  ],
);
