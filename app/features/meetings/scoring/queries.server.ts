import { desc, eq } from "drizzle-orm";
import { today as dayOf } from "#app/lib/dates.ts";
import { tally } from "#app/features/meetings/attendance/rules.ts";
import { listAttendance, type StoredMeeting } from "#app/features/meetings/queries.server.ts";
import {
  totalOf,
  type ScoreFacts,
  type ScoreGrade,
  type ShownScore,
} from "#app/features/meetings/scoring/rules.ts";
import { scoreText } from "#app/features/meetings/scoring/text.ts";
import { meetingScores } from "#db/schema/meeting-minutes.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The score that stands, which is the last one; null where the cell has given none. */
export async function readScore(db: ScopedDb, meetingId: string): Promise<ShownScore | null> {
  const [row] = await db
    .select()
    .from(meetingScores)
    .where(eq(meetingScores.meetingId, meetingId))
    .orderBy(desc(meetingScores.scoredAt))
    .limit(1);
  if (row === undefined) return null;
  const { points, most, total, grade, note, scoredName, scoredAt } = row;
  // The store keeps no order of keys; criteria of a province come after those of the form.
  const form = Object.keys(scoreText.vi.criteria);
  const place = (key: string) => (form.includes(key) ? form.indexOf(key) : form.length);
  return {
    lines: Object.entries(most)
      .toSorted(([one], [other]) => place(one) - place(other))
      .map(([key, limit]) => ({ key, points: points[key] ?? 0, most: limit })),
    total,
    most: totalOf(most),
    grade: grade as ScoreGrade,
    note,
    scoredName,
    scoredAt: scoredAt.toISOString(),
  };
}

/** What was recorded of a meeting and its score can begin with. */
export async function readScoreFacts(db: ScopedDb, row: StoredMeeting): Promise<ScoreFacts> {
  const list = await listAttendance(db, row.id);
  const { present, excused, unexcused } = tally(list.map(({ mark }) => mark));
  const counted = present + excused + unexcused;
  const { kinds, meetOn, invitedAt, startedAt, endedAt } = row;
  const invitedOn = invitedAt === null ? null : dayOf(invitedAt);
  return { kinds, meetOn, invitedOn, startedAt, endedAt, present, counted };
}
