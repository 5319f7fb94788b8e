import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { byteText, civilDate, position } from "#db/schema/columns.ts";
import { ofInvitation, ofMinutes, ofMinutesOrOwn } from "#db/schema/meeting-policies.ts";
import { meetings } from "#db/schema/meetings.ts";
import { directiveRecipients } from "#db/schema/tasks.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

const ofItsMeeting = () => ({
  meetingId: uuid("meeting_id").notNull(),
  orgPos: position("org_pos").notNull(),
  isRestricted: boolean("is_restricted").notNull().default(false),
});

const itsMeeting = (name: string, table: Record<"meetingId" | "orgPos" | "isRestricted", never>) =>
  foreignKey({
    name: `${name}_meeting`,
    columns: [table.meetingId, table.orgPos, table.isRestricted],
    foreignColumns: [meetings.id, meetings.orgPos, meetings.isRestricted],
  }).onUpdate("cascade");

/** What is on the agenda, with what was said about it. */
export const meetingItems = pgTable(
  "meeting_items",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...ofItsMeeting(),
    ordinal: integer().notNull(),
    kind: text({ enum: ["item", "resolution"] })
      .notNull()
      .default("item"),
    title: text().notNull(),
    /** Speakers and opinions; of the resolution its text. */
    content: text().notNull().default(""),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("meeting_items_of_meeting").on(table.meetingId, table.ordinal),
    itsMeeting("meeting_items", table as never),
    ...ofMinutes("meeting_items"),
  ],
);

/**
 * Who was there: the home members of the meeting's day with their standing on that day, since that decides
 * who votes and who counts. `mark` is a code of `absence_reason`, null until it is ticked.
 */
export const meetingAttendance = pgTable(
  "meeting_attendance",
  {
    ...ofItsMeeting(),
    memberId: uuid("member_id").notNull(),
    memberName: text("member_name").notNull(),
    sortName: byteText("sort_name").notNull(),
    membershipStatus: text("membership_status").notNull(),
    activityStatus: text("activity_status").notNull(),
    partyPosition: text("party_position"),
    mark: text(),
    isOnline: boolean("is_online").notNull().default(false),
    markedName: text("marked_name"),
    version: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.memberId] }),
    index("meeting_attendance_of_member").on(table.memberId),
    itsMeeting("meeting_attendance", table as never),
    ...ofMinutesOrOwn("meeting_attendance"),
  ],
);

/** Results of votes as sums; who voted how is nowhere written. */
export const meetingVotes = pgTable(
  "meeting_votes",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...ofItsMeeting(),
    kind: text({
      enum: [
        "resolution",
        "other",
        "admission",
        "recognition",
        "removal",
        "election",
        "expulsion",
        "discipline",
      ],
    }).notNull(),
    subject: text().notNull(),
    isSecret: boolean("is_secret").notNull(),
    base: integer().notNull(),
    present: integer().notNull(),
    votesFor: integer("votes_for").notNull(),
    votesAgainst: integer("votes_against").notNull(),
    votesBlank: integer("votes_blank").notNull(),
    isPassed: boolean("is_passed").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    index("meeting_votes_of_meeting").on(table.meetingId, table.createdAt),
    itsMeeting("meeting_votes", table as never),
    ...ofMinutes("meeting_votes"),
  ],
);

/** Work that the meeting gave somebody; `taskId` is for the task that it becomes. */
export const meetingAssignments = pgTable(
  "meeting_assignments",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...ofItsMeeting(),
    itemId: uuid("item_id").references(() => meetingItems.id, { onDelete: "set null" }),
    title: text().notNull(),
    memberId: uuid("member_id"),
    memberName: text("member_name").notNull(),
    dueOn: civilDate("due_on"),
    /** The received directive that it carries out. */
    recipientId: uuid("recipient_id").references(() => directiveRecipients.id),
    taskId: uuid("task_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    index("meeting_assignments_of_meeting").on(table.meetingId, table.createdAt),
    itsMeeting("meeting_assignments", table as never),
    ...ofMinutes("meeting_assignments"),
  ],
);

/** Corrections to closed minutes: added, never changed. */
export const meetingAddenda = pgTable(
  "meeting_addenda",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...ofItsMeeting(),
    content: text().notNull(),
    writtenName: text("written_name").notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  (table) => [
    index("meeting_addenda_of_meeting").on(table.meetingId, table.writtenAt),
    itsMeeting("meeting_addenda", table as never),
    ...ofMinutes("meeting_addenda"),
  ],
);

/** How a cell scores its own meeting once the minutes are closed: written once, a later one stands over it. @source procedures P01 */
export const meetingScores = pgTable(
  "meeting_scores",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...ofItsMeeting(),
    /** By criterion; what each could have given is `most`, as it was then. */
    points: jsonb().$type<Record<string, number>>().notNull(),
    most: jsonb().$type<Record<string, number>>().notNull(),
    total: integer().notNull(),
    grade: text().notNull(),
    note: text(),
    scoredName: text("scored_name").notNull(),
    scoredAt: instant("scored_at").notNull(),
  },
  (table) => [
    index("meeting_scores_of_meeting").on(table.meetingId, table.scoredAt),
    itsMeeting("meeting_scores", table as never),
    ...ofMinutes("meeting_scores"),
  ],
);

/** What a member answered to an invitation: that it was read, that one comes, or an excuse with its decision. */
export const meetingReplies = pgTable(
  "meeting_replies",
  {
    meetingId: uuid("meeting_id").notNull(),
    memberId: uuid("member_id").notNull(),
    orgPos: position("org_pos").notNull(),
    readAt: instant("read_at").notNull(),
    answer: text({ enum: ["coming", "excuse"] }),
    /** A code of `absence_reason`. */
    reason: text(),
    note: text(),
    answeredAt: instant("answered_at"),
    decision: text({ enum: ["accepted", "refused"] }),
    decidedName: text("decided_name"),
    decidedAt: instant("decided_at"),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.memberId] }),
    foreignKey({
      name: "meeting_replies_meeting",
      columns: [table.meetingId, table.orgPos],
      foreignColumns: [meetings.id, meetings.orgPos],
    }).onUpdate("cascade"),
    ...ofInvitation("meeting_replies"),
  ],
);
