import { and, eq } from "drizzle-orm";
import type { MemberChange } from "#app/features/members/plan.ts";
import { answerRequest } from "#app/features/procedures/residence/commands.server.ts";
import { residenceOpinions } from "#db/schema/residence-opinions.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { actorOf } from "#seeds/world/case-plays.ts";
import { answeredMember, asksResidence, residenceOpinion } from "#seeds/world/case-words.ts";

/** Secretary of the cell where some members of the demo live. */
const SECRETARY = "bithu.khac2";

/**
 * Lets the members whose yearly review the demo plays live in the area of another cell, which is asked about them.
 *
 * @param people  changed in place, before they are written
 * @param cellId  the cell at work
 * @param residenceId  the cell where they live
 */
export function liveElsewhere(
  people: readonly MemberChange[],
  cellId: string,
  residenceId: string,
): void {
  const members = people.filter(
    ({ values, rows }) => values.org_id === cellId && rows?.positions === undefined,
  );
  for (const place of asksResidence) members[place]!.values.residence_party_org = residenceId;
}

/** The residence has answered about one of them; the other request is open. */
export async function answerAsResidence(
  db: ScopedDb,
  people: readonly { memberId: string; cellId: string; position: string | null }[],
  cellId: string,
  now: Date,
): Promise<void> {
  const members = people.filter((one) => one.cellId === cellId && one.position === null);
  const [asked] = await db
    .select({ id: residenceOpinions.id })
    .from(residenceOpinions)
    .where(
      and(
        eq(residenceOpinions.memberId, members[answeredMember]!.memberId),
        eq(residenceOpinions.state, "asked"),
      ),
    );
  // Invented people differ from day to day: nobody is asked about somebody who is not reviewed.
  if (asked === undefined) return;
  const actor = await actorOf(db, SECRETARY, now);
  const moment = { now, requestId: "demo" };
  const answer = await answerRequest(db, actor, asked.id, residenceOpinion, moment);
  if (!answer.ok) throw new Error(`The residence: ${answer.refusal}`);
}
