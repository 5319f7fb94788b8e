import { and, eq, inArray } from "drizzle-orm";
import {
  markOfStanding,
  planList,
  planMarks,
  type SentMark,
} from "#app/features/meetings/attendance/rules.ts";
import { handsOf } from "#app/features/meetings/access.ts";
import { noteMeetingFact, type Moment } from "#app/features/meetings/commands.server.ts";
import {
  caseOf,
  listAttendance,
  listHomeMembers,
  lockMeeting,
  type StoredMeeting,
} from "#app/features/meetings/queries.server.ts";
import { advance, type MeetingRefusal } from "#app/features/meetings/rules.ts";
import { isCarried, votingBase } from "#app/features/meetings/votes/rules.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { meetingAttendance, meetingVotes } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Somebody whom another note taker marked otherwise meanwhile. */
export interface MarkConflict {
  name: string;
  theirs: string | null;
  by: string;
  mine: string | null;
}

/** What became of a sent list. */
export type Marked =
  { ok: true; changed: number; conflicts: MarkConflict[] } | { ok: false; refusal: MeetingRefusal };

/**
 * Writes the marks that somebody sent. The first list of a meeting opens it. Lines that somebody else changed
 * meanwhile stay and are told; results of votes follow the marks, since these decide who counts.
 *
 * @param touched  whether the sender changed the line from what they saw
 */
export async function saveMarks(
  db: ScopedDb,
  actor: Actor,
  { id, sent, touched }: { id: string; sent: SentMark[]; touched: (one: SentMark) => boolean },
  rules: RuleSet,
  moment: Moment,
): Promise<Marked> {
  const row = await lockMeeting(db, id);
  if (row === null) throw new NotFound("meeting");
  const act = row.state === "invited" ? "open" : "record";
  const facts = { today: dayOf(moment.now), unmarked: 0, faultyVotes: 0, isResolutionPassed: true };
  const step = advance(act, caseOf(row), handsOf(actor, row), facts);
  if (!step.ok) return step;
  await followCell(db, row, facts.today);
  const stored = await listAttendance(db, id);
  const { changes, conflicts } = planMarks(stored, sent, touched);
  for (const { memberId, mark, isOnline, seen } of changes)
    await db
      .update(meetingAttendance)
      .set({ mark, isOnline, version: seen + 1, markedName: actor.displayName })
      .where(and(eq(meetingAttendance.meetingId, id), eq(meetingAttendance.memberId, memberId)));
  if (changes.length > 0) await followMarks(db, row, rules);
  await db
    .update(meetings)
    .set({ state: step.state, version: row.version + 1, ...(changes.length > 0 ? unsigned : {}) })
    .where(eq(meetings.id, id));
  if (act === "open") await noteMeetingFact(db, actor, row, "opened", moment);
  if (changes.length > 0) await noteMeetingFact(db, actor, row, "marked", moment);
  const byId = new Map(stored.map((one) => [one.memberId, one]));
  return {
    ok: true,
    changed: changes.length,
    conflicts: conflicts.map(({ memberId, mark }) => ({
      name: byId.get(memberId)!.memberName,
      theirs: byId.get(memberId)!.mark,
      by: byId.get(memberId)!.markedName ?? "",
      mine: mark,
    })),
  };
}

/** Whoever had approved minutes has not approved them as changed (fault 137). */
export const unsigned = {
  chairApprovedAt: null,
  chairApprovedName: null,
  keeperApprovedAt: null,
  keeperApprovedName: null,
  keeperOnPaper: false,
};

/**
 * Brings the list of names of a meeting up to its day: with whom the cell has until the day is over, then no more.
 *
 * @param today  civil date
 */
export async function followCell(
  db: ScopedDb,
  row: StoredMeeting,
  today: CivilDate,
): Promise<void> {
  const listed = await listAttendance(db, row.id);
  const home = await listHomeMembers(db, row.orgId);
  const isSettled = row.listedOn !== null && row.listedOn >= row.meetOn;
  const { added, removed } = planList(listed, home, today > row.meetOn && isSettled);
  if (removed.length > 0)
    await db
      .delete(meetingAttendance)
      .where(
        and(eq(meetingAttendance.meetingId, row.id), inArray(meetingAttendance.memberId, removed)),
      );
  if (added.length > 0)
    await db.insert(meetingAttendance).values(
      added.map((one) => ({
        meetingId: row.id,
        orgPos: row.orgPos,
        isRestricted: row.isRestricted,
        memberId: one.memberId,
        memberName: one.name,
        sortName: one.sortName,
        membershipStatus: one.membershipStatus,
        activityStatus: one.activityStatus,
        partyPosition: one.position,
        mark: markOfStanding(one.activityStatus),
      })),
    );
  if (row.listedOn === null || row.listedOn < today)
    await db.update(meetings).set({ listedOn: today }).where(eq(meetings.id, row.id));
}

/**
 * Puts down the list of names of every meeting of a day, in a system scope: whoever is at home in the cell that
 * day stands on it, also when it is ticked later from paper.
 *
 * @param today  civil date
 * @returns how many meetings
 */
export async function listNamesOfDay(db: ScopedDb, today: CivilDate): Promise<number> {
  const rows = await db
    .select()
    .from(meetings)
    .where(
      and(eq(meetings.meetOn, today), inArray(meetings.state, ["planned", "prepared", "invited"])),
    );
  for (const row of rows) await followCell(db, row, today);
  return rows.length;
}

/** Counts the votes of a meeting anew by who is marked present now. */
export async function followMarks(db: ScopedDb, row: StoredMeeting, rules: RuleSet): Promise<void> {
  const votes = await db.select().from(meetingVotes).where(eq(meetingVotes.meetingId, row.id));
  if (votes.length === 0) return;
  const { base, present } = votingBase(await listAttendance(db, row.id));
  for (const vote of votes)
    await db
      .update(meetingVotes)
      .set({ base, present, isPassed: isCarried(vote.kind, vote.votesFor, base, rules) })
      .where(eq(meetingVotes.id, vote.id));
}
