import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { stepOf, type Definition, type Step } from "#app/features/procedures/definition/rules.ts";
import {
  carryOut,
  openBothEnds,
  type EffectCase,
  type Moment,
} from "#app/features/procedures/effects.server.ts";
import { readFacts } from "#app/features/procedures/facts/queries.server.ts";
import type { CaseData, Facts } from "#app/features/procedures/facts/rules.ts";
import {
  lockCase,
  readSubject,
  takenSteps,
  type StoredCase,
} from "#app/features/procedures/queries.server.ts";
import { advance, type Refusal } from "#app/features/procedures/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import type { Finding } from "#app/record/checks.ts";
import { cases, caseSteps } from "#db/schema/cases.ts";
import { expectOne, inSavepoint, type ScopedDb } from "#db/scope.server.ts";

export type { Moment } from "#app/features/procedures/effects.server.ts";

/** What a step was given. */
export interface StepInput {
  step: string;
  values: Record<string, unknown>;
  note: string | null;
}

/** Where the case stands now, or what stands in the way. Nothing is written when it is not ok. */
export type Moved =
  { ok: true; id: string; state: string } | { ok: false; refusals: Refusal[]; findings: Finding[] };

/**
 * Opens a case about a member with its first step, and does what that step does, in one transaction.
 *
 * @returns the new case; or what is refused, such as a second case of the kind
 * @throws {NotFound} when the member is out of reach or the procedure is unknown
 */
export async function openCase(
  db: ScopedDb,
  actor: Actor,
  procedure: string,
  memberId: string,
  input: StepInput,
  moment: Moment,
): Promise<Moved> {
  const definition = definitionOf(procedure);
  const subject = await readSubject(db, memberId);
  if (definition === null || subject === null) throw new NotFound("case");
  const about = { ...subject, id: null, openedAt: moment.now, data: input.values, taken: [] };
  const facts = await readFacts(db, about, moment.now);
  const step = advance({ definition, state: null, ends: subject }, input.step, actor, facts);
  if (!step.ok) return { ok: false, refusals: step.refusals, findings: [] };
  return undoable(db, async (inner) => {
    const today = dayOf(moment.now);
    const [made] = await inner
      .insert(cases)
      .values({
        procedure,
        state: step.state,
        memberId,
        subjectName: subject.name,
        orgId: subject.orgId,
        orgPos: subject.orgPos,
        data: input.values,
        openedOn: today,
        openedAt: moment.now,
        enteredOn: today,
        dueOn: step.due,
        closedOn: definition.states[step.state]!.end === undefined ? null : today,
        updatedAt: moment.now,
      })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) return { ok: false, refusals: [{ kind: "open" }], findings: [] };
    return finish(inner, actor, definition, step.step, made, null, facts, input, moment);
  });
}

/**
 * Takes one step of a case: judged by the definition, written down, carried out, in one transaction or not
 * at all. Two who act at once come one after the other; the second is told the state.
 *
 * @param seen  the state that the page showed
 * @throws {NotFound} when the case is out of reach
 * @source faults 134, 137
 */
export async function advanceCase(
  db: ScopedDb,
  actor: Actor | null,
  { id, seen, ...input }: StepInput & { id: string; seen: string },
  moment: Moment,
): Promise<Moved> {
  const kase = await lockCase(db, id);
  const definition = kase === null ? null : definitionOf(kase.procedure);
  if (kase === null || definition === null) throw new NotFound("case");
  if (kase.state !== seen) return { ok: false, refusals: [{ kind: "state" }], findings: [] };
  const step = stepOf(definition, input.step);
  const isMove = step?.effects?.some(({ kind }) => kind === "joinCell") ?? false;
  const taken = await takenSteps(db, id);
  const data: CaseData = { ...kase.data, ...input.values };
  const subject = kase.memberId === null ? null : await readSubject(db, kase.memberId);
  const ends = { ...kase, isAboutSecretary: subject?.isAboutSecretary ?? false };
  const about = { ...kase, data, taken };
  const facts = await readFacts(db, about, moment.now);
  const moved = advance({ definition, state: kase.state, ends }, input.step, actor, facts);
  if (!moved.ok) return { ok: false, refusals: moved.refusals, findings: [] };
  return undoable(db, async (inner) => {
    const today = dayOf(moment.now);
    const [next] = await inner
      .update(cases)
      .set({
        state: moved.state,
        data,
        enteredOn: today,
        dueOn: moved.due,
        closedOn: definition.states[moved.state]!.end === undefined ? null : today,
        updatedAt: moment.now,
      })
      .where(eq(cases.id, id))
      .returning();
    if (isMove) await openBothEnds(inner, kase);
    const seenFacts = isMove ? await readFacts(inner, about, moment.now) : facts;
    return finish(
      inner,
      actor,
      definition,
      moved.step,
      expectOne([next!]),
      seen,
      seenFacts,
      input,
      moment,
    );
  });
}

/** Writes the step down and carries out what it does; the case stands in its new state already. */
async function finish(
  db: ScopedDb,
  actor: Actor | null,
  definition: Definition,
  step: Step,
  kase: StoredCase,
  from: string | null,
  facts: Facts,
  { values, note }: StepInput,
  moment: Moment,
): Promise<Moved> {
  await db.insert(caseSteps).values({
    caseId: kase.id,
    ordinal: facts.taken.length,
    step: step.key,
    fromState: from,
    toState: kase.state,
    at: moment.now,
    takenOn: dayOf(moment.now),
    accountId: actor?.accountId ?? null,
    actorName: actor?.displayName ?? "system",
    role: actor?.post?.role ?? null,
    orgName: actor?.post?.orgName ?? null,
    input: values,
    note,
  });
  await recordFacts(db, actor, [
    {
      at: moment.now,
      act: from === null ? "case.opened" : "case.advanced",
      memberId: kase.memberId,
      orgPos: ownPosition(actor, kase),
      subject: kase.subjectName,
      reason: note,
      source: actor === null ? "system" : "form",
      requestId: moment.requestId,
    },
  ]);
  if (from !== null && step.otherwise === kase.state && step.to !== kase.state)
    return { ok: true, id: kase.id, state: kase.state };
  const result = await carryOut(db, actor, kase, step.effects ?? [], facts, moment);
  if (!result.ok) return { ok: false, refusals: [], findings: result.findings };
  return { ok: true, id: kase.id, state: kase.state };
}

/** A fact lies at the end of the case from which the actor acts. */
function ownPosition(actor: Actor | null, { orgPos, otherPos }: EffectCase): bigint {
  const post = actor?.post;
  if (!post || otherPos === null) return orgPos;
  const isHere = orgPos >= post.posFrom && orgPos < post.posTo;
  return isHere ? orgPos : otherPos;
}

class Undo extends Error {
  constructor(readonly answer: Moved) {
    super("undone");
  }
}

/** What is refused half-way leaves nothing behind. */
async function undoable(db: ScopedDb, work: (db: ScopedDb) => Promise<Moved>): Promise<Moved> {
  try {
    return await inSavepoint(db, async (inner) => {
      const answer = await work(inner);
      if (!answer.ok) throw new Undo(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof Undo) return error.answer;
    throw error;
  }
}
