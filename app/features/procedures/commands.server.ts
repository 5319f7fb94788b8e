import type { Actor } from "#app/features/access/rules.ts";
import { clockOf, dueOn } from "#app/features/procedures/clock/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import {
  stepOf,
  systemOpening,
  type Definition,
  type Effect,
  type Step,
} from "#app/features/procedures/definition/rules.ts";
import { carryOut, openBothEnds, type Moment } from "#app/features/procedures/effects.server.ts";
import { listUnoffered } from "#app/features/procedures/choices/queries.server.ts";
import { readFacts } from "#app/features/procedures/facts/queries.server.ts";
import type { CaseData, Facts } from "#app/features/procedures/facts/rules.ts";
import { unitsOf } from "#app/features/procedures/opening/rules.ts";
import {
  lockCase,
  readCase,
  readSubject,
  readSubjectOf,
  takenSteps,
  type StoredCase,
  type SubjectKey,
} from "#app/features/procedures/queries.server.ts";
import { effectsOf, keptBy, valuesOf } from "#app/features/procedures/plan.ts";
import { insertCase, updateCase } from "#app/features/procedures/opening/commands.server.ts";
import { readHandsLeft } from "#app/features/procedures/hands/queries.server.ts";
import { endsOf } from "#app/features/procedures/hands/rules.ts";
import { advance, type Refusal } from "#app/features/procedures/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { tellOfStep } from "#app/features/procedures/telling/commands.server.ts";
import {
  noteStep,
  undoable,
  type Moved,
  type StepInput,
} from "#app/features/procedures/writing/commands.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

export type { Moment } from "#app/features/procedures/effects.server.ts";

/**
 * Opens a case about a member, or about a cell, with its first step, and does what that step does, in one transaction.
 *
 * @param subject  the id of the member, or the cell as `{ orgId }`
 * @returns the new case; or what is refused, such as a second case of the kind
 * @throws {NotFound} when the subject is out of reach or none of this procedure, or the procedure is unknown
 */
export async function openCase(
  db: ScopedDb,
  actor: Actor,
  procedure: string,
  subject: string | { orgId: string },
  input: StepInput,
  moment: Moment,
): Promise<Moved> {
  const definition = definitionOf(procedure);
  if (definition === null) throw new NotFound("case");
  const key = typeof subject === "string" ? { memberId: subject } : subject;
  if ("orgId" in key !== (definition.about === "organization")) throw new NotFound("case");
  return begin(db, actor, definition, key, actor, input, moment);
}

/**
 * Opens a case by the program itself, because another procedure or the calendar asks for it.
 *
 * @param actor  in whose step it is opened; null when the calendar asks
 * @returns whether it was opened; not when its rules refuse it, or one of its kind is open
 * @throws {NotFound} when the member is out of reach
 */
export async function openBySystem(
  db: ScopedDb,
  actor: Actor | null,
  procedure: string,
  memberId: string,
  values: Record<string, unknown>,
  moment: Moment,
): Promise<boolean> {
  const definition = definitionOf(procedure);
  const step = definition === null ? undefined : systemOpening(definition);
  if (definition === null || step === undefined) throw new Error(`${procedure} opens by hand.`);
  const input = { step: step.key, values, note: null };
  const opened = await begin(db, actor, definition, { memberId }, null, input, moment);
  return opened.ok;
}

