import {
  boolean,
  date,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

/** Facts about the installation itself, such as the checksum of the seeds that were loaded. */
export const appState = pgTable("app_state", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
});

/** Dated values that override a default of `app/codes/parameters.ts`; `assumed` ones are marked on screen. */
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
