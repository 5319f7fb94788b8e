import { eq } from "drizzle-orm";
import { may, reach, type Actor } from "#app/features/access/rules.ts";
import { isOwnTask, openTaskActs, taskRefusal } from "#app/features/tasks/assigned/access.ts";
import { listAssignees, readTaskView } from "#app/features/tasks/assigned/queries.server.ts";
import type { TaskPage } from "#app/features/tasks/assigned/view/rules.ts";
import { listCourse } from "#app/features/tasks/events/queries.server.ts";
import { directiveRecipients, directives } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Reads a task with what the reader may do. A member sees the own ones of the cell in which the post is held: whoever
 * has moved away leaves the tasks behind (fault 141).
 *
 * @returns null outside the scope
 */
export async function readTaskPage(
  db: ScopedDb,
  actor: Actor,
  id: string,
): Promise<TaskPage | null> {
  const task = await readTaskView(db, id);
  if (task === null || actor.post === null) return null;
  const isOwnOnly = reach(actor.post.role, "task.read") === "O";
  if (isOwnOnly && (!isOwnTask(actor, task) || actor.post.orgId !== task.orgId)) return null;
  const acts = openTaskActs(actor, task);
  const { title, body, orgName, assigneeName, isInCell, assignedName, issuedOn } = task;
  const { state, dueOn, reportedOn, closedOn, report, reportedName, result, meetingId } = task;
  return {
    id,
    title,
    body,
    orgName,
    assigneeName,
    isInCell,
    assignedName,
    issuedOn,
    state,
    dueOn,
    reportedOn,
    closedOn,
    report,
    reportedName,
    result,
    meetingId,
    isUnread: taskRefusal(actor, task, "open") === null,
    acts,
    directive:
      task.recipientId !== null && may(actor, "directive.read")
        ? await readOrigin(db, task.recipientId)
        : null,
    assignees: acts.includes("reassign")
      ? (await listAssignees(db, task.orgId)).filter((one) => one.id !== task.memberId)
      : [],
    course: await listCourse(db, { taskId: id }),
  };
}

async function readOrigin(db: ScopedDb, recipientId: string) {
  const [row] = await db
    .select({ id: directives.id, number: directives.number, title: directives.title })
    .from(directiveRecipients)
    .innerJoin(directives, eq(directives.id, directiveRecipients.directiveId))
    .where(eq(directiveRecipients.id, recipientId));
  return row ?? null;
}

/** A received directive of a unit, from which a task is to come; null when it is none of the unit's. */
export async function readOriginOfTask(
  db: ScopedDb,
  orgId: string,
  recipientId: string,
): Promise<{ title: string; number: string; dueOn: string | null } | null> {
  const [row] = await db
    .select({
      title: directives.title,
      number: directives.number,
      dueOn: directiveRecipients.dueOn,
      orgId: directiveRecipients.orgId,
    })
    .from(directiveRecipients)
    .innerJoin(directives, eq(directives.id, directiveRecipients.directiveId))
    .where(eq(directiveRecipients.id, recipientId));
  return row === undefined || row.orgId !== orgId ? null : row;
}