/** @param by  who is judged by the definition; the program itself where it opens the case in somebody's step */
async function begin(
  db: ScopedDb,
  actor: Actor | null,
  definition: Definition,
  key: SubjectKey,
  by: Actor | null,
  input: StepInput,
  moment: Moment,
): Promise<Moved> {
  const kind = unitsOf(actor?.post?.role ?? null, definition);
  const subject = await readSubjectOf(db, actor, key, kind);
  if (subject === null) throw new NotFound("case");
  const about = {
    ...subject,
    id: null,
    openedAt: moment.now,
    data: input.values,
    taken: [],
    definition,
  };
  const facts = withKept(definition, input.step, await readFacts(db, about, moment.now));
  const step = advance({ definition, state: null, ends: subject }, input.step, by, facts);
  if (!step.ok) return refused(...step.refusals);
  const strange = await listUnoffered(db, step.step.inputs ?? [], input.values, facts);
  if (strange.length > 0) return refused({ kind: "choice" });
  const taking = { actor, from: null, ordinal: facts.taken.length, input, moment };
  return undoable(db, async (inner) => {
    const today = dayOf(moment.now);
    const [made] = await insertCase(inner, {
      procedure: definition.key,
      state: step.state,
      memberId: subject.memberId,
      subjectName: definition.named ? String(facts.data[definition.named]) : subject.name,
      orgId: subject.orgId,
      orgPos: subject.orgPos,
      data: facts.data,
      today,
      now: moment.now,
      openedBy: actor?.accountId ?? null,
      dueOn: step.due,
      closedOn: definition.states[step.state]!.end === undefined ? null : today,
    });
    if (made === undefined) return refused({ kind: "open" });
    await noteStep(inner, { ...taking, kase: made, step: step.step, to: step.state });
    return finish(inner, actor, step.step, made, facts, moment);
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
  // In this order: whoever waits for the case reads its steps afterwards.
  const [kase, taken] = await Promise.all([lockCase(db, id), takenSteps(db, id)]);
  const definition = kase === null ? null : definitionOf(kase.procedure);
  if (kase === null || definition === null) throw new NotFound("case");
  if (kase.state !== seen) return refused({ kind: "state" });
  const isMove = needsBothEnds(stepOf(definition, input.step));
  const filled: CaseData = { ...kase.data, ...input.values };
  const about = { ...kase, data: filled, taken, definition, step: input.step };
  const [subject, read] = await Promise.all([
    kase.memberId === null ? null : readSubject(db, kase.memberId),
    readFacts(db, about, moment.now),
  ]);
  const ends = endsOf(kase, subject, taken);
  const judged = { definition, state: kase.state, ends };
  const left = await readHandsLeft(db, actor, input.step, judged, read);
  const said = { note: input.note, before: kase.data };
  const facts = withKept(definition, input.step, { ...read, ...left, ...said });
  const { data } = facts;
  const moved = advance(judged, input.step, actor, facts);
  if (!moved.ok) return refused(...moved.refusals);
  // What is done besides does not begin the time of the state anew.
  const isBeside = moved.step.aside === true && moved.state === kase.state;
  const enteredOn = isBeside ? kase.enteredOn : facts.today;
  const clock = clockOf(definition, moved.state);
  const due = clock === null ? null : dueOn(clock, enteredOn, data, facts.rules);
  const strange = await listUnoffered(db, moved.step.inputs ?? [], input.values, facts);
  if (strange.length > 0) return refused({ kind: "choice" });
  const taking = { actor, from: seen, ordinal: taken.length, input, moment };
  return undoable(db, async (inner) => {
    const [rows] = await Promise.all([
      updateCase(inner, due === kase.dueOn ? "sameDue" : "newDue", {
        id,
        state: moved.state,
        data,
        enteredOn,
        dueOn: due,
        closedOn: definition.states[moved.state]!.end === undefined ? null : facts.today,
        now: moment.now,
      }),
      noteStep(inner, { ...taking, kase, step: moved.step, to: moved.state }),
    ]);
    const stands = expectOne(rows);
    if (isMove) await openBothEnds(inner, kase);
    const seenFacts = isMove ? await readFacts(inner, { ...about, data }, moment.now) : facts;
    if (isMove) {
      // The side that receives could not read the record before: the person may have died or left meanwhile.
      const again = advance(judged, input.step, actor, seenFacts);
      if (!again.ok) return refused(...again.refusals);
    }
    return finish(inner, actor, moved.step, stands, seenFacts, moment);
  });
}

/** The facts with what the program itself keeps with a step. */
function withKept(definition: Definition, key: string, facts: Facts): Facts {
  const step = stepOf(definition, key);
  return step === undefined ? facts : { ...facts, data: { ...facts.data, ...keptBy(step, facts) } };
}

/** Carries a step out that is written down, and begins what follows from it. */
async function finish(
  db: ScopedDb,
  actor: Actor | null,
  step: Step,
  kase: StoredCase,
  facts: Facts,
  moment: Moment,
): Promise<Moved> {
  const effects = effectsOf(step, kase.state);
  const carried = await carryOut(db, actor, kase, effects, facts, moment);
  if (!carried.ok) return { ok: false, refusals: [], findings: carried.findings };
  const stands = effects.some(changesCase) ? await readCase(db, kase.id) : kase;
  if (stands !== null) {
    const { accountId = null, post = null } = actor ?? {};
    const own = { step: step.key, to: kase.state, on: facts.today, accountId };
    const taken = [...facts.taken, { ...own, role: post?.role ?? null }];
    await tellOfStep(db, stands, step, { ...facts, taken }, moment.now);
  }
  for (const effect of effects)
    if (effect.kind === "openCase" && kase.memberId !== null) {
      const values = valuesOf(effect.values ?? {}, facts);
      await openBySystem(db, actor, effect.procedure, kase.memberId, values, moment);
    }
  return { ok: true, id: kase.id, state: kase.state };
}

/** Whether an effect may hand the case itself on or change whom it is about; the others are about the record. */
const changesCase = ({ kind }: Effect): boolean =>
  !["set", "add", "amend", "endOffices", "moveDues"].includes(kind);

function refused(...refusals: Refusal[]): Moved {
  return { ok: false, refusals, findings: [] };
}

/** A move writes at both ends; so does a change of the record by the side that receives. */
function needsBothEnds(step: Step | undefined): boolean {
  const kinds = step?.effects?.map(({ kind }) => kind) ?? [];
  const isOfRecord = kinds.some((kind) => !["sendTo", "openCase", "moveDues"].includes(kind));
  return kinds.includes("joinCell") || (step?.side === "receiver" && isOfRecord);
}
