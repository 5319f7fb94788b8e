import { eq } from "drizzle-orm";
import { may, type Actor } from "#app/features/access/rules.ts";
import { isOfPost, openTaskActs, taskRefusal } from "#app/features/tasks/assigned/access.ts";
import { listAssignees, readTaskView } from "#app/features/tasks/assigned/queries.server.ts";
import type { TaskPage } from "#app/features/tasks/assigned/view/rules.ts";
import { listCourse } from "#app/features/tasks/events/queries.server.ts";
import { mayAttachToTask } from "#app/features/tasks/files/access.ts";
import { listTaskFiles } from "#app/features/tasks/files/queries.server.ts";
import { fileLine } from "#app/features/tasks/files/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { directiveRecipients, directives } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Reads a task with what the reader may do; null outside the scope, and where the post in use does not show it. */
export async function readTaskPage(
  db: ScopedDb,
  actor: Actor,
  id: string,
  lang: Lang,
): Promise<TaskPage | null> {
  const task = await readTaskView(db, id);
  if (task === null || !isOfPost(actor, task)) return null;
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
    files: (await listTaskFiles(db, { taskId: id })).map((one) => fileLine(one, lang)),
    mayAttach: mayAttachToTask(actor, task),
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
