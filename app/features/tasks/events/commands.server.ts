import { recordFacts } from "#app/features/history/commands.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { tellWork } from "#app/features/tasks/telling/commands.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { taskEvents } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The request of the browser that an act answers. */
export interface Moment {
  now: Date;
  /** Today where the work is done. */
  today: CivilDate;
  requestId: string | null;
}

/** Something that happened to a directive, at a unit that received it, or to a task. */
export interface WorkEvent {
  /** As the history names it: `directive.issued`, `task.reported`. */
  act: string;
  directiveId?: string | null;
  recipientId?: string | null;
  taskId?: string | null;
  /** Where it happened; of a task, its cell. */
  orgPos: bigint;
  /** The other end, which reads it too. */
  issuerPos?: bigint | null;
  /** The member who has the task. */
  memberId?: string | null;
  /** Number and title, without data of people. */
  subject: string;
  note?: string | null;
  dueOn?: CivilDate | null;
}

/**
 * Notes what happened, in the course of the work and in the history, in the caller's transaction, and tells whom it
 * concerns.
 *
 * @param actor null for the clock
 * @param own   the member who acts on an own task, with the position of the own record
 */
export async function noteWork(
  db: ScopedDb,
  actor: Pick<Actor, "accountId" | "displayName" | "post"> | null,
  events: readonly WorkEvent[],
  { now, requestId }: Moment,
  own: { memberId: string; orgPos: bigint } | null = null,
): Promise<void> {
  if (events.length === 0) return;
  await db.insert(taskEvents).values(
    events.map(({ act, orgPos, ...event }) => ({
      at: now,
      act,
      orgPos,
      directiveId: event.directiveId ?? null,
      recipientId: event.recipientId ?? null,
      taskId: event.taskId ?? null,
      issuerPos: event.issuerPos ?? null,
      memberId: event.memberId ?? null,
      accountId: actor?.accountId ?? null,
      actorName: actor?.displayName ?? "system",
      note: event.note ?? null,
      dueOn: event.dueOn ?? null,
    })),
  );
  await recordFacts(
    db,
    actor,
    events.map(({ act, orgPos, subject, note, dueOn }) => ({
      at: now,
      act,
      memberId: own?.memberId ?? null,
      orgPos: own?.orgPos ?? orgPos,
      subject,
      changes: dueOn ? [{ field: "work.due_on", row: null, old: null, new: dueOn }] : [],
      reason: note ?? null,
      source: actor === null ? "system" : "form",
      requestId,
    })),
  );
  await tellWork(db, events, now);
}
