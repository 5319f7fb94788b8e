import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { cases } from "#db/schema/cases.ts";
import { civilDate, position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { ofMeeting } from "#db/schema/meeting-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Meetings of cells, from the plan to the issued resolution. Times are of the wall clock, `HH:MM`. What is
 * said in them stands in the tables below, so that of a disciplinary one only time and place are known.
 */
export const meetings = pgTable(
  "meetings",
  {
    id: uuid().primaryKey().defaultRandom(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos")
      .notNull()
      .references(() => organizations.posFrom, { onUpdate: "cascade" }),
    /** Codes of `meeting_type`; two when a monthly meeting is a thematic one too. */
    kinds: text().array().notNull(),
    isRestricted: boolean("is_restricted").notNull().default(false),
    state: text({
      enum: [
        "planned",
        "prepared",
        "invited",
        "open",
        "minutes_draft",
        "closed",
        "resolution_issued",
        "cancelled",
      ],
    })
      .notNull()
      .default("planned"),
    meetOn: civilDate("meet_on").notNull(),
    /** `YYYY-MM` of the day. */
    month: text().notNull(),
    meetAt: text("meet_at").notNull(),
    place: text(),
    onlineUrl: text("online_url"),
    /** Of a disciplinary one: the case it is about, by whose inspector its minutes are read. Tells nothing by itself. */
    caseId: uuid("case_id").references((): AnyPgColumn => cases.id),
    topic: text(),
    /** Papers sent with the invitation, one a line, with an address where there is one. */
    papers: text().array().notNull().default([]),
    chairId: uuid("chair_id"),
    chairName: text("chair_name"),
    noteTakerId: uuid("note_taker_id"),
    noteTakerName: text("note_taker_name"),
    /** Why the month has a second regular meeting. */
    extraReason: text("extra_reason"),
    cancelReason: text("cancel_reason"),
    guests: text(),
    startedAt: text("started_at"),
    endedAt: text("ended_at"),
    invitedAt: instant("invited_at"),
    /** Until when the list of names was brought up to date; it is that of the meeting's day. */
    listedOn: civilDate("listed_on"),
    chairApprovedAt: instant("chair_approved_at"),
    chairApprovedName: text("chair_approved_name"),
    keeperApprovedAt: instant("keeper_approved_at"),
    keeperApprovedName: text("keeper_approved_name"),
    /** The note taker signed the printed minutes instead. */
    keeperOnPaper: boolean("keeper_on_paper").notNull().default(false),
    closedAt: instant("closed_at"),
    resolutionNumber: integer("resolution_number"),
    resolutionYear: integer("resolution_year"),
    resolutionIssuedOn: civilDate("resolution_issued_on"),
    version: integer().notNull().default(1),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    unique("meetings_id_pos").on(table.id, table.orgPos),
    unique("meetings_id_pos_restricted").on(table.id, table.orgPos, table.isRestricted),
    index("meetings_of_org").on(table.orgId, table.meetOn),
    index("meetings_of_month").on(table.month, table.orgPos),
    index("meetings_of_note_taker").on(table.noteTakerId),
    uniqueIndex("meetings_one_regular_a_month")
      .on(table.orgId, table.month)
      .where(sql`kinds @> '{M01}' and extra_reason is null and state <> 'cancelled'`),
    uniqueIndex("meetings_resolution").on(
      table.orgId,
      table.resolutionYear,
      table.resolutionNumber,
    ),
    check("meetings_chair_takes_no_notes", sql`${table.chairId} <> ${table.noteTakerId}`),
    check("meetings_case", sql`${table.caseId} is null or ${table.isRestricted}`),
    index("meetings_of_case")
      .on(table.caseId)
      .where(sql`case_id is not null`),
    check("meetings_restricted", sql`${table.isRestricted} = (${table.kinds} @> '{M10}')`),
    ...ofMeeting("meetings"),
  ],
);
