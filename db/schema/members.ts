import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { byteText, civilDate, partialDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { bothInScope, inScopeOrOwn } from "#db/schema/policies.ts";

/**
 * One row per person: what lists, search, counts and policies touch. The rest of the record stands
 * in `member_records`, one to one. Columns named like a field of the record format hold that field.
 *
 * `org_pos` is the position of the home cell; `is_live` says that numbers must be unique among these
 * records (probationary, official and open candidates that are not hidden).
 */
export const members = pgTable(
  "members",
  {
    id: uuid().primaryKey().defaultRandom(),
    org_id: uuid()
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos").notNull(),
    grassrootsId: uuid("grassroots_id"),
    communeId: uuid("commune_id"),
    provinceId: uuid("province_id"),
    isLive: boolean("is_live").notNull(),
    ordinal_in_cell_list: integer(),
    full_name: text().notNull(),
    gender: text().notNull(),
    birth_date: partialDate().notNull(),
    biography_number: text(),
    party_card_number: text(),
    party_card_number_old: text(),
    membership_status: text().notNull(),
    activity_status: text().notNull(),
    admission_decision_date: partialDate(),
    admission_ceremony_date: partialDate(),
    official_date: partialDate(),
    exit_date: partialDate(),
    current_party_position: text(),
    data_level: text().notNull(),
    quality_score: doublePrecision().notNull(),
    last_reviewed_at: civilDate(),
    verified_by_member_at: civilDate(),
    verified_by_commune_at: civilDate(),
    sortName: byteText("sort_name").notNull(),
    searchName: text("search_name").notNull(),
    birthYear: integer("birth_year").notNull(),
    admissionYear: integer("admission_year"),
    /** Earliest and latest start of the Party age after deductions; null without a Party age. */
    partyAgeFrom: civilDate("party_age_from"),
    partyAgeTo: civilDate("party_age_to"),
    /** Keys of the fields that keep the record from the next levels. */
    missing: text().array().notNull().default([]),
    /** Ids of the rules of severity E1, E2 and W that the record breaks. */
    brokenRules: text("broken_rules").array().notNull().default([]),
    openDuplicate: boolean("open_duplicate").notNull().default(false),
    assessedOn: civilDate("assessed_on"),
    version: integer().notNull().default(1),
    hiddenAt: timestamp("hidden_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    unique("members_id_pos").on(table.id, table.orgPos),
    unique("members_id_pos_live").on(table.id, table.orgPos, table.isLive),
    index("members_cell").on(table.org_id, table.sortName, table.id),
    index("members_grassroots").on(table.grassrootsId, table.sortName, table.id),
    index("members_commune").on(table.communeId, table.sortName, table.id),
    index("members_province").on(table.provinceId, table.sortName, table.id),
    index("members_name_year").on(table.searchName, table.birthYear),
    uniqueIndex("members_card_live")
      .on(table.party_card_number)
      .where(sql`is_live`),
    uniqueIndex("members_old_card_live")
      .on(table.party_card_number_old)
      .where(sql`is_live`),
    uniqueIndex("members_biography_live")
      .on(table.biography_number)
      .where(sql`is_live`),
    // Of those who left, who may bear the numbers of others: few, so that a look-up reads two small places.
    ...(["party_card_number", "party_card_number_old", "biography_number"] as const).map((key) =>
      index(`members_${key}_former`)
        .on(table[key])
        .where(sql`not is_live`),
    ),
    check(
      "members_live",
      sql`${table.isLive} = (${table.membership_status} in ('C1', 'C2', 'C3', 'M1', 'M2') and ${table.hiddenAt} is null)`,
    ),
    ...inScopeOrOwn("members", "id"),
  ],
);

/**
 * The distinct names of all members, for searches over more people than can be looked at one by one:
 * a name is looked up here and then found in `members` by its sort key. It says nothing about who
 * bears a name, or where. Kept by a trigger; a name may stand twice when two transactions brought it
 * at once, since a unique key would make one import wait for another.
 */
export const memberNames = pgTable(
  "member_names",
  {
    sortName: byteText("sort_name").notNull(),
    searchName: text("search_name").notNull(),
  },
  (table) => [
    index("member_names_order").on(table.sortName, table.searchName),
    index("member_names_words").using("gin", sql`${table.searchName} gin_trgm_ops`),
  ],
);

/** Pairs of records that may be the same person, by the keys D3 to D5 of the record format. */
export const duplicateSuspicions = pgTable(
  "duplicate_suspicions",
  {
    id: uuid().primaryKey().defaultRandom(),
    firstId: uuid("first_id").notNull(),
    firstPos: position("first_pos").notNull(),
    secondId: uuid("second_id").notNull(),
    secondPos: position("second_pos").notNull(),
    key: text({ enum: ["D3", "D4", "D5"] }).notNull(),
    score: integer().notNull(),
    state: text({ enum: ["open", "different"] })
      .notNull()
      .default("open"),
    foundAt: timestamp("found_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("duplicate_suspicions_pair").on(table.firstId, table.secondId),
    foreignKey({
      name: "duplicate_suspicions_first",
      columns: [table.firstId, table.firstPos],
      foreignColumns: [members.id, members.orgPos],
    }).onUpdate("cascade"),
    foreignKey({
      name: "duplicate_suspicions_second",
      columns: [table.secondId, table.secondPos],
      foreignColumns: [members.id, members.orgPos],
    }).onUpdate("cascade"),
    bothInScope("duplicate_suspicions", "first_pos", "second_pos"),
  ],
);
