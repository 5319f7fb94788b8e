import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { waitsForMember } from "#app/features/procedures/closing/rules.ts";
import { advanceCase } from "#app/features/procedures/commands.server.ts";
import { endWithMember, type Definition } from "#app/features/procedures/definition/rules.ts";
import { definitionOf, definitions } from "#app/features/procedures/definitions/rules.ts";
import { cases } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { official, probationary } = memberStatus.codes;

/** The step that withdraws a statement for the yearly supplement. */
const LEAVE = "leave";

/**
 * Ends the open cases of people who have died or left, as far as they wait for something that only a member can be
 * given: nobody votes on them, corrects or receives them any more. Cases that are about the leaving itself, an appeal or
 * the record go on. In a system scope, once a day, after the steps that end a membership.
 *
 * @returns how many it ended
 * @source procedures P13, "Annual supplement"; house
 */
export async function endCasesOfLeavers(db: ScopedDb, now: Date): Promise<number> {
  const ending = definitions.filter((one) => one.whenLeft !== undefined || hasOwnStep(one));
  const waiting = await db
    .select({ id: cases.id, state: cases.state, procedure: cases.procedure })
    .from(cases)
    .innerJoin(members, eq(members.id, cases.memberId))
    .where(
      and(
        inArray(
          cases.procedure,
          ending.map(({ key }) => key),
        ),
        isNull(cases.closedOn),
        notInArray(members.membership_status, [official, probationary]),
      ),
    );
  let ended = 0;
  for (const { id, state, procedure } of waiting) {
    const definition = definitionOf(procedure)!;
    const step = hasOwnStep(definition) ? LEAVE : endWithMember.key;
    if (step !== LEAVE && !waitsForMember(definition, state)) continue;
    const input = { id, seen: state, step, values: {}, note: null };
    const result = await advanceCase(db, null, input, { now, requestId: "daily" });
    if (result.ok) ended += 1;
  }
  return ended;
}

const hasOwnStep = ({ steps }: Definition): boolean =>
  steps.some(({ key, by }) => key === LEAVE && by === "system");
