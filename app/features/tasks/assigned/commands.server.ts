import { and, eq } from "drizzle-orm";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import { listAssignees } from "#app/features/tasks/assigned/queries.server.ts";
import type { NewTask } from "#app/features/tasks/assigned/schema.ts";
import { noteWork, type Moment } from "#app/features/tasks/events/commands.server.ts";
import { isOpen } from "#app/features/tasks/rules.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { paths } from "#app/paths.ts";
import { directiveRecipients, tasks } from "#db/schema/tasks.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** From what a task comes: a directive that the cell received, a meeting, or the cell itself. */
export interface TaskOrigin {
  recipientId?: string | null;
  meetingId?: string | null;
}

/** The new task, or why there is none. */
export type Assigned = { ok: true; id: string } | { ok: false; refusal: "member" | "origin" };

/**
 * Gives a task to a member of the actor's cell.
 *
 * @param origin  a received directive must still be open
 * @returns the task; refused when the person is no member of the cell (any more)
 * @source procedures P14; clarification 46: inside a cell the secretary alone
 */
export async function assignTask(
  db: ScopedDb,
  actor: Actor,
  task: NewTask,
  { recipientId = null, meetingId = null }: TaskOrigin,
  moment: Moment,
): Promise<Assigned> {
  const unit = unitOf(actor);
  const assignee = (await listAssignees(db, unit.id)).find(({ id }) => id === task.memberId);
  if (assignee === undefined) return { ok: false, refusal: "member" };
  if (recipientId !== null && !(await isOpenHere(db, recipientId, unit.id)))
    return { ok: false, refusal: "origin" };
  const { id } = expectOne(
    await db
      .insert(tasks)
      .values({
        ...task,
        orgId: unit.id,
        orgPos: unit.posFrom,
        assigneeName: assignee.name,
        recipientId,
        meetingId,
        assignedBy: actor.accountId,
        assignedName: actor.displayName,
        issuedOn: moment.today,
      })
      .returning({ id: tasks.id }),
  );
  await noteWork(
    db,
    actor,
    [
      {
        act: "task.assigned",
        taskId: id,
        orgPos: unit.posFrom,
        memberId: task.memberId,
        subject: task.title,
        dueOn: task.dueOn,
      },
    ],
    moment,
  );
  const notice = { kind: "taskGiven" as const, subject: task.title, path: paths.task(id) };
  await notify(db, { members: [task.memberId] }, notice, moment.now);
  return { ok: true, id };
}

async function isOpenHere(db: ScopedDb, recipientId: string, orgId: string): Promise<boolean> {
  const [row] = await db
    .select({ state: directiveRecipients.state })
    .from(directiveRecipients)
    .where(and(eq(directiveRecipients.id, recipientId), eq(directiveRecipients.orgId, orgId)));
  return row !== undefined && isOpen(row.state);
}
