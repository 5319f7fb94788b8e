import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { civilDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { systemOnly, within } from "#db/schema/policies.ts";
import { byTwo, twoHands } from "#db/schema/two-hands.ts";
import { ofUnitAsWork } from "#db/schema/work-policies.ts";

const ofUnit = () => ({
  orgId: uuid("org_id")
    .notNull()
    .references(() => organizations.id),
  orgPos: position("org_pos")
    .notNull()
    .references(() => organizations.posFrom, { onUpdate: "cascade" }),
  year: integer().notNull(),
});

/**
 * How many members a commune is to admit in a year: proposed by its office or by that of the province, decided by the
 * leader there, and kept as it was. What the province has decided stands over what the commune has.
 */
export const admissionPlans = pgTable(
  "admission_plans",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...ofUnit(),
    /** Proposed at one time and decided on together. */
    batchId: uuid("batch_id").notNull(),
    /** The unit whose office proposes and whose leader decides: the commune itself, or its province. */
    setBy: uuid("set_by")
      .notNull()
      .references(() => organizations.id),
    target: integer().notNull(),
    /** The document that it rests on. */
    source: text().notNull(),
    ...twoHands(),
  },
  (table) => [
    check("admission_plans_target", sql`${table.target} >= 0`),
    check("admission_plans_two_people", byTwo(table)),
    uniqueIndex("admission_plans_waiting")
      .on(table.orgId, table.year, table.setBy)
      .where(sql`state = 'proposed'`),
    index("admission_plans_pos").on(table.year, table.orgPos),
    index("admission_plans_batch").on(table.batchId),
    ...ofUnitAsWork("admission_plans"),
  ],
);

/** Increase and decrease of the members of a commune or a province in a year so far, counted every night. */
export const movementSums = pgTable(
  "movement_sums",
  {
    ...ofUnit(),
    /** The last day that was counted. */
    countedOn: civilDate("counted_on").notNull(),
    opening: integer().notNull(),
    increase: integer().notNull(),
    decrease: integer().notNull(),
    closing: integer().notNull(),
    /** Of the increase, those who were admitted. */
    admitted: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.year] }),
    pgPolicy("movement_sums_read", {
      for: "select",
      to: "public",
      using: within("app_ranges", "movement_sums.org_pos"),
    }),
    systemOnly("movement_sums"),
  ],
);
