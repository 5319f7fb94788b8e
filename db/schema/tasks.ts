import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  check,
  index,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { civilDate, position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import {
  courseOfWork,
  ofBothEnds,
  readByReceivers,
  tasksOfUnit,
} from "#db/schema/work-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Where a piece of work stands, for a unit that received a directive and for a member with a task alike. */
const workState = () =>
  text({
    enum: ["issued", "read", "in_progress", "reported", "returned", "done", "cancelled"],
  })
    .notNull()
    .default("issued");

/** What both kinds of work have: the deadline, the marks of the clock, the report. */
const course = () => ({
  state: workState(),
  /** The deadline; the issuer may extend it for one alone. Null for what is only to be read. */
  dueOn: civilDate("due_on"),
  readAt: instant("read_at"),
  readName: text("read_name"),
  /** Since when it counts as not read in time. */
  escalatedOn: civilDate("escalated_on"),
  /** Since when it counts as overdue. */
  overdueOn: civilDate("overdue_on"),
  /** The day of the last report; it decides whether the work was done in time. */
  reportedOn: civilDate("reported_on"),
  reportedBy: uuid("reported_by").references(() => accounts.id),
  reportedName: text("reported_name"),
  report: text(),
  result: text({ enum: ["done", "partly", "notDone"] }),
  closedOn: civilDate("closed_on"),
});

/** Documents that go down the branch: drafted by one, issued by another, or at once by a leader. */
export const directives = pgTable(
  "directives",
  {
    id: uuid().primaryKey().defaultRandom(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position().notNull(),
    /** The directive received from above that this one carries out. */
    parentId: uuid("parent_id").references((): AnyPgColumn => directives.id),
    /** Its number and day, for those below who cannot open it. */
    basis: text(),
    number: text().notNull(),
    issuedOn: civilDate("issued_on"),
    kind: text({ enum: ["directive", "plan", "letter", "announcement"] }).notNull(),
    urgency: text({ enum: ["normal", "urgent", "express"] })
      .notNull()
      .default("normal"),
    title: text().notNull(),
    body: text().notNull(),
    dueOn: civilDate("due_on"),
    needsReport: boolean("needs_report").notNull().default(true),
    state: text({ enum: ["draft", "proposed", "issued", "cancelled"] })
      .notNull()
      .default("draft"),
    /** To whom: all cells of the branch, all units directly below, or the chosen ones. */
    audience: text({ enum: ["cells", "below", "chosen"] })
      .notNull()
      .default("cells"),
    chosenIds: uuid("chosen_ids").array().notNull().default([]),
    /** Fields of the record that each cell is to fill in where its members lack them; empty for none. */
    askedFields: text("asked_fields").array().notNull().default([]),
    draftedBy: uuid("drafted_by")
      .notNull()
      .references(() => accounts.id),
    draftedName: text("drafted_name").notNull(),
    draftedAt: instant("drafted_at").notNull(),
    /** Who issued what another had drafted; null when the drafter is a leader and issued it alone. */
    decidedBy: uuid("decided_by").references(() => accounts.id),
    decidedName: text("decided_name"),
    decidedAt: instant("decided_at"),
    /** Why it was sent back or cancelled. */
    note: text(),
  },
  (table) => [
    check("directives_different_people", sql`${table.decidedBy} <> ${table.draftedBy}`),
    index("directives_of_org").on(table.orgId, table.state, table.draftedAt),
    index("directives_parent").on(table.parentId),
    ...readByReceivers("directives", "directive_recipients", "directive_id"),
  ],
);

/** A unit that received a directive: when it was opened there, how far it has come, what was reported. */
export const directiveRecipients = pgTable(
  "directive_recipients",
  {
    id: uuid().primaryKey().defaultRandom(),
    directiveId: uuid("directive_id")
      .notNull()
      .references(() => directives.id),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position().notNull(),
    /** Position of the issuing unit: the row is read at both ends. */
    issuerPos: position("issuer_pos").notNull(),
    issuedOn: civilDate("issued_on").notNull(),
    ...course(),
  },
  (table) => [
    uniqueIndex("directive_recipients_once").on(table.directiveId, table.orgId),
    index("directive_recipients_of_org").on(table.orgId, table.state, table.dueOn),
    ...ofBothEnds("directive_recipients"),
  ],
);

/** Work that a cell gives to one of its members: from a directive, from a meeting, or by itself. */
export const tasks = pgTable(
  "tasks",
  {
    id: uuid().primaryKey().defaultRandom(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position().notNull(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    /** As it was when the task was given; whoever left the cell stays named. */
    assigneeName: text("assignee_name").notNull(),
    recipientId: uuid("recipient_id").references(() => directiveRecipients.id),
    /** The meeting whose resolution it carries out. */
    meetingId: uuid("meeting_id"),
    title: text().notNull(),
    body: text().notNull().default(""),
    assignedBy: uuid("assigned_by").references(() => accounts.id),
    assignedName: text("assigned_name").notNull(),
    issuedOn: civilDate("issued_on").notNull(),
    ...course(),
  },
  (table) => [
    index("tasks_of_org").on(table.orgId, table.state, table.dueOn),
    index("tasks_of_member").on(table.memberId, table.state),
    index("tasks_of_recipient").on(table.recipientId),
    index("tasks_of_meeting").on(table.meetingId),
    ...tasksOfUnit("tasks"),
  ],
);

/** What happened to a directive, at a unit that received it, or to a task; append-only. */
export const taskEvents = pgTable(
  "task_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    directiveId: uuid("directive_id").references(() => directives.id),
    recipientId: uuid("recipient_id").references(() => directiveRecipients.id),
    taskId: uuid("task_id").references(() => tasks.id),
    orgPos: position().notNull(),
    issuerPos: position("issuer_pos"),
    memberId: uuid("member_id").references(() => members.id),
    accountId: uuid("account_id"),
    actorName: text("actor_name").notNull(),
    act: text().notNull(),
    note: text(),
    dueOn: civilDate("due_on"),
  },
  (table) => [
    index("task_events_of_directive").on(table.directiveId, table.id),
    index("task_events_of_recipient").on(table.recipientId, table.id),
    index("task_events_of_task").on(table.taskId, table.id),
    ...courseOfWork("task_events"),
  ],
);
