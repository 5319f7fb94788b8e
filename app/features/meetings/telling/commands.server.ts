import { and, eq } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import { absenceReason } from "#app/codes/absence-reason.ts";
import { listOftenAway } from "#app/features/meetings/home/queries.server.ts";
import { listHomeMembers, type StoredMeeting } from "#app/features/meetings/queries.server.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { NoticeKind } from "#app/features/notices/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { meetingAttendance } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Tells the members of the cell that they are invited. @source procedures P01 "Notifications" */
export async function tellInvited(db: ScopedDb, row: StoredMeeting, now: Date): Promise<void> {
  await tellMembers(db, row, "meetingCalled", now);
}

/**
 * Tells members who are invited that day, time or place are others now, or that the meeting is cancelled. Who was not
 * invited need not know.
 *
 * @source procedures P01 "Cancel / postpone"; house: the notice
 */
export async function tellChanged(
  db: ScopedDb,
  row: StoredMeeting,
  what: "moved" | "cancelled",
  now: Date,
): Promise<void> {
  if (row.invitedAt === null) return;
  await tellMembers(db, row, what === "moved" ? "meetingMoved" : "meetingCancelled", now);
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
  const cell = await readPlace(db, row.orgId);
  if (!cell?.communeId) return;
  const notice = { kind: "minutesReady" as const, subject: subjectOf(row), path: pathOf(row) };
  await notify(db, { role: role.communeOfficer, orgId: cell.communeId }, notice, now);
}

/**
 * Tells the secretary and the commune when somebody who was away from this meeting without a reason has now been so
 * in as many months of the year as make a ground for removal. The notice names the cell and nobody.
 *
 * @source procedures P01 "Effects", P10 ground 1
 */
export async function tellOfAbsence(db: ScopedDb, row: StoredMeeting, now: Date): Promise<void> {
  const today = dayOf(now);
  const cell = { posFrom: row.orgPos, posTo: row.orgPos + 1n };
  const often = await listOftenAway(db, cell, today, await readRuleSet(db, today));
  const away = await db
    .select({ memberId: meetingAttendance.memberId })
    .from(meetingAttendance)
    .where(
      and(
        eq(meetingAttendance.meetingId, row.id),
        eq(meetingAttendance.mark, absenceReason.codes.unexcused),
      ),
    );
  if (!often.some((one) => away.some(({ memberId }) => memberId === one.memberId))) return;
  const unit = await readPlace(db, row.orgId);
  const path = paths.meetings({ org: row.orgId });
  const notice = { kind: "absentOften" as const, subject: unit?.name ?? null, path };
  await notify(db, { role: role.cellSecretary, orgId: row.orgId }, notice, now);
  if (unit?.communeId)
    await notify(db, { role: role.communeOfficer, orgId: unit.communeId }, notice, now);
}

async function readPlace(db: ScopedDb, orgId: string) {
  const [unit] = await db
    .select({ name: organizations.name, communeId: organizations.communeId })
    .from(organizations)
    .where(eq(organizations.id, orgId));
  return unit ?? null;
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
