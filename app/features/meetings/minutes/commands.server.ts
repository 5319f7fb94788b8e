import { and, eq } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { handsOf } from "#app/features/meetings/access.ts";
import { noteMeetingFact, type Moment } from "#app/features/meetings/commands.server.ts";
import { unsigned } from "#app/features/meetings/marking/commands.server.ts";
import type { SentMinutes } from "#app/features/meetings/minutes/schema.ts";
import {
  listAttendance,
  lockMeeting,
  type StoredMeeting,
} from "#app/features/meetings/queries.server.ts";
import { listOrigins } from "#app/features/meetings/giving/queries.server.ts";
import { openActs } from "#app/features/meetings/rules.ts";
import { judgeVote, votingBase } from "#app/features/meetings/votes/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { meetingAssignments, meetingItems, meetingVotes } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What became of sent minutes: fields that are wrong (`conflict` where somebody else wrote meanwhile). */
export type Saved =
  { ok: true } | { ok: false; issues: Record<string, string>; refusal: "state" | null };

/**
 * Saves minutes: the text of each item, and the new vote and the new work in the form. Where somebody else
 * changed an item meanwhile, that item stays and is told; with anything else wrong, nothing is written.
 */
export async function saveMinutes(
  db: ScopedDb,
  actor: Actor,
  { id, minutes }: { id: string; minutes: SentMinutes },
  rules: RuleSet,
  moment: Moment,
): Promise<Saved> {
  const row = await lockMeeting(db, id);
  if (row === null) throw new NotFound("meeting");
  if (!openActs(row.state, handsOf(actor, row)).includes("record"))
    return { ok: false, issues: {}, refusal: "state" };
  const list = await listAttendance(db, id);
  const issues: Record<string, string> = {};
  const vote = minutes.vote && judgeVote(minutes.vote, votingBase(list), row.isRestricted, rules);
  if (vote !== null && !vote.ok) issues.votesFor = vote.refusal;
  const worker = list.find(({ memberId }) => memberId === minutes.work?.memberId);
  if (minutes.work !== null && worker === undefined) issues.workWho = "workWho";
  const from = minutes.work?.recipientId ?? null;
  if (from !== null && !(await listOrigins(db, actor, row)).some((one) => one.id === from))
    issues.workFrom = "workFrom";
  if (Object.keys(issues).length > 0) return { ok: false, issues, refusal: null };

  const conflicts = await writeItems(db, row, minutes.items);
  const its = { meetingId: id, orgPos: row.orgPos, isRestricted: row.isRestricted };
  if (vote?.ok) {
    const { isPassed, isSecret } = vote;
    await db
      .insert(meetingVotes)
      .values({ ...its, ...minutes.vote!, ...votingBase(list), isPassed, isSecret });
  }
  if (minutes.work !== null)
    await db
      .insert(meetingAssignments)
      .values({ ...its, ...minutes.work, memberName: worker!.memberName });
  if (minutes.remove !== null) await removePart(db, id, minutes.remove);
  const { startedAt, endedAt, guests } = minutes;
  await db
    .update(meetings)
    .set({ startedAt, endedAt, guests, version: row.version + 1, ...unsigned })
    .where(eq(meetings.id, id));
  await noteMeetingFact(db, actor, row, "written", moment);
  if (conflicts.length === 0) return { ok: true };
  const told = conflicts.map((item) => [`c.${item}`, "conflict"]);
  return { ok: false, issues: Object.fromEntries(told), refusal: null };
}

async function writeItems(
  db: ScopedDb,
  { id }: StoredMeeting,
  sent: SentMinutes["items"],
): Promise<string[]> {
  const stored = await db.select().from(meetingItems).where(eq(meetingItems.meetingId, id));
  const byId = new Map(stored.map((item) => [item.id, item]));
  const conflicts: string[] = [];
  for (const { id: itemId, content, seen } of sent) {
    const item = byId.get(itemId);
    if (item === undefined || item.content === content) continue;
    if (item.version !== seen) {
      conflicts.push(itemId);
      continue;
    }
    await db
      .update(meetingItems)
      .set({ content, version: seen + 1 })
      .where(eq(meetingItems.id, itemId));
  }
  return conflicts;
}

async function removePart(db: ScopedDb, meetingId: string, part: string): Promise<void> {
  await db
    .delete(meetingVotes)
    .where(and(eq(meetingVotes.meetingId, meetingId), eq(meetingVotes.id, part)));
  await db
    .delete(meetingAssignments)
    .where(and(eq(meetingAssignments.meetingId, meetingId), eq(meetingAssignments.id, part)));
}
