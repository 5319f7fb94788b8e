import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { may, type Actor } from "#app/features/access/rules.ts";
import type { Moment } from "#app/features/meetings/commands.server.ts";
import { readMeeting, type StoredMeeting } from "#app/features/meetings/queries.server.ts";
import { isPublished } from "#app/features/meetings/rules.ts";
import { assignTask } from "#app/features/tasks/assigned/commands.server.ts";
import { addMonths, today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { meetingAssignments } from "#db/schema/meeting-minutes.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** Whether the work of a meeting is given out by the actor: in the own cell, never that of a disciplinary one. */
export function mayGiveWork(
  actor: Actor,
  { orgId, isRestricted, state }: Pick<StoredMeeting, "orgId" | "isRestricted" | "state">,
): boolean {
  const isOwn = actor.post?.orgId === orgId;
  return isOwn && !isRestricted && isPublished(state) && may(actor, "task.assign");
}

/**
 * Makes a task of every piece of work in closed minutes that has none yet. What the meeting set no day for is due a
 * month after it, when the cell meets again. Whoever has left the cell meanwhile is left out.
 *
 * @returns how many tasks were given
 * @throws {NotFound} when the meeting is out of reach, or its work not the actor's to give
 * @source procedures P01 "Effects", P14; the month: house
 */
export async function giveWork(
  db: ScopedDb,
  actor: Actor,
  meetingId: string,
  { now, requestId }: Moment,
): Promise<number> {
  const row = await readMeeting(db, meetingId);
  if (row === null || !mayGiveWork(actor, row)) throw new NotFound("meeting");
  const moment = { now, today: dayOf(now), requestId };
  const open = await db
    .select()
    .from(meetingAssignments)
    .where(
      and(
        eq(meetingAssignments.meetingId, meetingId),
        isNull(meetingAssignments.taskId),
        isNotNull(meetingAssignments.memberId),
      ),
    )
    .orderBy(asc(meetingAssignments.createdAt), asc(meetingAssignments.id))
    .for("update");
  let given = 0;
  for (const { id, title, memberId, dueOn, recipientId } of open) {
    const task = { title, body: "", memberId: memberId!, dueOn: dueOn ?? addMonths(row.meetOn, 1) };
    const origins = [{ meetingId, recipientId }, { meetingId }];
    // A directive that was closed meanwhile no longer counts this work.
    let made = await assignTask(db, actor, task, origins[0]!, moment);
    if (!made.ok && made.refusal === "origin")
      made = await assignTask(db, actor, task, origins[1]!, moment);
    if (!made.ok) continue;
    given += 1;
    expectOne(
      await db
        .update(meetingAssignments)
        .set({ taskId: made.id })
        .where(eq(meetingAssignments.id, id))
        .returning({ id: meetingAssignments.id }),
    );
  }
  return given;
}
