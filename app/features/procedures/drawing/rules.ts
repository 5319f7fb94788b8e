import type { RuleSet } from "#app/codes/rule-set.ts";
import { amountOf, clockOf } from "#app/features/procedures/clock/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import {
  type Clock,
  type Definition,
  type Effect,
  type Step,
} from "#app/features/procedures/definition/rules.ts";
import { paperText } from "#app/features/procedures/dossier/text.ts";
import { drawingText } from "#app/features/procedures/drawing/text.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { stateView, wordsOf, type StateLook } from "#app/features/procedures/view/rules.ts";
import { gapLabel } from "#app/record/gaps.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A state as drawn: its place in the column, its words, how long it may last. */
export interface DrawnState {
  key: string;
  text: string;
  look: StateLook;
  clock: string | null;
}

/** An arrow between two states by their places; the beginning stands above the first. */
export interface Arrow {
  from: number;
  to: number;
  /** Number of the step in the list. */
  step: number;
  isOtherwise: boolean;
}

/** A step as the list says it. */
export interface DrawnStep {
  key: string;
  number: number;
  title: string;
  by: string;
  lines: string[];
}

/** A procedure as a page draws it. */
export interface Drawing {
  states: DrawnState[];
  arrows: Arrow[];
  steps: DrawnStep[];
}

const BEGINNING = -1;

/** Draws a procedure from its definition and the figures of a day; nothing is said twice. */
export function drawingOf(definition: Definition, rules: RuleSet, lang: Lang): Drawing {
  const keys = Object.keys(definition.states);
  const words = drawingText[lang];
  const states = keys.map((key): DrawnState => {
    const clock = clockOf(definition, key);
    const lasts =
      clock === null
        ? null
        : "until" in clock
          ? words.lastsUntil
          : withStatus(words.lasts(amountOf(clock, rules), clock.unit), clock, rules, lang);
    return { key, ...stateView(definition, key, lang), clock: lasts };
  });
  const arrows = definition.steps.flatMap((step, index) => arrowsOf(step, index + 1, keys));
  const steps = definition.steps.map((step, index) =>
    stepOf(definition, step, index + 1, rules, lang),
  );
  return { states, arrows, steps };
}

function arrowsOf(step: Step, number: number, keys: string[]): Arrow[] {
  const starts =
    step.from.length === 0 ? [BEGINNING] : step.from.map((from) => keys.indexOf(nameOf(from)));
  const ends = [step.to, ...(step.otherwise === undefined ? [] : [step.otherwise])];
  return starts.flatMap((from) =>
    ends.map((to, place) => ({
      from,
      to: keys.indexOf(to),
      step: number,
      isOtherwise: place > 0,
    })),
  );
}

const nameOf = (from: Step["from"][number]): string =>
  typeof from === "string" ? from : from.state;

function stepOf(
  definition: Definition,
  step: Step,
  number: number,
  rules: RuleSet,
  lang: Lang,
): DrawnStep {
  const words = drawingText[lang];
  const own = wordsOf(definition.key, lang);
  const state = (name: string): string => own.states[name] ?? name;
  const { roles } = accessText[lang];
  const by = step.by === "system" ? words.system : step.by.map((one) => roles[one]).join(", ");
  const starts = step.from.map((from) => {
    const when = typeof from === "string" ? undefined : words.conditions[from.when];
    return when === undefined ? state(nameOf(from)) : `${state(nameOf(from))} (${when})`;
  });
  const asked = (step.inputs ?? []).map(({ key }) => own.inputs[key]?.label ?? key);
  const vote = step.inputs?.find((input) => input.kind === "vote");
  const lines = [
    starts.length === 0 ? null : words.from(starts.join("; ")),
    words.to(state(step.to)),
    step.otherwise === undefined ? null : words.otherwise(state(step.otherwise)),
    step.after === undefined
      ? null
      : withStatus(
          words.after(amountOf(step.after, rules), step.after.unit),
          step.after,
          rules,
          lang,
        ),
    vote === undefined
      ? null
      : `${words.votes[vote.majority]}${vote.secret ? `, ${words.secret}` : ""}`,
    asked.length === 0 ? null : words.asks(asked.join(", ")),
    step.reason ? words.asksReason : null,
    ...(step.needs ?? []).map((need) => words.needs(caseText[lang].needs[need])),
    ...papersOf(step, lang),
    ...(step.effects ?? []).map((effect) => effectWords(effect, lang)),
  ].filter((line) => line !== null);
  return {
    key: step.key,
    number,
    title: own.steps[step.key]?.done ?? step.key,
    by: step.side === "receiver" ? `${by} (${words.receiver})` : by,
    lines,
  };
}

/** The documents that the step needs, as one line. */
function papersOf({ papers = [] }: Step, lang: Lang): string[] {
  if (papers.length === 0) return [];
  const { conditions, papers: say } = drawingText[lang];
  const names = papers.map(({ paper, when }) => {
    const name = paperText[lang].papers[paper];
    return when === undefined ? name : `${name} (${conditions[when]})`;
  });
  return [say(names.join("; "))];
}

function effectWords(effect: Effect, lang: Lang): string {
  const say = drawingText[lang].effects[effect.kind];
  if (effect.kind === "set")
    return say(
      Object.keys(effect.values)
        .map((key) => gapLabel(key, lang))
        .join(", "),
    );
  if (effect.kind === "add" || effect.kind === "amend")
    return say(gapLabel(effect.collection, lang));
  if (effect.kind === "openCase") return say(wordsOf(effect.procedure, lang).title);
  return say("");
}

/** A figure that nobody has confirmed yet says so. @source procedures §0.1 */
function withStatus(text: string, { figure }: Clock, rules: RuleSet, lang: Lang): string {
  const isAssumed = rules.row(figure).status === "assumed";
  return isAssumed ? `${text} (${drawingText[lang].assumed})` : text;
}
