import { sql } from "drizzle-orm";
import { index, integer, pgPolicy, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { cases } from "#db/schema/cases.ts";
import { civilDate, position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { within } from "#db/schema/policies.ts";

const placed = (name: string) =>
  position(name)
    .notNull()
    .references(() => organizations.posFrom, { onUpdate: "cascade" });

/**
 * What the cell of the residence (Regulation 213) is asked about a member who works elsewhere, once in a yearly review.
 * It reads this row and nothing else: name and address as they were when it was asked, the cell at home, year and day.
 * What it answers becomes part of the case, which it does not see.
 */
export const residenceOpinions = pgTable(
  "residence_opinions",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid("case_id")
      .notNull()
      .unique()
      .references(() => cases.id),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    memberName: text("member_name").notNull(),
    address: text(),
    year: integer().notNull(),
    /** The cell at home. */
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: placed("org_pos"),
    residenceOrgId: uuid("residence_org_id")
      .notNull()
      .references(() => organizations.id),
    residencePos: placed("residence_pos"),
    /** `asked`, `answered`, or `ended` without an answer. */
    state: text().notNull().default("asked"),
    askedOn: civilDate("asked_on").notNull(),
    dueOn: civilDate("due_on").notNull(),
    opinion: text(),
    answeredBy: uuid("answered_by").references(() => accounts.id),
    answeredName: text("answered_name"),
    answeredAt: timestamp("answered_at", { withTimezone: true }),
    endedOn: civilDate("ended_on"),
    /** When the residence was reminded, and both sides were told that the day has passed; null before. */
    remindedOn: civilDate("reminded_on"),
    overdueOn: civilDate("overdue_on"),
  },
  (table) => [
    index("residence_opinions_asked")
      .on(table.residencePos, table.dueOn)
      .where(sql`state = 'asked'`),
    // An address is restricted data, so both sides read it by an act that may read such data; and the member the own one.
    pgPolicy("residence_opinions_read", {
      for: "select",
      to: "public",
      using: sql`${within("app_record_ranges", "residence_opinions.residence_pos")} or ${within("app_record_ranges", "residence_opinions.org_pos")} or residence_opinions.member_id = (select app_member())`,
    }),
    pgPolicy("residence_opinions_ask", {
      for: "insert",
      to: "public",
      withCheck: sql`${within("app_write_ranges", "residence_opinions.org_pos")} or residence_opinions.member_id = (select app_member())`,
    }),
    pgPolicy("residence_opinions_change", {
      for: "update",
      to: "public",
      using: sql`${within("app_write_ranges", "residence_opinions.residence_pos")} or ${within("app_write_ranges", "residence_opinions.org_pos")}`,
      withCheck: sql`${within("app_write_ranges", "residence_opinions.residence_pos")} or ${within("app_write_ranges", "residence_opinions.org_pos")}`,
    }),
  ],
);
