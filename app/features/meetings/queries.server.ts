import { and, asc, desc, eq, gte, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import type { ListedMeeting } from "#app/features/meetings/overview/rules.ts";
import type { MeetingCase } from "#app/features/meetings/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import { meetingAttendance } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A meeting as stored. */
export type StoredMeeting = typeof meetings.$inferSelect;

/** One meeting; null when there is none in the scope. */
export async function readMeeting(db: ScopedDb, id: string): Promise<StoredMeeting | null> {
  if (!isId(id)) return null;
  const [row] = await db.select().from(meetings).where(eq(meetings.id, id));
  return row ?? null;
}

/** The same, held against other writers until the transaction ends; null also when the act may not write it. */
export async function lockMeeting(db: ScopedDb, id: string): Promise<StoredMeeting | null> {
  if (!isId(id)) return null;
  const [row] = await db.select().from(meetings).where(eq(meetings.id, id)).for("update");
  return row ?? null;
}

/** A meeting as its rules look at it. */
export function caseOf(row: StoredMeeting): MeetingCase {
  const { state, kinds, meetOn, place, onlineUrl, chairId, noteTakerId } = row;
  return {
    state,
    kinds,
    meetOn,
    place,
    onlineUrl,
    chairId,
    noteTakerId,
    isChairDone: row.chairApprovedAt !== null,
    isKeeperDone: row.keeperApprovedAt !== null,
  };
}

const marked = (pattern: string) =>
  sql<number>`(select count(*)::int from ${meetingAttendance} as a where a.meeting_id = ${meetings.id} and a.mark ~ ${pattern})`;

/** The meetings of a cell from a day on, latest first. */
export function listMeetings(
  db: ScopedDb,
  orgId: string,
  from: CivilDate,
): Promise<ListedMeeting[]> {
  return db
    .select({
      id: meetings.id,
      kinds: meetings.kinds,
      state: meetings.state,
      meetOn: meetings.meetOn,
      meetAt: meetings.meetAt,
      month: meetings.month,
      place: meetings.place,
      present: marked("^P$"),
      counted: marked("^(P|A.|U)$"),
    })
    .from(meetings)
    .where(and(eq(meetings.orgId, orgId), gte(meetings.meetOn, from)))
    .orderBy(desc(meetings.meetOn), desc(meetings.meetAt));
}

/** Somebody at home in a cell, as a list of names takes them over. */
export interface CellMember {
  memberId: string;
  name: string;
  sortName: string;
  membershipStatus: string;
  activityStatus: string;
  position: string | null;
}

/** The probationary and official members of a cell today, in order of names. */
export function listHomeMembers(db: ScopedDb, orgId: string): Promise<CellMember[]> {
  const { probationary, official } = memberStatus.codes;
  return db
    .select({
      memberId: members.id,
      name: members.full_name,
      sortName: members.sortName,
      membershipStatus: members.membership_status,
      activityStatus: members.activity_status,
      position: members.current_party_position,
    })
    .from(members)
    .where(
      and(
        eq(members.org_id, orgId),
        isNull(members.hiddenAt),
        inArray(members.membership_status, [probationary, official]),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id));
}

/** The cell of a meeting or of a plan. */
export interface CellPlace {
  id: string;
  name: string;
  posFrom: bigint;
  meetingDay: number | null;
  communeCode: string | null;
  closedOn: CivilDate | null;
}

/** Reads a cell by id. */
export async function readCell(db: ScopedDb, orgId: string): Promise<CellPlace | null> {
  const [row] = await db
    .select({
      id: organizations.id,
      name: organizations.name,
      posFrom: organizations.posFrom,
      meetingDay: organizations.meetingDay,
      communeCode: organizations.communeCode,
      closedOn: organizations.closedOn,
    })
    .from(organizations)
    .where(eq(organizations.id, orgId));
  return row ?? null;
}

/** Whether another regular meeting of the cell stands in this month. */
export async function hasRegular(
  db: ScopedDb,
  orgId: string,
  month: string,
  exceptId: string | null,
): Promise<boolean> {
  const rows = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.orgId, orgId),
        eq(meetings.month, month),
        ne(meetings.state, "cancelled"),
        sql`${meetings.kinds} @> '{M01}'`,
      ),
    );
  return rows.some(({ id }) => id !== exceptId);
}

/** The names on the list of a meeting, in order. */
export function listAttendance(db: ScopedDb, meetingId: string) {
  return db
    .select()
    .from(meetingAttendance)
    .where(eq(meetingAttendance.meetingId, meetingId))
    .orderBy(asc(meetingAttendance.sortName), asc(meetingAttendance.memberId));
}

/** The meetings of cells of a branch in a span of days, for who looks after several cells. */
export function listBranchMeetings(
  db: ScopedDb,
  { posFrom, posTo }: { posFrom: bigint; posTo: bigint },
  { from, to }: { from: CivilDate; to: CivilDate },
) {
  return db
    .select({
      orgId: meetings.orgId,
      kinds: meetings.kinds,
      state: meetings.state,
      meetOn: meetings.meetOn,
    })
    .from(meetings)
    .where(
      and(
        gte(meetings.orgPos, posFrom),
        lt(meetings.orgPos, posTo),
        gte(meetings.meetOn, from),
        sql`${meetings.meetOn} <= ${to}`,
      ),
    );
}
