import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { byteText, dong, position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { duesAmounts, duesBases, duesOfBothEnds, duesTotals } from "#db/schema/dues-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Whose rows they are: a cell, or another organization, at its position; both follow it when it moves. */
export const duesOwner = () => ({
  orgId: uuid("org_id")
    .notNull()
    .references(() => organizations.id),
  orgPos: position("org_pos")
    .notNull()
    .references(() => organizations.posFrom, { onUpdate: "cascade" }),
});

/**
 * The figures that a province has confirmed before the module opens there: what each level keeps, and the
 * minimum wages. The latest approved ones that begin by a month hold in it. Anyone may check them.
 */
export const duesTerms = pgTable(
  "dues_terms",
  {
    id: uuid().primaryKey().defaultRandom(),
    provinceId: uuid("province_id")
      .notNull()
      .references(() => organizations.id),
    fromMonth: text("from_month").notNull(),
    kept: jsonb().$type<Record<string, string>>().notNull(),
    wages: jsonb().$type<Record<string, number | null>>().notNull(),
    basis: text().notNull(),
    state: text({ enum: ["proposed", "approved", "refused", "withdrawn"] }).notNull(),
    proposedBy: uuid("proposed_by").notNull(),
    proposedName: text("proposed_name").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    decidedBy: uuid("decided_by"),
    decidedName: text("decided_name"),
    decidedAt: instant("decided_at"),
    note: text(),
  },
  (table) => [
    check("dues_terms_two_people", sql`${table.decidedBy} <> ${table.proposedBy}`),
    uniqueIndex("dues_terms_approved")
      .on(table.provinceId, table.fromMonth)
      .where(sql`state = 'approved'`),
  ],
);

/** What a cell sends up of the closed months of a quarter; the two parts make up what came in. */
export const duesRemittances = pgTable(
  "dues_remittances",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...duesOwner(),
    quarter: text().notNull(),
    collectedDong: dong("collected_dong").notNull(),
    keptDong: dong("kept_dong").notNull(),
    remittedDong: dong("remitted_dong").notNull(),
    /** The share kept, as written. */
    keptRate: text("kept_rate").notNull(),
    state: text({ enum: ["proposed", "sent", "received", "returned"] }).notNull(),
    reference: text(),
    proposedBy: uuid("proposed_by").notNull(),
    proposedName: text("proposed_name").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    sentBy: uuid("sent_by"),
    sentName: text("sent_name"),
    sentAt: instant("sent_at"),
    /** To whom the money went: its row stays with it when the cell moves on. Null until it is sent. */
    receiverId: uuid("receiver_id").references(() => organizations.id),
    otherPos: position("other_pos").references(() => organizations.posFrom, {
      onUpdate: "cascade",
    }),
    receivedBy: uuid("received_by"),
    receivedName: text("received_name"),
    receivedAt: instant("received_at"),
    /** Why it was returned. */
    note: text(),
  },
  (table) => [
    check(
      "dues_remittances_whole",
      sql`${table.collectedDong} = ${table.keptDong} + ${table.remittedDong}`,
    ),
    check(
      "dues_remittances_two_people",
      sql`${table.sentBy} <> ${table.proposedBy} and ${table.receivedBy} <> ${table.sentBy} and ${table.receivedBy} <> ${table.proposedBy}`,
    ),
    index("dues_remittances_org").on(table.orgId, table.quarter),
    index("dues_remittances_receiver").on(table.otherPos),
    ...duesOfBothEnds("dues_remittances"),
  ],
);

/** The sheet of a cell for a month. Once closed it never changes; the sums of then stand on it. */
export const duesSheets = pgTable(
  "dues_sheets",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...duesOwner(),
    month: text().notNull(),
    state: text({ enum: ["open", "proposed", "closed"] })
      .notNull()
      .default("open"),
    /** Minimum wage of the place, whole đồng. */
    wageDong: dong("wage_dong").notNull(),
    termsId: uuid("terms_id").references(() => duesTerms.id),
    openedAt: instant("opened_at").notNull(),
    proposedBy: uuid("proposed_by"),
    proposedName: text("proposed_name"),
    proposedAt: instant("proposed_at"),
    closedBy: uuid("closed_by"),
    closedName: text("closed_name"),
    closedAt: instant("closed_at"),
    /** Sums at the closing: what the lines ask for, and what came in under this month's book. */
    owedDong: dong("owed_dong"),
    collectedDong: dong("collected_dong"),
    remittanceId: uuid("remittance_id").references(() => duesRemittances.id),
  },
  (table) => [
    uniqueIndex("dues_sheets_month").on(table.orgId, table.month),
    check("dues_sheets_two_people", sql`${table.closedBy} <> ${table.proposedBy}`),
    check(
      "dues_sheets_closed",
      sql`(${table.state} = 'closed') = (${table.collectedDong} is not null)`,
    ),
    index("dues_sheets_pos").on(table.orgPos, table.month),
    ...duesTotals("dues_sheets"),
  ],
);

/** What one member owes for a month, with the basis it was computed from; it stays at the cell of that month. */
export const duesLines = pgTable(
  "dues_lines",
  {
    id: uuid().primaryKey().defaultRandom(),
    sheetId: uuid("sheet_id")
      .notNull()
      .references(() => duesSheets.id),
    ...duesOwner(),
    month: text().notNull(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    memberName: text("member_name").notNull(),
    sortName: byteText("sort_name").notNull(),
    /** Null while something has to be known first. */
    owedDong: dong("owed_dong"),
    missing: text({ enum: ["group", "base", "figure"] }),
    duesGroup: text("dues_group"),
    rate: text(),
    /** The minimum wage when that is the base; an income stands in `dues_incomes`. */
    wageDong: dong("wage_dong"),
    relief: text(),
    isVoluntary: boolean("is_voluntary").notNull().default(false),
    isDeferred: boolean("is_deferred").notNull().default(false),
    /** Died in this month or before: nothing is owed any more. */
    isDeceased: boolean("is_deceased").notNull().default(false),
    /** The record that this one was merged into and that has a line of this month too: owed there, once. */
    mergedInto: uuid("merged_into").references(() => members.id),
  },
  (table) => [
    // Of one member a sheet has its own month, and months that are charged after the fact.
    uniqueIndex("dues_lines_member").on(table.sheetId, table.memberId, table.month),
    index("dues_lines_of_member").on(table.memberId, table.month),
    index("dues_lines_of_org").on(table.orgId, table.month),
    ...duesAmounts("dues_lines"),
  ],
);

/** The income that a line was computed from; fewer people see it than the amount. */
export const duesIncomes = pgTable(
  "dues_incomes",
  {
    lineId: uuid("line_id")
      .primaryKey()
      .references(() => duesLines.id),
    orgPos: duesOwner().orgPos,
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    baseDong: dong("base_dong").notNull(),
  },
  () => [...duesBases("dues_incomes")],
);
