import { and, eq, isNull } from "drizzle-orm";
import { absenceReason } from "#app/codes/absence-reason.ts";
import { isExcuse } from "#app/features/meetings/attendance/rules.ts";
import { noteMeetingFact, type Moment } from "#app/features/meetings/commands.server.ts";
import { followCell } from "#app/features/meetings/marking/commands.server.ts";
import {
  lockMeeting,
  readMeeting,
  type StoredMeeting,
} from "#app/features/meetings/queries.server.ts";
import { handsOf } from "#app/features/meetings/access.ts";
import { isInBranch, type Actor } from "#app/features/access/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { meetingAttendance, meetingReplies } from "#db/schema/meeting-minutes.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Whether somebody is invited to a meeting: at home in its cell, before it begins. */
export function isInvited(actor: Actor, row: StoredMeeting): boolean {
  const { memberId, post } = actor;
  const isHome = post?.orgId === row.orgId && isInBranch(actor, row.orgPos);
  return memberId !== null && isHome && row.state === "invited";
}

/** Notes that somebody read their invitation, the first time they open it. */
export async function noteRead(
  db: ScopedDb,
  memberId: string,
  { id, orgPos }: StoredMeeting,
  now: Date,
): Promise<void> {
  await db
    .insert(meetingReplies)
    .values({ meetingId: id, memberId, orgPos, readAt: now })
    .onConflictDoNothing();
}

/** An answer to an invitation. */
export interface Answer {
  answer: "coming" | "excuse";
  reason: string | null;
  note: string | null;
}

/** Reads the answer of a form; null when an excuse lacks its reason, or another reason its words. */
export function readAnswer(form: FormData): Answer | null {
  const note = String(form.get("note") ?? "").trim();
  const longest = 500;
  if (form.get("act") === "coming") return { answer: "coming", reason: null, note: null };
  const reason = String(form.get("reason") ?? "");
  if (!isExcuse(reason) || note.length > longest) return null;
  if (reason === absenceReason.codes.other && note.length < 3) return null;
  return { answer: "excuse", reason, note: note === "" ? null : note };
}

/**
 * Puts down somebody's own answer, until an excuse is decided.
 *
 * @returns false when the meeting takes no answers (any more), or the excuse was decided
 * @throws {NotFound} when the meeting is out of reach
 */
export async function answerInvitation(
  db: ScopedDb,
  actor: Actor,
  { id, answer }: { id: string; answer: Answer },
  moment: Moment,
): Promise<boolean> {
  const row = await readMeeting(db, id);
  if (row === null) throw new NotFound("meeting");
  if (!isInvited(actor, row)) return false;
  const memberId = actor.memberId!;
  await noteRead(db, memberId, row, moment.now);
  const changed = await db
    .update(meetingReplies)
    .set({ ...answer, answeredAt: moment.now })
    .where(
      and(
        eq(meetingReplies.meetingId, id),
        eq(meetingReplies.memberId, memberId),
        isNull(meetingReplies.decision),
      ),
    )
    .returning({ id: meetingReplies.meetingId });
  if (changed.length === 0) return false;
  await noteMeetingFact(db, actor, row, "answered", moment);
  return true;
}

/**
 * Accepts or refuses an excuse, once. Nobody decides about their own (S2). An accepted one is marked on the list,
 * so that the note taker finds it there.
 *
 * @returns false when there is nothing (any more) to decide
 */
export async function decideExcuse(
  db: ScopedDb,
  actor: Actor,
  asked: { id: string; memberId: string; decision: "accepted" | "refused" },
  moment: Moment,
): Promise<boolean> {
  const { id, memberId, decision } = asked;
  const row = await lockMeeting(db, id);
  if (row === null) throw new NotFound("meeting");
  const isLeader = handsOf(actor, row).includes("planner");
  if (!isLeader || row.state !== "invited" || memberId === actor.memberId) return false;
  const [reply] = await db
    .update(meetingReplies)
    .set({ decision, decidedName: actor.displayName, decidedAt: moment.now })
    .where(
      and(
        eq(meetingReplies.meetingId, id),
        eq(meetingReplies.memberId, memberId),
        eq(meetingReplies.answer, "excuse"),
        isNull(meetingReplies.decision),
      ),
    )
    .returning();
  if (reply === undefined) return false;
  if (decision === "accepted") {
    await followCell(db, row, dayOf(moment.now));
    await db
      .update(meetingAttendance)
      .set({ mark: reply.reason, markedName: actor.displayName, version: 2 })
      .where(
        and(
          eq(meetingAttendance.meetingId, id),
          eq(meetingAttendance.memberId, memberId),
          isNull(meetingAttendance.mark),
        ),
      );
  }
  await noteMeetingFact(db, actor, row, decision === "accepted" ? "excused" : "notExcused", moment);
  return true;
}
