import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { advanceCase, type Moment } from "#app/features/procedures/commands.server.ts";
import { openHomeOf } from "#app/features/procedures/effects.server.ts";
import { lockCase } from "#app/features/procedures/queries.server.ts";
import { readRequest } from "#app/features/procedures/residence/queries.server.ts";
import { mayAnswer, type AnswerRefusal } from "#app/features/procedures/residence/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { residenceOpinions } from "#db/schema/residence-opinions.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/**
 * Writes down what the residence says and makes it part of the review, in one transaction. The review lies in another
 * cell: the scope is widened to that cell until the transaction ends, and nothing of it is given back. Of two who
 * answer at once the second is told so.
 *
 * @throws {NotFound} when the request is out of reach, or another cell is asked
 * @source procedures P06; faults 134, 135
 */
export async function answerRequest(
  db: ScopedDb,
  actor: Actor,
  id: string,
  opinion: string,
  moment: Moment,
): Promise<{ ok: true } | { ok: false; refusal: AnswerRefusal }> {
  const seen = await readRequest(db, id);
  if (seen === null || !mayAnswer(actor, { ...seen, state: "asked" })) throw new NotFound("case");
  const [where] = await db.select().from(residenceOpinions).where(eq(residenceOpinions.id, id));
  await openHomeOf(db, where!);
  // The case first, as whoever moves it on locks it first.
  const kase = await lockCase(db, where!.caseId);
  const asked = expectOne(
    await db.select().from(residenceOpinions).where(eq(residenceOpinions.id, id)).for("update"),
  );
  if (asked.state !== "asked")
    return { ok: false, refusal: asked.state === "answered" ? "answered" : "ended" };
  if (kase === null || kase.orgId !== asked.orgId) return { ok: false, refusal: "ended" };
  const step = kase.state === "absent" ? "residenceLate" : "residenceSays";
  const by = `${actor.displayName}, ${seen.residence}`;
  const values = { residenceOpinion: opinion, residenceBy: by, residenceOn: dayOf(moment.now) };
  const input = { id: kase.id, seen: kase.state, step, values, note: null };
  const moved = await advanceCase(db, null, input, moment);
  if (!moved.ok) return { ok: false, refusal: "ended" };
  const answer = {
    state: "answered",
    opinion,
    answeredBy: actor.accountId,
    answeredName: actor.displayName,
    answeredAt: moment.now,
  };
  expectOne(
    await db
      .update(residenceOpinions)
      .set(answer)
      .where(eq(residenceOpinions.id, id))
      .returning({ id: residenceOpinions.id }),
  );
  await recordFacts(db, actor, [
    {
      at: moment.now,
      act: "case.residenceAnswered",
      memberId: null,
      orgPos: asked.residencePos,
      subject: asked.memberName,
      source: "form",
      requestId: moment.requestId,
    },
  ]);
  return { ok: true };
}
