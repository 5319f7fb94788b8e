import { accessText } from "#app/features/access/text.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { Offered } from "#app/features/procedures/choices/schema.ts";
import {
  endWithMember,
  endWithUnit,
  standAside,
  type Definition,
  type Input,
  type Step,
} from "#app/features/procedures/definition/rules.ts";
import { procedureWords } from "#app/features/procedures/definitions/text.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { endsUnder, rolesOf } from "#app/features/procedures/hands/rules.ts";
import { mayRefuse, nextSteps, openSteps, type CaseState } from "#app/features/procedures/rules.ts";
import { holds } from "#app/features/procedures/conditions/rules.ts";
import { offeredNumber } from "#app/features/numbers/offer/rules.ts";
import { fieldViews, type FieldView } from "#app/features/procedures/view/fields/rules.ts";
import { openPlaces } from "#app/features/procedures/places/rules.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { refusalSentences } from "#app/features/procedures/view/refusals/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

/** How a state looks. */
export type StateLook = "ok" | "error" | "muted" | "wait" | "info";

/** A step that the reader can take, or why not. */
export interface StepView {
  key: string;
  button: string;
  fields: FieldView[];
  needsReason: boolean;
  /** Asks for a reason where its vote is lost. */
  mayRefuse: boolean;
  /** Nobody is awaited for it; never the main thing to do. */
  isAside: boolean;
  /** Sentences; the step can be taken when there are none. */
  refusals: string[];
}

/** The words of a procedure in a language. */
export function wordsOf(procedure: string, lang: Lang): ProcedureWords {
  const words = procedureWords[procedure];
  if (words === undefined) throw new Error(`The procedure ${procedure} has no words.`);
  return words[lang];
}

/** A state in words, with how it looks: over, waiting for the reader, or waiting for somebody else. */
export function stateView(
  definition: Definition,
  state: string,
  lang: Lang,
): { text: string; look: StateLook } {
  const end = definition.states[state]?.end;
  const look =
    end === undefined ? "wait" : end === "done" ? "ok" : end === "refused" ? "error" : "muted";
  return { text: wordsOf(definition.key, lang).states[state] ?? state, look };
}

/**
 * The steps of the reader in this state: first those that lead on, then what may be done besides, then those
 * that ask for a reason, such as returning; within these in the order of the definition.
 *
 * @param state    null for the steps that open a case
 * @param offered  what the inputs of steps offer, by step and input
 */
export function stepViews(
  kase: CaseState,
  actor: Actor,
  facts: Facts,
  offered: Readonly<Record<string, Record<string, Offered[]>>>,
  lang: Lang,
): StepView[] {
  const words = wordsOf(kase.definition.key, lang);
  const views = openSteps(kase, actor, facts).map(({ step, refusals }) => ({
    key: step.key,
    button: step === standAside ? caseText[lang].standAside : words.steps[step.key]!.button,
    fields: fieldViews(
      (step.inputs ?? []).filter((one) => isAskedFor(one, facts)),
      words,
      {
        ...offered[step.key],
        ...placesOffered(step.inputs, facts, lang),
        ...numbersOffered(step.inputs, facts, lang),
      },
      facts.unit.voters,
      lang,
    ),
    needsReason: step.reason === true,
    mayRefuse: mayRefuse(kase.definition, step),
    isAside: step.aside === true,
    refusals: refusalSentences(refusals, lang),
  }));
  const rank = ({ needsReason, isAside }: StepView) => (needsReason ? 2 : isAside ? 1 : 0);
  return views.toSorted((one, other) => rank(one) - rank(other));
}

/** The places of the case that a reply can be recorded for, by the key of the input. */
const placesOffered = (inputs: Step["inputs"], { data }: Facts, lang: Lang) =>
  Object.fromEntries(
    (inputs ?? []).flatMap(({ key, kind }) =>
      kind === "place" ? [[key, openPlaces(data, lang)]] : [],
    ),
  );

/** Whether an input is asked for as things stand. */
const isAskedFor = (input: Input, facts: Facts): boolean =>
  !("when" in input) || input.when === undefined || holds(input.when, facts);

/** The number that stands in the form already, with what is said of it, by the key of the input. */
const numbersOffered = (inputs: Step["inputs"], { numbers, record }: Facts, lang: Lang) =>
  Object.fromEntries(
    (inputs ?? []).flatMap(({ key, kind }) =>
      kind === "biographyNumber"
        ? [[key, [offeredNumber(numbers, record?.values.biography_number, lang)]]]
        : [],
    ),
  );

/** What a step that was taken is called. */
export function doneWords(words: ProcedureWords, step: string, lang: Lang): string {
  if (step === standAside.key) return caseText[lang].stoodAside;
  if (step === endWithUnit.key) return caseText[lang].endedWithUnit;
  if (step === endWithMember.key) return caseText[lang].endedWithMember;
  return words.steps[step]?.done ?? step;
}

/** Who takes the next step, in words; null when the case is over or only the system moves it. */
export function awaitedRoles(
  kase: CaseState,
  facts: Facts,
  lang: Lang,
): { text: string | null; bySystem: boolean } {
  const next = nextSteps(kase, facts).filter(
    ({ reason, aside }) => reason === undefined && aside === undefined,
  );
  const ends = endsUnder(kase.ends, kase.definition, facts);
  const roles = new Set(next.flatMap((step: Step) => rolesOf(step, ends)));
  const names = [...roles].map((one) => accessText[lang].roles[one]);
  return {
    text: names.length === 0 ? null : names.join(", "),
    bySystem: names.length === 0 && next.length > 0,
  };
}
