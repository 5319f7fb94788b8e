import { boolean, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { civilDate, decimal, organizationId, partialDate } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { inRecordScopeOrOwn, inScopeOrOwn, inSensitiveScopeOrOwn } from "#db/schema/policies.ts";
import { rowColumns } from "#db/schema/row-columns.ts";

/** Collections of the record about Party life: badges, discipline, grades, cells, positions, cards, dues. */

export const partyBadges = pgTable(
  "party_badges",
  {
    ...rowColumns(),
    badge: text(),
    badge_number: text(),
    round: text(),
    round_year: integer(),
    decision_number: text(),
    decision_date: civilDate(),
    mode: text(),
  },
  (table) => [
    foreignKey({
      name: "party_badges_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("party_badges_of_member").on(table.member_id),
    ...inScopeOrOwn("party_badges"),
  ],
);

export const disciplines = pgTable(
  "disciplines",
  {
    ...rowColumns(),
    form: text(),
    decision_number: text(),
    decision_date: civilDate(),
    announced_date: civilDate(),
    authority: text(),
    violation: text(),
    violation_date: partialDate(),
    effect_end_date: civilDate(),
    appeal_result: text(),
  },
  (table) => [
    foreignKey({
      name: "disciplines_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("disciplines_of_member").on(table.member_id),
    ...inSensitiveScopeOrOwn("disciplines"),
  ],
);

export const annualEvaluations = pgTable(
  "annual_evaluations",
  {
    ...rowColumns(),
    year: integer(),
    self_score: decimal(),
    self_grade: text(),
    cell_score: decimal(),
    cell_proposed_grade: text(),
    final_grade: text(),
    decision_number: text(),
    residence_opinion: text(),
  },
  (table) => [
    foreignKey({
      name: "annual_evaluations_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("annual_evaluations_of_member").on(table.member_id),
    ...inRecordScopeOrOwn("annual_evaluations"),
  ],
);

export const orgMemberships = pgTable(
  "org_memberships",
  {
    ...rowColumns(),
    org_id: organizationId(),
    org_name_snapshot: text(),
    kind: text(),
    from_date: civilDate(),
    to_date: civilDate(),
    in_reason: text(),
    out_reason: text(),
    transfer_case: text(),
    gap_days: integer(),
  },
  (table) => [
    foreignKey({
      name: "org_memberships_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("org_memberships_of_member").on(table.member_id),
    index("org_memberships_of_cell").on(table.org_id),
    ...inScopeOrOwn("org_memberships"),
  ],
);

export const partyAgeGaps = pgTable(
  "party_age_gaps",
  {
    ...rowColumns(),
    from: partialDate(),
    to: partialDate(),
    kind: text(),
    counts: boolean(),
  },
  (table) => [
    foreignKey({
      name: "party_age_gaps_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("party_age_gaps_of_member").on(table.member_id),
    ...inRecordScopeOrOwn("party_age_gaps"),
  ],
);

export const positions = pgTable(
  "positions",
  {
    ...rowColumns(),
    position: text(),
    org_id: organizationId(),
    term: text(),
    from_date: partialDate(),
    to_date: partialDate(),
    basis: text(),
    decision_number: text(),
  },
  (table) => [
    foreignKey({
      name: "positions_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("positions_of_member").on(table.member_id),
    ...inScopeOrOwn("positions"),
  ],
);

export const partyCards = pgTable(
  "party_cards",
  {
    ...rowColumns(),
    number: text(),
    issue_date: civilDate(),
    issued_by: text(),
    generation: text(),
    status: text(),
    change_date: civilDate(),
  },
  (table) => [
    foreignKey({
      name: "party_cards_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("party_cards_of_member").on(table.member_id),
    ...inRecordScopeOrOwn("party_cards"),
  ],
);

export const duesExemptions = pgTable(
  "dues_exemptions",
  {
    ...rowColumns(),
    kind: text(),
    from_month: text(),
    to_month: text(),
    decision: text(),
  },
  (table) => [
    foreignKey({
      name: "dues_exemptions_member",
      columns: [table.member_id, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("dues_exemptions_of_member").on(table.member_id),
    ...inRecordScopeOrOwn("dues_exemptions"),
  ],
);
