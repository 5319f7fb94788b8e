import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { directiveRecipients, directives, tasks } from "#db/schema/tasks.ts";
import { filesOfWork } from "#db/schema/work-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Files that go with work: of a directive, of what a unit answers, or of a task. The bytes lie in the file store under
 * the same id. A row stands where its work stands, with the other end or the member who has the task.
 */
export const taskFiles = pgTable(
  "task_files",
  {
    id: uuid().primaryKey().defaultRandom(),
    directiveId: uuid("directive_id").references(() => directives.id),
    recipientId: uuid("recipient_id").references(() => directiveRecipients.id),
    taskId: uuid("task_id").references(() => tasks.id),
    orgPos: position("org_pos").notNull(),
    issuerPos: position("issuer_pos"),
    memberId: uuid("member_id").references(() => members.id),
    /** As uploaded, without what is hostile in it; only shown. */
    name: text().notNull(),
    size: integer().notNull(),
    /** By content. */
    mime: text().notNull(),
    sha256: text().notNull(),
    pages: integer(),
    width: integer(),
    height: integer(),
    /** When a scanner found nothing; null when none was asked. */
    scannedAt: instant("scanned_at"),
    uploadedBy: uuid("uploaded_by").notNull(),
    uploaderName: text("uploader_name").notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
    removedAt: instant("removed_at"),
    removedByName: text("removed_by_name"),
  },
  (table) => [
    check(
      "task_files_of_one",
      sql`num_nonnulls(${table.directiveId}, ${table.recipientId}, ${table.taskId}) = 1`,
    ),
    index("task_files_of_directive").on(table.directiveId),
    index("task_files_of_recipient").on(table.recipientId),
    index("task_files_of_task").on(table.taskId),
    ...filesOfWork("task_files"),
  ],
);
