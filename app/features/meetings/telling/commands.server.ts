import { and, eq } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import { listHomeMembers, type StoredMeeting } from "#app/features/meetings/queries.server.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { NoticeKind } from "#app/features/notices/rules.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { meetings } from "#db/schema/meetings.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Tells the members of the cell that they are invited. @source procedures P01 "Notifications" */
export async function tellInvited(db: ScopedDb, row: StoredMeeting, now: Date): Promise<void> {
  await tellMembers(db, row, "meetingCalled", now);
}

/**
 * Tells the members of the cell that minutes can be read; of a resolution also the committee above. Of discipline
 * nobody is told: whoever may read its minutes wrote them.
 *
 * @source procedures P01 "Notifications"
 */
export async function tellPublished(
  db: ScopedDb,
  row: StoredMeeting,
  what: "minutes" | "resolution",
  now: Date,
): Promise<void> {
  if (row.isRestricted) return;
  await tellMembers(db, row, "minutesReady", now);
  if (what === "minutes") return;
  const [cell] = await db
    .select({ communeId: organizations.communeId })
    .from(organizations)
    .where(eq(organizations.id, row.orgId));
  if (!cell?.communeId) return;
  const notice = { kind: "minutesReady" as const, subject: subjectOf(row), path: pathOf(row) };
  await notify(db, { role: role.communeOfficer, orgId: cell.communeId }, notice, now);
}

/**
 * Reminds the members of cells that meet tomorrow, in a system scope, once a day.
 *
 * @returns of how many meetings
 * @source procedures P01 "1-day reminder"
 */
export async function remindOfMeetings(db: ScopedDb, now: Date): Promise<number> {
  const tomorrow = addDays(dayOf(now), 1);
  const rows = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.meetOn, tomorrow), eq(meetings.state, "invited")));
  for (const row of rows) await tellMembers(db, row, "meetingSoon", now);
  return rows.length;
}

async function tellMembers(
  db: ScopedDb,
  row: StoredMeeting,
  kind: NoticeKind,
  now: Date,
): Promise<void> {
  const home = await listHomeMembers(db, row.orgId);
  const notice = { kind, subject: subjectOf(row), path: pathOf(row) };
  await notify(db, { members: home.map(({ memberId }) => memberId) }, notice, now);
}

const pathOf = ({ id }: StoredMeeting): string => paths.meeting(id);

/** Day and time, without the kind of the meeting. */
const subjectOf = ({ meetOn, meetAt }: StoredMeeting): string =>
  `${meetOn.split("-").reverse().join("/")}, ${meetAt}`;
