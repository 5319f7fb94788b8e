import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { organizations } from "#db/schema/organizations.ts";
import { members } from "#db/schema/members.ts";
import { tasks } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A task as stored. */
export type StoredTask = typeof tasks.$inferSelect;

/** A task with its cell, and whether the one who has it is still a member there. */
export type TaskView = StoredTask & { orgName: string; isInCell: boolean };

/** A member who can be given a task. */
export interface Assignee {
  id: string;
  name: string;
  birthYear: number;
}

const { probationary, official } = memberStatus.codes;
const isMemberHere = sql<boolean>`(${members.id} is not null and ${members.org_id} = ${tasks.orgId} and ${members.membership_status} in (${probationary}, ${official}) and ${members.hiddenAt} is null)`;

/** A task of the scope, or one's own; null when there is none of that id. */
export async function readTaskView(db: ScopedDb, id: string): Promise<TaskView | null> {
  const [row] = await selectTasks(db).where(eq(tasks.id, id));
  return row === undefined ? null : viewOf(row);
}

/** The same, locked until the transaction ends. */
export async function lockTask(db: ScopedDb, id: string): Promise<TaskView | null> {
  await db.select({ id: tasks.id }).from(tasks).where(eq(tasks.id, id)).for("update");
  return readTaskView(db, id);
}

/** The tasks into which units have broken down a directive, by deadline. */
export async function listTasksOfReceipts(
  db: ScopedDb,
  recipientIds: readonly string[],
): Promise<TaskView[]> {
  if (recipientIds.length === 0) return [];
  const rows = await selectTasks(db)
    .where(inArray(tasks.recipientId, [...recipientIds]))
    .orderBy(asc(tasks.dueOn), asc(tasks.id));
  return rows.map(viewOf);
}

/** The members of a cell, in order of names. */
export function listAssignees(db: ScopedDb, orgId: string): Promise<Assignee[]> {
  return db
    .select({ id: members.id, name: members.full_name, birthYear: members.birthYear })
    .from(members)
    .where(
      and(
        eq(members.org_id, orgId),
        inArray(members.membership_status, [probationary, official]),
        isNull(members.hiddenAt),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id));
}

/** The tasks that fulfil a condition, with their cells. */
export function selectTasks(db: ScopedDb) {
  return db
    .select({ task: tasks, orgName: organizations.name, isInCell: isMemberHere })
    .from(tasks)
    .innerJoin(organizations, eq(organizations.id, tasks.orgId))
    .leftJoin(members, eq(members.id, tasks.memberId))
    .$dynamic();
}

/** A row of `selectTasks` as the pages look at it. */
export function viewOf(row: { task: StoredTask; orgName: string; isInCell: boolean }): TaskView {
  return { ...row.task, orgName: row.orgName, isInCell: row.isInCell };
}
