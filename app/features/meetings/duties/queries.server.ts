import { and, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { handsOf, isOfCell } from "#app/features/meetings/access.ts";
import { oftenUnexcused } from "#app/features/meetings/calendar/rules.ts";
import {
  meetingTasks,
  type DutyMeeting,
  type MeetingTask,
} from "#app/features/meetings/duties/rules.ts";
import { caseOf, type StoredMeeting } from "#app/features/meetings/queries.server.ts";
import { nextAct } from "#app/features/meetings/rules.ts";
import { isInvited } from "#app/features/meetings/replies/commands.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { may, type Actor } from "#app/features/access/rules.ts";
import { addMonths, yearOf, type CivilDate } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { meetingAttendance, meetingReplies, meetingVotes } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MONTHS_BACK = 4;

/**
 * What the actor has to do about the meetings of their cell, nearest deadline first; nothing for who looks after
 * several cells. Works in the scope of the home page as well as of `meeting.read`.
 *
 * @param today  civil date
 */
export async function listMeetingTasks(
  db: ScopedDb,
  actor: Actor,
  today: CivilDate,
): Promise<MeetingTask[]> {
  const orgId = actor.post?.orgId;
  if (!isOfCell(actor) || !orgId || !may(actor, "meeting.read")) return [];
  const [rules, rows, often] = await Promise.all([
    readRuleSet(db, today),
    meetingsSince(db, { orgId, since: addMonths(today, -MONTHS_BACK) }),
    may(actor, "meeting.decide") ? listOften(db, orgId, today) : [],
  ]);
  const next = new Map(rows.map((row) => [row.id, nextAct(caseOf(row), handsOf(actor, row))]));
  const [replies, passed] = await Promise.all([
    readReplies(db, rows),
    readPassed(
      db,
      rows.filter(({ id }) => next.get(id) === "issue").map(({ id }) => id),
    ),
  ]);
  const duties = rows.map((row) => {
    const act = next.get(row.id)!;
    return dutyOf(actor, row, replies, act === "issue" && !passed.has(row.id) ? null : act);
  });
  const isPlanner = may(actor, "meeting.plan");
  const isKnown = rows.some(({ meetOn }) => meetOn < `${today.slice(0, 7)}-01`);
  return meetingTasks(duties, { isPlanner, often, isKnown }, today, rules);
}

const meetingsSince = kept((db) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.orgId, sql.placeholder("orgId")),
        gte(meetings.meetOn, sql.placeholder("since")),
      ),
    ),
);

type Replies = (typeof meetingReplies.$inferSelect)[];

async function readReplies(db: ScopedDb, rows: StoredMeeting[]): Promise<Replies> {
  const ids = rows.filter(({ state }) => state === "invited").map(({ id }) => id);
  if (ids.length === 0) return [];
  return db.select().from(meetingReplies).where(inArray(meetingReplies.meetingId, ids));
}

/** Of these meetings the ones whose last vote on the resolution passed it. */
async function readPassed(db: ScopedDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const last = await db
    .selectDistinctOn([meetingVotes.meetingId], {
      id: meetingVotes.meetingId,
      isPassed: meetingVotes.isPassed,
    })
    .from(meetingVotes)
    .where(and(inArray(meetingVotes.meetingId, [...ids]), eq(meetingVotes.kind, "resolution")))
    .orderBy(meetingVotes.meetingId, desc(meetingVotes.createdAt));
  return new Set(last.filter(({ isPassed }) => isPassed).map(({ id }) => id));
}

function dutyOf(
  actor: Actor,
  row: StoredMeeting,
  replies: Replies,
  next: DutyMeeting["next"],
): DutyMeeting {
  const { id, kinds, state, meetOn, meetAt } = row;
  const its = replies.filter(({ meetingId }) => meetingId === id);
  const own = its.find(({ memberId }) => memberId === actor.memberId);
  const waiting = its.filter(
    ({ answer, decision, memberId }) =>
      answer === "excuse" && decision === null && memberId !== actor.memberId,
  );
  return {
    id,
    kinds,
    state,
    meetOn,
    meetAt,
    next,
    isUnanswered: isInvited(actor, row) && (own?.answer ?? null) === null,
    excusesToDecide: may(actor, "meeting.excuse") ? waiting.length : 0,
  };
}

async function listOften(db: ScopedDb, orgId: string, today: CivilDate): Promise<string[]> {
  const rules = await readRuleSet(db, today);
  const year = yearOf(today);
  const absences = await db
    .select({
      memberId: meetingAttendance.memberId,
      name: meetingAttendance.memberName,
      meetOn: meetings.meetOn,
      mark: meetingAttendance.mark,
    })
    .from(meetingAttendance)
    .innerJoin(meetings, eq(meetings.id, meetingAttendance.meetingId))
    .where(
      and(
        eq(meetings.orgId, orgId),
        gte(meetings.meetOn, `${year}-01-01`),
        eq(meetingAttendance.mark, "U"),
        inArray(meetings.state, ["closed", "resolution_issued"]),
      ),
    );
  const names = new Map(absences.map(({ memberId, name }) => [memberId, name]));
  return oftenUnexcused(absences, year, rules).map(({ memberId }) => names.get(memberId)!);
}
