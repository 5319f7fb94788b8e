import { boolean, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { civilDate, decimal, dong, partialDate } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { inRecordScopeOrOwn, inScopeOrOwn, inSensitiveScopeOrOwn } from "#db/schema/policies.ts";
import { rowColumns } from "#db/schema/row-columns.ts";

/** Collections of the record about the person: history, family, schooling, work, economy, papers. */

export const policyPeriods = pgTable(
  "policy_periods",
  {
    ...rowColumns(),
    category: text(),
    from_date: civilDate(),
    to_date: civilDate(),
  },
  (table) => [
    foreignKey({
      name: "policy_periods_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("policy_periods_of_member").on(table.member_id),
    ...inRecordScopeOrOwn("policy_periods"),
  ],
);

export const activityHistory = pgTable(
  "activity_history",
  {
    ...rowColumns(),
    from: partialDate(),
    to: partialDate(),
    description: text(),
    position: text(),
    note_political: text(),
  },
  (table) => [
    foreignKey({
      name: "activity_history_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("activity_history_of_member").on(table.member_id),
    ...inRecordScopeOrOwn("activity_history"),
  ],
);

export const trainings = pgTable(
  "trainings",
  {
    ...rowColumns(),
    school: text(),
    field: text(),
    kind: text(),
    from: partialDate(),
    to: partialDate(),
    mode: text(),
    certificate: text(),
    level_code: text(),
  },
  (table) => [
    foreignKey({
      name: "trainings_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("trainings_of_member").on(table.member_id),
    ...inScopeOrOwn("trainings"),
  ],
);

export const foreignTravels = pgTable(
  "foreign_travels",
  {
    ...rowColumns(),
    country: text(),
    from: partialDate(),
    to: partialDate(),
    purpose: text(),
    approved_by: text(),
    foreign_org: text(),
  },
  (table) => [
    foreignKey({
      name: "foreign_travels_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("foreign_travels_of_member").on(table.member_id),
    ...inRecordScopeOrOwn("foreign_travels"),
  ],
);

export const rewards = pgTable(
  "rewards",
  {
    ...rowColumns(),
    form: text(),
    decision_number: text(),
    decision_date: partialDate(),
    authority: text(),
    content: text(),
    year: integer(),
  },
  (table) => [
    foreignKey({
      name: "rewards_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("rewards_of_member").on(table.member_id),
    ...inScopeOrOwn("rewards"),
  ],
);

export const familyRelations = pgTable(
  "family_relations",
  {
    ...rowColumns(),
    relation: text(),
    full_name: text(),
    birth_year: integer(),
    home_town: text(),
    residence: text(),
    occupation: text(),
    is_party_member: boolean(),
    is_deceased: boolean(),
    lives_abroad: text(),
    political_note: text(),
  },
  (table) => [
    foreignKey({
      name: "family_relations_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("family_relations_of_member").on(table.member_id),
    ...inRecordScopeOrOwn("family_relations"),
  ],
);

export const economicDeclarations = pgTable(
  "economic_declarations",
  {
    ...rowColumns(),
    year: integer(),
    household_income: dong(),
    income_per_person: dong(),
    house_allocated: text(),
    house_own: text(),
    land_allocated_m2: decimal(),
    land_own_m2: decimal(),
    business: text(),
    valuable_assets: text(),
  },
  (table) => [
    foreignKey({
      name: "economic_declarations_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("economic_declarations_of_member").on(table.member_id),
    ...inSensitiveScopeOrOwn("economic_declarations"),
  ],
);

export const documents = pgTable(
  "documents",
  {
    ...rowColumns(),
    type: text(),
    file: text(),
    number_date: text(),
    paper_location: text(),
  },
  (table) => [
    foreignKey({
      name: "documents_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("documents_of_member").on(table.member_id),
    ...inRecordScopeOrOwn("documents"),
  ],
);
