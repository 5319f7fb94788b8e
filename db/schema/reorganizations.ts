import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { civilDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { ofUnitAsWork } from "#db/schema/work-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Plans that change the tree of organizations, of a commune for its cells or of a province for communes. What
 * they would do is computed from `operations` whenever somebody looks; `outcome` says what was done.
 */
export const reorganizations = pgTable(
  "reorganizations",
  {
    id: uuid().primaryKey().defaultRandom(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos")
      .notNull()
      .references(() => organizations.posFrom, { onUpdate: "cascade" }),
    title: text().notNull(),
    /** Why: the directive or the scheme on which it rests. */
    ground: text().notNull(),
    effectiveOn: civilDate("effective_on").notNull(),
    operations: jsonb().$type<unknown[]>().notNull().default([]),
    state: text({
      enum: ["draft", "returned", "submitted", "approved", "applied", "reverted", "cancelled"],
    })
      .notNull()
      .default("draft"),
    /** Whoever made or changed it; none of them approves. */
    drafters: uuid().array().notNull(),
    draftedName: text("drafted_name").notNull(),
    draftedAt: instant("drafted_at").notNull(),
    submittedName: text("submitted_name"),
    submittedAt: instant("submitted_at"),
    decidedBy: uuid("decided_by").references(() => accounts.id),
    decidedName: text("decided_name"),
    decidedAt: instant("decided_at"),
    decisionNumber: text("decision_number"),
    decisionOn: civilDate("decision_on"),
    /** Why it was returned or withdrawn. */
    note: text(),
    appliedAt: instant("applied_at"),
    /** What was done, row by row, so that it can be taken back. */
    outcome: jsonb().$type<unknown>(),
    revertedName: text("reverted_name"),
    revertedAt: instant("reverted_at"),
    /** What could not be taken back, and why. */
    kept: jsonb().$type<unknown[]>().notNull().default([]),
    version: integer().notNull().default(1),
  },
  (table) => [
    check(
      "reorganizations_different_people",
      sql`not (${table.decidedBy} = any(${table.drafters}))`,
    ),
    index("reorganizations_org").on(table.orgPos, table.state),
    index("reorganizations_waiting")
      .on(table.effectiveOn)
      .where(sql`state = 'approved'`),
    ...ofUnitAsWork("reorganizations"),
  ],
);

/** Which organization followed which, by which decision. */
export const organizationSuccessions = pgTable(
  "organization_successions",
  {
    predecessorId: uuid("predecessor_id")
      .notNull()
      .references(() => organizations.id),
    successorId: uuid("successor_id")
      .notNull()
      .references(() => organizations.id),
    /** Code of `org_change_type`. */
    change: text().notNull(),
    onDay: civilDate("on_day").notNull(),
    /** Of several that follow one: which keeps its books of dues and brings them to an end. */
    takesBooks: boolean("takes_books").notNull().default(true),
    decisionNumber: text("decision_number"),
    reorganizationId: uuid("reorganization_id")
      .notNull()
      .references(() => reorganizations.id),
  },
  (table) => [
    primaryKey({ columns: [table.predecessorId, table.successorId, table.reorganizationId] }),
    index("organization_successions_successor").on(table.successorId),
  ],
);
