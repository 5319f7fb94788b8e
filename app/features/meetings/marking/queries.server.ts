import { markOfStanding, planList } from "#app/features/meetings/attendance/rules.ts";
import type { Listed } from "#app/features/meetings/marking/rules.ts";
import {
  listAttendance,
  listHomeMembers,
  type StoredMeeting,
} from "#app/features/meetings/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The list of a meeting as it would be written now: what is stored, brought up to the meeting's day. */
export async function listNames(
  db: ScopedDb,
  row: StoredMeeting,
  today: CivilDate,
): Promise<Listed[]> {
  const stored = await listAttendance(db, row.id);
  const home = await listHomeMembers(db, row.orgId);
  const isSettled = row.listedOn !== null && row.listedOn >= row.meetOn;
  const { added, removed } = planList(stored, home, today > row.meetOn && isSettled);
  const kept = stored
    .filter(({ memberId }) => !removed.includes(memberId))
    .map((one) => ({ ...one, name: one.memberName, position: one.partyPosition }));
  const fresh = added.map((one) => ({
    ...one,
    mark: markOfStanding(one.activityStatus),
    isOnline: false,
    version: 1,
  }));
  return [...kept, ...fresh].toSorted((one, other) => (one.sortName < other.sortName ? -1 : 1));
}
