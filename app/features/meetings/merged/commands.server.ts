import { and, eq, notInArray, sql } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { strongerMark } from "#app/features/meetings/attendance/rules.ts";
import { followMarks, unsigned } from "#app/features/meetings/marking/commands.server.ts";
import { lockMeeting } from "#app/features/meetings/queries.server.ts";
import { meetingAttendance } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import { members } from "#db/schema/members.ts";
import { recordMerges } from "#db/schema/record-merges.ts";
import type { ScopedDb } from "#db/scope.server.ts";

type Listed = typeof meetingAttendance.$inferSelect;

/** A line that a merge took from a list of names, and the mark that the other line had; null where there was none. */
interface TakenLine {
  gone: Listed;
  kept: Pick<Listed, "mark" | "isOnline"> | null;
}

/** Meetings whose minutes say what they say. */
const finished = ["closed", "resolution_issued", "cancelled"] as const;

/**
 * Makes one line of two in the lists of names of meetings that are not closed, in a system scope, when two records were
 * merged: whoever was marked present under either was present, and is counted once. Closed minutes keep both (fault 144).
 */
export async function joinAttendance(
  db: ScopedDb,
  { keptId, goneId }: { keptId: string; goneId: string },
  rules: RuleSet,
): Promise<void> {
  const lines = await db
    .select({ line: meetingAttendance })
    .from(meetingAttendance)
    .innerJoin(meetings, eq(meetings.id, meetingAttendance.meetingId))
    .where(and(eq(meetingAttendance.memberId, goneId), notInArray(meetings.state, [...finished])));
  const [kept] = await db.select().from(members).where(eq(members.id, keptId));
  const taken: TakenLine[] = [];
  for (const { line: gone } of lines) {
    const own = await findLine(db, gone.meetingId, keptId);
    await db.delete(meetingAttendance).where(isLine(gone.meetingId, goneId));
    if (own === null)
      await db.insert(meetingAttendance).values({
        ...gone,
        memberId: keptId,
        memberName: kept!.full_name,
        sortName: kept!.sortName,
      });
    else await mark(db, own, strongerMark(own, gone));
    taken.push({ gone, kept: own && { mark: own.mark, isOnline: own.isOnline } });
    await countAnew(db, gone.meetingId, rules);
  }
  if (taken.length === 0) return;
  // JSON has no big whole numbers; the place is that of the meeting.
  const said = JSON.stringify(
    taken.map(({ gone, kept: own }) => ({ gone: { ...gone, orgPos: undefined }, kept: own })),
  );
  await db
    .update(recordMerges)
    .set({
      undo: sql`coalesce(${recordMerges.undo}, '{}'::jsonb) || jsonb_build_object('meetings', ${said}::text::jsonb)`,
    })
    .where(isMerged(keptId, goneId, "merged"));
}

/** Gives the lines back that a merge took, in meetings that are not closed by then and where nobody changed them since. */
export async function partAttendance(
  db: ScopedDb,
  { keptId, goneId }: { keptId: string; goneId: string },
  rules: RuleSet,
): Promise<void> {
  const [merge] = await db
    .select()
    .from(recordMerges)
    .where(isMerged(keptId, goneId, "parted"));
  const { meetings: taken = [] } = (merge?.undo ?? {}) as { meetings?: TakenLine[] };
  for (const { gone, kept } of taken) {
    const row = await lockMeeting(db, gone.meetingId);
    if (row === null || (finished as readonly string[]).includes(row.state)) continue;
    if ((await findLine(db, row.id, goneId)) === null)
      await db.insert(meetingAttendance).values({ ...gone, orgPos: row.orgPos });
    const own = await findLine(db, row.id, keptId);
    if (own !== null && kept !== null && own.mark === strongerMark(kept, gone).mark)
      await mark(db, own, kept);
    await countAnew(db, row.id, rules);
  }
}

const isLine = (meetingId: string, memberId: string) =>
  and(eq(meetingAttendance.meetingId, meetingId), eq(meetingAttendance.memberId, memberId));

const isMerged = (keptId: string, goneId: string, state: "merged" | "parted") =>
  and(
    eq(recordMerges.keptId, keptId),
    eq(recordMerges.goneId, goneId),
    eq(recordMerges.state, state),
    eq(
      recordMerges.decidedAt,
      sql`(select max(r.decided_at) from record_merges r
        where r.kept_id = ${keptId}::uuid and r.gone_id = ${goneId}::uuid and r.state = ${state})`,
    ),
  );

async function findLine(db: ScopedDb, meetingId: string, memberId: string) {
  const [line] = await db.select().from(meetingAttendance).where(isLine(meetingId, memberId));
  return line ?? null;
}

async function mark(
  db: ScopedDb,
  { meetingId, memberId, version }: Listed,
  { mark: said, isOnline }: Pick<Listed, "mark" | "isOnline">,
): Promise<void> {
  await db
    .update(meetingAttendance)
    .set({ mark: said, isOnline, version: version + 1 })
    .where(isLine(meetingId, memberId));
}

/** Votes follow the list, and minutes of another list are approved anew. */
async function countAnew(db: ScopedDb, id: string, rules: RuleSet): Promise<void> {
  const row = await lockMeeting(db, id);
  if (row === null) return;
  await followMarks(db, row, rules);
  await db
    .update(meetings)
    .set({ version: row.version + 1, ...unsigned })
    .where(eq(meetings.id, id));
}
