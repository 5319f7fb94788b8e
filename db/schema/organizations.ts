import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { byteText, position } from "#db/schema/columns.ts";
import { ofOrganization } from "#db/schema/policies.ts";

/**
 * Party organizations as they are today. Each owns the interval `[pos_from, pos_to)` inside its
 * parent's interval; intervals are given out with gaps, so that a new unit touches nobody else.
 * Members carry their cell's `pos_from`. The tree is readable by every signed-in person.
 */
export const organizations = pgTable(
  "organizations",
  {
    id: uuid().primaryKey().defaultRandom(),
    code: text().notNull().unique(),
    name: text().notNull(),
    orgType: text("org_type").notNull(),
    parentId: uuid("parent_id").references((): AnyPgColumn => organizations.id),
    posFrom: position("pos_from").notNull().unique(),
    posTo: position("pos_to").notNull(),
    sortName: byteText("sort_name").notNull(),
    searchName: text("search_name").notNull(),
    communeId: uuid("commune_id"),
    provinceId: uuid("province_id"),
    grassrootsId: uuid("grassroots_id"),
    isAboveGrassroots: boolean("is_above_grassroots"),
    sector: text(),
    communeCode: text("commune_code"),
    wageRegion: text("wage_region"),
    meetingDay: smallint("meeting_day"),
    foundedOn: date("founded_on", { mode: "string" }),
    closedOn: date("closed_on", { mode: "string" }),
    isDemo: boolean("is_demo").notNull().default(false),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index("organizations_parent").on(table.parentId, table.sortName),
    index("organizations_type").on(table.orgType, table.posFrom),
    index("organizations_commune").on(table.communeId, table.sortName),
  ],
);

/** Names, types and parents of an organization with the days from which they held. */
export const organizationVersions = pgTable(
  "organization_versions",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    name: text().notNull(),
    orgType: text("org_type").notNull(),
    parentId: uuid("parent_id"),
    decisionNumber: text("decision_number"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.validFrom] }),
    index("organization_versions_parent").on(table.parentId),
  ],
);

/**
 * Counts of an organization with all below it, kept by a trigger on `members`; every organization has its row.
 * `official` and `probationary` make up the membership count; levels and the sum of scores are over these.
 */
export const organizationCounts = pgTable(
  "organization_counts",
  {
    orgId: uuid("org_id")
      .primaryKey()
      .references(() => organizations.id),
    orgPos: position("org_pos").notNull(),
    official: integer().notNull().default(0),
    probationary: integer().notNull().default(0),
    candidates: integer().notNull().default(0),
    former: integer().notNull().default(0),
    level0: integer("level_0").notNull().default(0),
    level1: integer("level_1").notNull().default(0),
    level2: integer("level_2").notNull().default(0),
    level3: integer("level_3").notNull().default(0),
    scoreSum: doublePrecision("score_sum").notNull().default(0),
    /** Members whose record breaks a rule, and those under an open suspicion of standing twice. */
    faulty: integer().notNull().default(0),
    duplicates: integer().notNull().default(0),
  },
  (table) => [
    // Small cells of a province, without reading all cells. Most changes of a record leave it alone.
    index("organization_counts_official").on(table.official),
    ofOrganization("organization_counts"),
  ],
);

/** How many members of an organization (with all below it) lack a field or break a rule. */
export const organizationGaps = pgTable(
  "organization_gaps",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos").notNull(),
    kind: text({ enum: ["missing", "rule"] }).notNull(),
    key: text().notNull(),
    people: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex("organization_gaps_key").on(table.orgId, table.kind, table.key),
    ofOrganization("organization_gaps"),
  ],
);
