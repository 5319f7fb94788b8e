import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { handsOf } from "#app/features/meetings/access.ts";
import { noteMeetingFact, type Moment } from "#app/features/meetings/commands.server.ts";
import type { StoredMeeting } from "#app/features/meetings/queries.server.ts";
import { criteriaOf, gradeOf, isScored, totalOf } from "#app/features/meetings/scoring/rules.ts";
import type { ScoreInput } from "#app/features/meetings/scoring/schema.ts";
import { meetingScores } from "#db/schema/meeting-minutes.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The secretary scores a meeting whose minutes are closed. What was given before stays beside it, and the last one
 * counts; the minutes themselves do not change.
 *
 * @param input  as `readScoreForm` gives it
 * @source procedures P01 "Self-score the meeting: R02"
 */
export async function scoreMeeting(
  db: ScopedDb,
  actor: Actor,
  row: StoredMeeting,
  { points, note }: ScoreInput,
  rules: RuleSet,
  moment: Moment,
): Promise<{ ok: true } | { ok: false; refusal: "state" }> {
  if (!isScored(row) || !handsOf(actor, row).includes("secretary"))
    return { ok: false, refusal: "state" };
  const total = totalOf(points);
  await db.insert(meetingScores).values({
    meetingId: row.id,
    orgPos: row.orgPos,
    isRestricted: row.isRestricted,
    points,
    most: Object.fromEntries(criteriaOf(rules)),
    total,
    grade: gradeOf(total, rules),
    note,
    scoredName: actor.displayName,
    scoredAt: moment.now,
  });
  await noteMeetingFact(db, actor, row, "scored", moment);
  return { ok: true };
}
