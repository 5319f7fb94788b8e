import { inputsOf, type Definition } from "#app/features/procedures/definition/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

/**
 * Of words that several definitions share those that one of them needs: of its states, its steps, its inputs and what
 * can be chosen.
 */
export function wordsFor(definition: Definition, words: ProcedureWords): ProcedureWords {
  const keep = <Kept>(all: Readonly<Record<string, Kept>>, keys: readonly string[]) =>
    Object.fromEntries(keys.flatMap((key) => (key in all ? [[key, all[key]!]] : [])));
  const inputs = [...inputsOf(definition).values()].flatMap((input) => {
    const own = words.inputs[input.key];
    if (own === undefined) return [];
    const isChosen = input.kind === "choice" && own.options !== undefined;
    const options = isChosen ? { options: keep(own.options!, input.options) } : {};
    return [[input.key, { ...own, ...options }] as const];
  });
  return {
    ...words,
    states: keep(words.states, Object.keys(definition.states)),
    steps: keep(
      words.steps,
      definition.steps.map(({ key }) => key),
    ),
    inputs: Object.fromEntries(inputs),
  };
}
