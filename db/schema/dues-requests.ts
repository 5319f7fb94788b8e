import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { civilDate, dong, position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { duesAmounts, duesBases } from "#db/schema/dues-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** What a member states about group and income; from its month on the sheet is computed from it once confirmed. */
export const duesDeclarations = pgTable(
  "dues_declarations",
  {
    id: uuid().primaryKey().defaultRandom(),
    memberId: uuid("member_id").notNull(),
    orgPos: position("org_pos").notNull(),
    fromMonth: text("from_month").notNull(),
    duesGroup: text("dues_group").notNull(),
    baseDong: dong("base_dong"),
    /** Said by the member here, or on paper to the collector. */
    statedBy: text("stated_by", { enum: ["member", "paper"] }).notNull(),
    statement: text(),
    state: text({ enum: ["declared", "confirmed", "refused"] }).notNull(),
    proposedBy: uuid("proposed_by").notNull(),
    proposedName: text("proposed_name").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    decidedBy: uuid("decided_by"),
    decidedName: text("decided_name"),
    decidedAt: instant("decided_at"),
    note: text(),
  },
  (table) => [
    foreignKey({
      name: "dues_declarations_member",
      columns: [table.memberId, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    }).onUpdate("cascade"),
    index("dues_declarations_of_member").on(table.memberId, table.fromMonth),
    ...duesBases("dues_declarations", "declared"),
  ],
);

/** Exemptions and reductions asked for, and what the cell meeting decided; an approved one stands on the record. */
export const duesReliefRequests = pgTable(
  "dues_relief_requests",
  {
    id: uuid().primaryKey().defaultRandom(),
    memberId: uuid("member_id").notNull(),
    orgPos: position("org_pos").notNull(),
    kind: text().notNull(),
    fromMonth: text("from_month").notNull(),
    toMonth: text("to_month"),
    reason: text().notNull(),
    state: text({ enum: ["requested", "approved", "refused"] }).notNull(),
    proposedBy: uuid("proposed_by").notNull(),
    proposedName: text("proposed_name").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    decidedBy: uuid("decided_by"),
    decidedName: text("decided_name"),
    decidedAt: instant("decided_at"),
    /** Minutes or resolution of the cell meeting; why, when it was refused. */
    decision: text(),
    /** When member and collector were told that it ends soon; null before. */
    endingToldOn: civilDate("ending_told_on"),
  },
  (table) => [
    foreignKey({
      name: "dues_relief_requests_member",
      columns: [table.memberId, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    }).onUpdate("cascade"),
    check("dues_relief_requests_two_people", sql`${table.decidedBy} <> ${table.proposedBy}`),
    index("dues_relief_requests_of_member").on(table.memberId, table.state),
    ...duesAmounts("dues_relief_requests", "requested"),
  ],
);
