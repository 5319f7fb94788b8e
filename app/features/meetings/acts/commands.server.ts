import { and, asc, eq, max } from "drizzle-orm";
import { handsOf } from "#app/features/meetings/access.ts";
import {
  noteMeetingFact,
  type MeetingEvent,
  type Moment,
} from "#app/features/meetings/commands.server.ts";
import { giveWork, mayGiveWork } from "#app/features/meetings/giving/commands.server.ts";
import {
  tellChanged,
  tellInvited,
  tellOfAbsence,
  tellPublished,
} from "#app/features/meetings/telling/commands.server.ts";
import {
  caseOf,
  listAttendance,
  lockMeeting,
  readMeeting,
  type StoredMeeting,
} from "#app/features/meetings/queries.server.ts";
import {
  advance,
  type MeetingAct,
  type MeetingFacts,
  type MeetingRefusal,
} from "#app/features/meetings/rules.ts";
import { isOverfull, votingBase } from "#app/features/meetings/votes/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { today as dayOf, yearOf, type CivilDate } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { meetingAddenda, meetingVotes } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** Acts that a button of the meeting's page does. */
export type ButtonAct = Exclude<MeetingAct, "edit" | "editAgenda" | "open" | "record">;

/** What was done, or why not. */
export type Acted = { ok: true } | { ok: false; refusal: MeetingRefusal };

/** What the rules ask about the minutes of a meeting. */
export async function readFacts(
  db: ScopedDb,
  meetingId: string,
  today: CivilDate,
): Promise<MeetingFacts> {
  const list = await listAttendance(db, meetingId);
  const votes = await db
    .select()
    .from(meetingVotes)
    .where(eq(meetingVotes.meetingId, meetingId))
    .orderBy(asc(meetingVotes.createdAt));
  const { present } = votingBase(list);
  return {
    today,
    unmarked: list.length === 0 ? 1 : list.filter(({ mark }) => mark === null).length,
    faultyVotes: votes.filter((vote) => isOverfull(vote, present)).length,
    isResolutionPassed: votes.filter(({ kind }) => kind === "resolution").at(-1)?.isPassed ?? false,
  };
}

/**
 * Takes one step of a meeting. Two who act at the same moment come one after the other, and the second is told
 * the state (fault 134). A correction to closed minutes is added beside them.
 *
 * @param note  reason of a cancellation, or text of a correction
 * @throws {NotFound} when the meeting is out of reach of this act
 */
export async function actOnMeeting(
  db: ScopedDb,
  actor: Actor,
  { id, act, note }: { id: string; act: ButtonAct; note: string | null },
  moment: Moment,
): Promise<Acted> {
  // Closed rows are locked by nobody: a note taker may not write them any more.
  const row = act === "addend" ? await readMeeting(db, id) : await lockMeeting(db, id);
  if (row === null) throw new NotFound("meeting");
  const today = dayOf(moment.now);
  const facts = await readFacts(db, id, today);
  const step = advance(act, caseOf(row), handsOf(actor, row), facts);
  if (!step.ok) return step;
  if (act === "addend") {
    await db.insert(meetingAddenda).values({
      meetingId: id,
      orgPos: row.orgPos,
      isRestricted: row.isRestricted,
      content: note ?? "",
      writtenName: actor.displayName,
      writtenAt: moment.now,
    });
    await noteMeetingFact(db, actor, row, "addended", moment);
    return { ok: true };
  }
  const isClosing = step.state === "closed";
  expectOne(
    await db
      .update(meetings)
      .set({
        state: step.state,
        version: row.version + 1,
        ...(await changesOf(db, actor, row, act, { now: moment.now, today, note })),
        ...(isClosing ? { closedAt: moment.now } : {}),
      })
      .where(and(eq(meetings.id, id), eq(meetings.version, row.version)))
      .returning({ id: meetings.id }),
  );
  await noteMeetingFact(db, actor, row, events[act], moment, act === "cancel" ? note : null);
  if (isClosing) await noteMeetingFact(db, actor, row, "closed", moment);
  await followed(db, actor, { ...row, state: step.state }, act, moment);
  return { ok: true };
}

/** What an act brings with it: members are told, and the work of closed minutes is given where the closer may. */
async function followed(
  db: ScopedDb,
  actor: Actor,
  row: StoredMeeting,
  act: ButtonAct,
  moment: Moment,
): Promise<void> {
  if (act === "invite") return tellInvited(db, row, moment.now);
  if (act === "cancel") return tellChanged(db, row, "cancelled", moment.now);
  if (act === "issue") return tellPublished(db, row, "resolution", moment.now);
  if (row.state !== "closed") return;
  if (mayGiveWork(actor, row)) await giveWork(db, actor, row.id, moment);
  await tellPublished(db, row, "minutes", moment.now);
  await tellOfAbsence(db, row, moment.now);
}

const events: Record<Exclude<ButtonAct, "addend">, MeetingEvent> = {
  prepare: "prepared",
  invite: "invited",
  draft: "drafted",
  approve: "approved",
  keep: "approved",
  keepOnPaper: "signedOnPaper",
  issue: "issued",
  cancel: "cancelled",
};

async function changesOf(
  db: ScopedDb,
  actor: Actor,
  row: StoredMeeting,
  act: ButtonAct,
  { now, today, note }: { now: Date; today: CivilDate; note: string | null },
): Promise<Partial<StoredMeeting>> {
  switch (act) {
    case "invite":
      return { invitedAt: now };
    case "approve":
      return { chairApprovedAt: now, chairApprovedName: actor.displayName };
    case "keep":
      return { keeperApprovedAt: now, keeperApprovedName: actor.displayName };
    case "keepOnPaper":
      return { keeperApprovedAt: now, keeperApprovedName: row.noteTakerName, keeperOnPaper: true };
    case "cancel":
      return { cancelReason: note };
    case "issue": {
      const year = yearOf(today);
      const [last] = await db
        .select({ number: max(meetings.resolutionNumber) })
        .from(meetings)
        .where(and(eq(meetings.orgId, row.orgId), eq(meetings.resolutionYear, year)));
      return {
        resolutionNumber: (last?.number ?? 0) + 1,
        resolutionYear: year,
        resolutionIssuedOn: today,
      };
    }
    default:
      return {};
  }
}
