import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { civilDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { ofProvince } from "#db/schema/policies.ts";
import { byTwo, twoHands } from "#db/schema/two-hands.ts";

/** Facts about the installation itself, such as the checksum of the seeds that were loaded. */
export const appState = pgTable("app_state", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
});

/** Dated values that the installation sets over a default of `app/codes/parameters.ts`, for all its provinces. */
export const parameterOverrides = pgTable(
  "parameter_overrides",
  {
    key: text().notNull(),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    value: text().notNull(),
    source: text().notNull(),
    assumed: boolean().notNull().default(false),
    setBy: uuid("set_by"),
    setAt: timestamp("set_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.key, table.validFrom] })],
);

/**
 * Figures and days of the working calendar that a province has set, or is to decide on: proposed by one account,
 * decided by another, and kept as they were. An approved one holds in the province from its first to its last day;
 * the one that begins last wins.
 */
export const ruleChanges = pgTable(
  "rule_changes",
  {
    id: uuid().primaryKey().defaultRandom(),
    provinceId: uuid("province_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos")
      .notNull()
      .references(() => organizations.posFrom, { onUpdate: "cascade" }),
    kind: text({ enum: ["figure", "day"] }).notNull(),
    /** Of a figure its key, of a day the day itself. */
    key: text().notNull(),
    /** Of a figure as parameters are written; of a day `off`, `worked` or `plain`. */
    value: text().notNull(),
    validFrom: civilDate("valid_from").notNull(),
    /** Null without end. */
    validTo: civilDate("valid_to"),
    /** What a day off is called. */
    label: text(),
    /** The document that it rests on. */
    source: text().notNull(),
    reason: text().notNull(),
    ...twoHands(),
  },
  (table) => [
    check("rule_changes_two_people", byTwo(table)),
    uniqueIndex("rule_changes_waiting")
      .on(table.provinceId, table.key)
      .where(sql`state = 'proposed'`),
    index("rule_changes_province").on(table.provinceId, table.state),
    ...ofProvince("rule_changes"),
  ],
);
