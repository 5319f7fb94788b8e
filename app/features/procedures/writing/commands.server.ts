import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import type { Step } from "#app/features/procedures/definition/rules.ts";
import type { Moment } from "#app/features/procedures/effects.server.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import type { Refusal } from "#app/features/procedures/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks.ts";
import { insertRows } from "#db/bulk.server.ts";
import { caseSteps } from "#db/schema/cases.ts";
import { inSavepoint, type ScopedDb } from "#db/scope.server.ts";
import { isUniqueViolation } from "#db/violations.server.ts";

/** What a step was given. */
export interface StepInput {
  step: string;
  values: Record<string, unknown>;
  note: string | null;
}

/** Where the case stands now, or what stands in the way. Nothing is written when it is not ok. */
export type Moved =
  { ok: true; id: string; state: string } | { ok: false; refusals: Refusal[]; findings: Finding[] };

/** A step that is being taken: by whom, of which case, between which states, and with what. */
export interface TakenNow {
  actor: Actor | null;
  kase: Pick<StoredCase, "id" | "procedure" | "memberId" | "subjectName" | "orgPos" | "otherPos">;
  step: Step;
  /** The state before; null when the step opens the case. */
  from: string | null;
  to: string;
  /** How many steps were taken before. */
  ordinal: number;
  input: StepInput;
  moment: Moment;
}

/** Writes a step down, in the course of the case and in the history. */
export async function noteStep(db: ScopedDb, one: TakenNow): Promise<void> {
  const { actor, kase, step, from, to, ordinal, moment } = one;
  const { values, note } = one.input;
  const taken = {
    caseId: kase.id,
    ordinal,
    step: step.key,
    fromState: from,
    toState: to,
    at: moment.now,
    takenOn: dayOf(moment.now),
    accountId: actor?.accountId ?? null,
    actorName: actor?.displayName ?? "system",
    role: actor?.post?.role ?? null,
    orgName: actor?.post?.orgName ?? null,
    input: values,
    note,
  };
  const end = ownEnd(actor, kase);
  const fact = {
    at: moment.now,
    act: from === null ? "case.opened" : "case.advanced",
    // A fact about a person lies where the record lies, which the side that receives does not reach yet.
    memberId: end === kase.orgPos ? kase.memberId : null,
    orgPos: end,
    subject: kase.subjectName,
    reason: definitionOf(kase.procedure)?.isConfidential ? null : note,
    source: actor === null ? ("system" as const) : ("form" as const),
    requestId: moment.requestId,
  };
  await Promise.all([insertRows(db, caseSteps, [taken]), recordFacts(db, actor, [fact])]);
}

/** A fact lies at the end of the case from which the actor acts. */
function ownEnd(
  actor: Actor | null,
  { orgPos, otherPos }: Pick<StoredCase, "orgPos" | "otherPos">,
): bigint {
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

/** Does something of which nothing is left behind when it is refused half-way. */
export async function undoable(
  db: ScopedDb,
  work: (db: ScopedDb) => Promise<Moved>,
): Promise<Moved> {
  try {
    return await inSavepoint(db, async (inner) => {
      const answer = await work(inner);
      if (!answer.ok) throw new Undo(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof Undo) return error.answer;
    if (isUniqueViolation(error)) return { ok: false, refusals: [{ kind: "taken" }], findings: [] };
    throw error;
  }
}
