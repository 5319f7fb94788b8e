import { and, arrayContains, asc, eq, gte, inArray, lt, notInArray, sql } from "drizzle-orm";
import { meetingType } from "#app/codes/meeting-type.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Unit } from "#app/features/access/rules.ts";
import { listMeetings, type StoredMeeting } from "#app/features/meetings/queries.server.ts";
import { isPublished, isRegular, wasHeld } from "#app/features/meetings/rules.ts";
import { addMonths, yearOf, type CivilDate } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { meetingAttendance } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The meeting of a cell that comes next, today's included; null when none stands in the calendar. */
export async function readNextMeeting(
  db: ScopedDb,
  orgId: string,
  today: CivilDate,
): Promise<StoredMeeting | null> {
  const [next] = await meetingsAhead(db, { orgId, today });
  return next ?? null;
}

const meetingsAhead = kept((db) =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.orgId, sql.placeholder("orgId")),
        gte(meetings.meetOn, sql.placeholder("today")),
        notInArray(meetings.state, ["cancelled", "closed", "resolution_issued"]),
      ),
    )
    .orderBy(asc(meetings.meetOn), asc(meetings.meetAt))
    .limit(1),
);

/** Who was there at the last regular meeting of a cell. */
export interface LastAttendance {
  id: string;
  month: string;
  present: number;
  counted: number;
  /** Whether its minutes are closed. */
  isClosed: boolean;
}

const MONTHS_BACK = 6;

/** The attendance of the last regular meeting that was held; null when there was none in half a year. */
export async function readLastAttendance(
  db: ScopedDb,
  orgId: string,
  today: CivilDate,
): Promise<LastAttendance | null> {
  const rows = await listMeetings(db, orgId, addMonths(today, -MONTHS_BACK));
  const last = rows.find(({ kinds, state }) => isRegular(kinds) && wasHeld(state));
  return last === undefined || last.counted === 0
    ? null
    : {
        id: last.id,
        month: last.month,
        present: last.present,
        counted: last.counted,
        isClosed: isPublished(last.state),
      };
}

/** Somebody who was away without a reason in so many months that it is a ground for removal. */
export interface OftenAway {
  memberId: string;
  name: string;
  months: number;
}

const MOST = 20;

/**
 * Who of a branch was away without a reason in too many different months of the year, most months first.
 *
 * @param earlier  told so many months before it becomes a ground
 * @source procedures P01 "Effects", P10 ground 1
 */
export async function listOftenAway(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
  today: CivilDate,
  rules: RuleSet,
  earlier = 0,
): Promise<OftenAway[]> {
  const months = sql<number>`count(distinct ${meetings.month})::int`;
  return db
    .select({
      memberId: meetingAttendance.memberId,
      name: sql<string>`max(${meetingAttendance.memberName})`,
      months,
    })
    .from(meetingAttendance)
    .innerJoin(meetings, eq(meetings.id, meetingAttendance.meetingId))
    .where(
      and(
        gte(meetings.orgPos, posFrom),
        lt(meetings.orgPos, posTo),
        gte(meetings.meetOn, `${yearOf(today)}-01-01`),
        eq(meetingAttendance.mark, "U"),
        inArray(meetings.state, ["closed", "resolution_issued"]),
      ),
    )
    .groupBy(meetingAttendance.memberId)
    .having(sql`${months} >= ${rules.number("absence.unexcused_months_in_year") - earlier}`)
    .orderBy(sql`3 desc`, sql`2`)
    .limit(MOST);
}

/** In how many cells of a branch the regular meeting of a month was held. */
export interface MetMonth {
  month: string;
  cells: number;
}

/** The months from one on in which regular meetings were held, in order, with the number of cells. */
export function countMetCells(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
  since: string,
): Promise<MetMonth[]> {
  return db
    .select({ month: meetings.month, cells: sql<number>`count(distinct ${meetings.orgId})::int` })
    .from(meetings)
    .where(
      and(
        gte(meetings.orgPos, posFrom),
        lt(meetings.orgPos, posTo),
        gte(meetings.month, since),
        arrayContains(meetings.kinds, [meetingType.codes.monthly]),
        inArray(meetings.state, ["open", "minutes_draft", "closed", "resolution_issued"]),
      ),
    )
    .groupBy(meetings.month)
    .orderBy(asc(meetings.month));
}
