import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { cases } from "#db/schema/cases.ts";
import { civilDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { admits, within } from "#db/schema/policies.ts";

/** Whose it is, the case that wrote it, and the decision on which it rests. */
const decided = () => ({
  id: uuid().primaryKey().defaultRandom(),
  orgId: uuid("org_id")
    .notNull()
    .references(() => organizations.id),
  orgPos: position("org_pos")
    .notNull()
    .references(() => organizations.posFrom, { onUpdate: "cascade" }),
  caseId: uuid("case_id")
    .notNull()
    .references(() => cases.id),
  /** Code of `reward_form` or `discipline_form`. */
  form: text().notNull(),
  decisionNumber: text("decision_number").notNull(),
  decisionOn: civilDate("decision_on").notNull(),
  authority: text().notNull(),
});

/** Read where the act reaches the unit, written by an act that writes there: only cases do. */
const ofUnit = (table: string) => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: within("app_ranges", `${table}.org_pos`),
  }),
  admits(within("app_write_ranges", `${table}.org_pos`), `${table}_write`),
];

/** Rewards of Party organizations, each written by the case that decided it. @source procedures P08 */
export const organizationRewards = pgTable(
  "organization_rewards",
  {
    ...decided(),
    /** Of the achievement; of several years the last. */
    year: integer().notNull(),
    occasion: text().notNull(),
    content: text().notNull(),
  },
  (table) => [
    uniqueIndex("organization_rewards_case").on(table.caseId),
    index("organization_rewards_pos").on(table.orgPos),
    index("organization_rewards_org").on(table.orgId),
    ...ofUnit("organization_rewards"),
  ],
);

/**
 * Disciplines of Party organizations that were announced. What was done wrong is not here: it stays with the case, which
 * few see. @source procedures P09
 */
export const organizationDisciplines = pgTable(
  "organization_disciplines",
  {
    ...decided(),
    announcedOn: civilDate("announced_on").notNull(),
    effectEndsOn: civilDate("effect_ends_on").notNull(),
    /** Code of `appeal_result`; null as long as nothing was settled. */
    appealResult: text("appeal_result"),
  },
  (table) => [
    check("organization_disciplines_days", sql`${table.announcedOn} >= ${table.decisionOn}`),
    uniqueIndex("organization_disciplines_case").on(table.caseId),
    index("organization_disciplines_pos").on(table.orgPos),
    index("organization_disciplines_org").on(table.orgId),
    ...ofUnit("organization_disciplines"),
  ],
);
