import { activityStatus } from "#app/codes/activity-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Actor } from "#app/features/access/rules.ts";
import {
  listNamesakes,
  listOwnCells,
  type Namesake,
} from "#app/features/members/candidates/queries.server.ts";
import { saveMembers } from "#app/features/members/commands.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { today } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks.ts";
import type { MemberValues } from "#app/record/values.ts";
import { inSavepoint, type ScopedDb } from "#db/scope.server.ts";
import { isUniqueViolation } from "#db/violations.server.ts";

/** What became of a candidate; plain JSON. */
export type CandidateMade =
  | { kind: "made"; memberId: string }
  | { kind: "namesakes"; people: Namesake[] }
  | { kind: "refused"; findings: Finding[] }
  | { kind: "taken" };

/**
 * Opens the record of a candidate in a cell, on the source list, through the one write path of members.
 *
 * @param isOther  it was said that namesakes are other people
 * @returns `namesakes` when somebody of the same name and year stands in the scope: nothing is written then
 * @throws {NotFound} when the cell lies outside the actor's branch
 * @source procedures P02, first row; record format 3.0 §8
 */
export async function createCandidate(
  db: ScopedDb,
  actor: Actor,
  { cellId, values, isOther }: { cellId: string; values: Partial<MemberValues>; isOther: boolean },
  { now, rules, requestId }: { now: Date; rules: RuleSet; requestId: string },
): Promise<CandidateMade> {
  const cells = await listOwnCells(db, actor);
  if (!cells.some(({ value }) => value === cellId)) throw new NotFound("organization");
  const year = Number(String(values.birth_date).slice(0, 4));
  const people = isOther ? [] : await listNamesakes(db, values.full_name ?? "", year);
  if (people.length > 0) return { kind: "namesakes", people };
  const change = {
    memberId: null,
    expectedVersion: null,
    values: {
      ...values,
      org_id: cellId,
      membership_status: memberStatus.codes.outstanding,
      activity_status: activityStatus.codes.active,
    },
  };
  const context = {
    on: today(now),
    now,
    rules,
    source: "form",
    act: "member.create",
    requestId,
  } as const;
  try {
    const [result] = await inSavepoint(db, (inner) => saveMembers(inner, actor, [change], context));
    if (result?.kind === "created") return { kind: "made", memberId: result.memberId };
    return { kind: "refused", findings: result?.kind === "refused" ? result.findings : [] };
  } catch (error) {
    // Somebody whom this scope does not see bears the number.
    if (isUniqueViolation(error)) return { kind: "taken" };
    throw error;
  }
}
