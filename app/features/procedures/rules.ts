import type { DutyRule } from "#app/features/access/duties/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { holds } from "#app/features/procedures/conditions/rules.ts";
import { endOfUnit, waitsForMember } from "#app/features/procedures/closing/rules.ts";
import { clockOf, dueOn } from "#app/features/procedures/clock/rules.ts";
import { lackingPapers, type PaperState } from "#app/features/procedures/dossier/rules.ts";
import {
  endWithMember,
  endWithUnit,
  standAside,
  stepOf,
  type Definition,
  type Step,
} from "#app/features/procedures/definition/rules.ts";
import { isFilled, peopleIn } from "#app/features/procedures/elections/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import {
  brokenBy,
  endsUnder,
  isTheirs,
  mayStandAside,
  type CaseEnds,
} from "#app/features/procedures/hands/rules.ts";
import { isMet, judgedByToday, type Need } from "#app/features/procedures/needs/rules.ts";
import {
  hasMajority,
  voteFault,
  type Vote,
  type VoteFault,
  type VoteLimits,
} from "#app/features/procedures/votes/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A case as the rules see it; `state` is null before it is opened. */
export interface CaseState {
  definition: Definition;
  state: string | null;
  ends: CaseEnds;
}

/** Why a step is not taken. */
export type Refusal =
  | { kind: "state" | "hand" | "open" | "person" | "taken" | "choice" | "reason" }
  | { kind: "duty"; rule: DutyRule }
  | { kind: "need"; need: Need }
  | { kind: "papers"; lacking: PaperState[] }
  | { kind: "vote"; fault: VoteFault; limits?: VoteLimits };

/** What a step leads to, or everything that stands in its way. */
export type Advanced =
  | { ok: true; step: Step; state: string; due: CivilDate | null }
  | { ok: false; refusals: Refusal[] };

/**
 * Where a step leads a case, by the definition alone: nothing is read and nothing is written.
 *
 * @param actor  null when the system takes the step
 * @param facts  with what the step fills in among the data
 * @returns every refusal at once, so that whoever acts can mend all of them
 */
export function advance(
  { definition, state, ends: placed }: CaseState,
  key: string,
  actor: Actor | null,
  facts: Facts,
): Advanced {
  const ends = endsUnder(placed, definition, facts);
  const step = stepOf(definition, key);
  if (step === undefined || !starts(definition, step, state, facts))
    return refused({ kind: "state" });
  const hand = handRefusal(actor, definition, step, ends, facts);
  if (hand !== null) return refused(hand);
  const missing = missingFor(step, facts);
  if (missing.length > 0) return { ok: false, refusals: missing };
  const to = leadsTo(definition, state, step, facts);
  if (facts.note === null && to === step.otherwise && mayRefuse(definition, step))
    return refused({ kind: "reason" });
  const clock = clockOf(definition, to);
  const due = clock === null ? null : dueOn(clock, facts.today, facts.data, facts.rules);
  return { ok: true, step, state: to, due };
}

/**
 * Whether a step decides by a vote that refuses the matter for good where it is lost: then whoever asked for it is told
 * why. @source procedures §0.2, "approved / rejected: reason required when rejected"
 */
export function mayRefuse({ states }: Definition, { otherwise, reason }: Step): boolean {
  return reason === undefined && otherwise !== undefined && states[otherwise]?.end === "refused";
}

/** Where a step leads; of those that stand in no definition, where the case is or ends. */
function leadsTo(definition: Definition, state: string | null, step: Step, facts: Facts): string {
  if (step === standAside) return state!;
  if (step === endWithMember) return definition.whenLeft!;
  return step === endWithUnit ? endOfUnit(definition)! : targetOf(step, facts);
}

/** A step that the actor could take now, with what still stands in its way. */
export interface OpenStep {
  step: Step;
  refusals: Refusal[];
}

/**
 * The steps of the actor in this state: those that can be taken, and those that are refused, each with
 * its reasons. Steps of others are left out; what the step fills in is not judged yet.
 *
 * @param asProposed  whether the step is taken with what was proposed before, as for many cases at once; a form that is
 *   still to be filled in may say something else
 */
export function openSteps(
  { definition, state, ends: placed }: CaseState,
  actor: Actor,
  facts: Facts,
  asProposed = false,
): OpenStep[] {
  const ends = endsUnder(placed, definition, facts);
  const own = definition.steps.filter(
    (step) => starts(definition, step, state, facts) && isTheirs(actor, step, ends),
  );
  const mayLeave =
    state !== null &&
    mayStandAside(actor, definition, ends) &&
    brokenBy(actor, definition, standAside, ends, facts) === null;
  return [...own, ...(mayLeave ? [standAside] : [])].map((step) => {
    const duty = brokenBy(actor, definition, step, ends, facts);
    const refusals: Refusal[] =
      duty === null ? unmetYet(step, facts, asProposed) : [{ kind: "duty", rule: duty }];
    return { step, refusals };
  });
}

