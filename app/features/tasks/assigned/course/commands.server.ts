import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import {
  isOwnTask,
  taskRefusal,
  type TaskAct,
  type TaskRefusal,
} from "#app/features/tasks/assigned/access.ts";
import {
  listAssignees,
  lockTask,
  type TaskView,
} from "#app/features/tasks/assigned/queries.server.ts";
import { noteWork, type Moment } from "#app/features/tasks/events/commands.server.ts";
import { workSteps } from "#app/features/tasks/rules.ts";
import type { Report } from "#app/features/tasks/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { members } from "#db/schema/members.ts";
import { tasks } from "#db/schema/tasks.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** What was done to a task, or why not. */
export type Done = { ok: true } | { ok: false; refusal: TaskRefusal | "member" };

/** What a form says beside the act. */
export interface TaskSaid {
  report: Report | null;
  note: string | null;
  dueOn: CivilDate | null;
  /** To whom it is given instead. */
  memberId: string | null;
}

/** Notes that the member who has a task has opened it: the first time only. */
export async function openTask(
  db: ScopedDb,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<boolean> {
  const task = await lockTask(db, id);
  if (task === null || taskRefusal(actor, task, "open") !== null) return false;
  await write(db, actor, task, "open", none, moment, null);
  return true;
}

/**
 * Takes one step of a task. Two who act at the same moment come one after the other, and the second is told the state
 * (fault 134).
 *
 * @throws {NotFound} when the task is out of reach
 */
export async function changeTask(
  db: ScopedDb,
  actor: Actor,
  { id, act, ...said }: { id: string; act: TaskAct } & TaskSaid,
  moment: Moment,
): Promise<Done> {
  const task = await lockTask(db, id);
  if (task === null) throw new NotFound("task");
  const refusal = taskRefusal(actor, task, act);
  if (refusal !== null) return { ok: false, refusal };
  const next = act === "reassign" ? await assigneeOf(db, task, said.memberId) : null;
  if (act === "reassign" && next === null) return { ok: false, refusal: "member" };
  await write(db, actor, task, act, said, moment, next);
  return { ok: true };
}

const none: TaskSaid = { report: null, note: null, dueOn: null, memberId: null };

const actNames = {
  open: "task.opened",
  accept: "task.accepted",
  report: "task.reported",
  finish: "task.finished",
  return: "task.returned",
  extend: "task.extended",
  reassign: "task.reassigned",
  cancel: "task.cancelled",
} as const satisfies Record<TaskAct | "open", string>;

type Next = { id: string; name: string } | null;

async function assigneeOf(db: ScopedDb, task: TaskView, memberId: string | null): Promise<Next> {
  const found = (await listAssignees(db, task.orgId)).find(({ id }) => id === memberId);
  return found === undefined || found.id === task.memberId ? null : found;
}

async function write(
  db: ScopedDb,
  actor: Actor,
  task: TaskView,
  act: TaskAct | "open",
  said: TaskSaid,
  moment: Moment,
  next: Next,
): Promise<void> {
  const state = workSteps[act].to ?? task.state;
  const isOver = state === "done" || state === "cancelled";
  expectOne(
    await db
      .update(tasks)
      .set({
        ...changes(actor, act, said, moment, next),
        state,
        ...(isOver ? { closedOn: moment.today } : {}),
      })
      .where(eq(tasks.id, task.id))
      .returning({ id: tasks.id }),
  );
  await noteWork(
    db,
    actor,
    [
      {
        act: actNames[act],
        taskId: task.id,
        orgPos: task.orgPos,
        memberId: next?.id ?? task.memberId,
        subject: task.title,
        note: said.report?.report ?? said.note,
        dueOn: said.dueOn,
      },
    ],
    moment,
    await ownPlace(db, actor, task),
  );
}

/** A member acts on an own task as a member: the fact stands at the own record. */
async function ownPlace(db: ScopedDb, actor: Actor, task: TaskView) {
  if (!isOwnTask(actor, task)) return null;
  const { orgPos } = expectOne(
    await db.select({ orgPos: members.orgPos }).from(members).where(eq(members.id, task.memberId)),
  );
  return { memberId: task.memberId, orgPos };
}

function changes(
  actor: Actor,
  act: TaskAct | "open",
  { report, dueOn }: TaskSaid,
  { now, today }: Moment,
  next: Next,
): Partial<typeof tasks.$inferInsert> {
  switch (act) {
    case "open":
      return { readAt: now, readName: actor.displayName };
    case "report":
      return {
        ...report,
        reportedOn: today,
        reportedBy: actor.accountId,
        reportedName: actor.displayName,
      };
    case "extend":
      return { dueOn, overdueOn: null };
    case "reassign":
      return {
        memberId: next!.id,
        assigneeName: next!.name,
        issuedOn: today,
        readAt: null,
        readName: null,
        ...(dueOn === null ? {} : { dueOn, overdueOn: null }),
      };
    default:
      return {};
  }
}
