import { and, eq, isNull, notInArray } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { advanceCase } from "#app/features/procedures/commands.server.ts";
import { cases } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { official, probationary } = memberStatus.codes;

/**
 * Withdraws the open yearly supplements of people who have died or left: nobody states, corrects or receives them any
 * more. In a system scope, once a day, after the steps that end a membership.
 *
 * @returns how many it withdrew
 * @source procedures P13, "Annual supplement"; house
 */
export async function withdrawOfLeavers(db: ScopedDb, now: Date): Promise<number> {
  const waiting = await db
    .select({ id: cases.id, state: cases.state })
    .from(cases)
    .innerJoin(members, eq(members.id, cases.memberId))
    .where(
      and(
        eq(cases.procedure, "supplement"),
        isNull(cases.closedOn),
        notInArray(members.membership_status, [official, probationary]),
      ),
    );
  let withdrawn = 0;
  for (const { id, state } of waiting) {
    const input = { id, seen: state, step: "leave", values: {}, note: null };
    const result = await advanceCase(db, null, input, { now, requestId: "daily" });
    if (result.ok) withdrawn += 1;
  }
  return withdrawn;
}