/** The steps that lead on from a state, whoever takes them. */
export function nextSteps({ definition, state }: CaseState, facts: Facts): Step[] {
  return definition.steps.filter((step) => starts(definition, step, state, facts));
}

function starts(definition: Definition, step: Step, state: string | null, facts: Facts): boolean {
  if (step === standAside) return state !== null;
  if (step === endWithMember) return state !== null && waitsForMember(definition, state);
  if (step === endWithUnit) return state !== null && definition.states[state]?.end === undefined;
  if (state === null) return step.from.length === 0;
  return step.from.some((from) =>
    typeof from === "string" ? from === state : from.state === state && holds(from.when, facts),
  );
}

function handRefusal(
  actor: Actor | null,
  definition: Definition,
  step: Step,
  ends: CaseEnds,
  facts: Facts,
): Refusal | null {
  if (actor === null) return step.by === "system" ? null : { kind: "hand" };
  const isHand =
    step === standAside ? mayStandAside(actor, definition, ends) : isTheirs(actor, step, ends);
  if (!isHand) return { kind: "hand" };
  const rule = brokenBy(actor, definition, step, ends, facts);
  return rule === null ? null : { kind: "duty", rule };
}

function missingFor(step: Step, facts: Facts): Refusal[] {
  const asked = step.inputs?.find((input) => input.kind === "vote");
  const limits = asked?.of === "cell" ? (facts.voteLimits ?? null) : null;
  const fault = asked ? voteFault(facts.data.vote as Vote, limits, facts.rules) : null;
  const strangers = (step.inputs ?? []).filter(
    ({ kind, key }) =>
      (kind === "colleague" && !isColleague(facts.data[key], facts)) ||
      (kind === "people" && !peopleIn(facts.data, key).every((id) => isColleague(id, facts))),
  );
  return [
    ...unmet(step, facts),
    ...strangers.map(() => ({ kind: "person" as const })),
    ...(fault === null ? [] : [{ kind: "vote" as const, fault, ...(limits && { limits }) }]),
  ];
}

/** Who is named as a colleague is an official member of the cell; nobody may be named where it is optional. */
function isColleague(id: unknown, { people }: Facts): boolean {
  return typeof id !== "string" || people[id]?.isOfficialHere === true;
}

/**
 * What stands in the way before the step fills in anything, also when it is taken once more. In a form a need that looks
 * at what the step itself fills in is not judged yet: else nobody could ever fill it in.
 */
function unmetYet(step: Step, facts: Facts, asProposed: boolean): Refusal[] {
  const own = new Set<unknown>((step.inputs ?? []).map(({ key }) => key));
  const entries = Object.entries(facts.data).filter(([key]) => !own.has(key));
  const looked = { atOwn: false };
  const data = new Proxy(Object.fromEntries(entries), {
    get: (held, key) => {
      looked.atOwn ||= own.has(key);
      return Reflect.get(held, key) as unknown;
    },
  });
  return unmet(step, { ...facts, data }).filter((refusal) => {
    if (asProposed || refusal.kind !== "need" || judgedByToday.has(refusal.need)) return true;
    looked.atOwn = false;
    isMet(refusal.need, { ...facts, data });
    return !looked.atOwn;
  });
}

function unmet(step: Step, facts: Facts): Refusal[] {
  const lacking = lackingPapers(step, facts);
  return [
    ...(step.needs ?? [])
      .filter((need) => !isMet(need, facts))
      .map((need) => ({ kind: "need" as const, need })),
    ...(lacking.length === 0 ? [] : [{ kind: "papers" as const, lacking }]),
  ];
}

function targetOf(step: Step, facts: Facts): string {
  if (step.otherwise === undefined) return step.to;
  const ballot = step.inputs?.find((input) => input.kind === "ballot");
  if (ballot !== undefined)
    return isFilled(ballot.for, facts.data, facts.rules) ? step.to : step.otherwise;
  const vote = step.inputs?.find((input) => input.kind === "vote");
  if (vote === undefined) return step.to;
  return hasMajority(facts.data.vote as Vote, vote.majority, facts.rules)
    ? step.to
    : step.otherwise;
}

function refused(refusal: Refusal): Advanced {
  return { ok: false, refusals: [refusal] };
}
