import {
  inputsOf,
  type Definition,
  type Input,
} from "#app/features/procedures/definition/rules.ts";
import { peopleIn, type Ballot } from "#app/features/procedures/elections/rules.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { optionsOf } from "#app/features/procedures/view/fields/rules.ts";
import type { Vote } from "#app/features/procedures/votes/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";
import { isId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { describeValue } from "#app/record/describe.ts";
import type { FieldValue } from "#app/record/field.ts";
import { field } from "#app/record/format.ts";

/** One thing that was filled in. */
export interface ValueView {
  key: string;
  label: string;
  value: string;
}

/**
 * What was filled in, in words, in the order of the steps; what was left empty is left out.
 *
 * @param names  names of cells and members by id, for inputs that hold ids
 */
export function valueViews(
  definition: Definition,
  values: Readonly<Record<string, unknown>>,
  words: ProcedureWords,
  names: Readonly<Record<string, string>>,
  lang: Lang,
): ValueView[] {
  return [...inputsOf(definition)].flatMap(([key, input]) => {
    const value = values[key];
    if (value === null || value === undefined || value === false) return [];
    // Shown by itself, old beside new, as far as the reader may see the field.
    if (input.kind === "recordField" || input.kind === "recordValue") return [];
    const text = inWords(input, value, words, names, lang);
    return [{ key, label: words.inputs[key]?.label ?? key, value: text }];
  });
}

function inWords(
  input: Input,
  value: unknown,
  words: ProcedureWords,
  names: Readonly<Record<string, string>>,
  lang: Lang,
): string {
  switch (input.kind) {
    case "vote": {
      const vote = value as Vote;
      return caseText[lang].vote.result(vote.for, vote.base);
    }
    case "date":
    case "month":
    case "kept":
      return String(value).split("-").reverse().join("/");
    case "choice":
    case "code":
      return (
        optionsOf(input, words, lang).find((option) => option.value === value)?.label ??
        String(value)
      );
    case "place":
    case "commune":
    case "cell":
    case "colleague":
      return names[String(value)] ?? "";
    case "people":
      return peopleIn({ value }, "value")
        .map((id) => names[id] ?? "")
        .join(", ");
    case "ballot":
      return ballotInWords(value, names, lang);
    case "stated":
      return describeValue(field(input.key), value as FieldValue, lang);
    case "flag":
      return caseText[lang].yes;
    default:
      return String(value);
  }
}

/** Votes by candidate, the most first; who voted how stands nowhere. */
function ballotInWords(
  value: unknown,
  names: Readonly<Record<string, string>>,
  lang: Lang,
): string {
  const { issued, valid, votes } = value as Ballot;
  const words = caseText[lang].ballot;
  const counted = Object.entries(votes).toSorted(([, one], [, other]) => other - one);
  return [
    words.sum(issued, valid),
    ...counted.map(([id, count]) => words.votes(names[id] ?? "", count)),
  ].join("; ");
}

/** The ids that the values of a case hold, to be looked up for their names. */
export function idsIn(
  definition: Definition,
  values: Readonly<Record<string, unknown>>,
): { cells: string[]; people: string[] } {
  const known = inputsOf(definition);
  const of = (kind: Input["kind"]) =>
    Object.entries(values)
      .filter(([key, value]) => known.get(key)?.kind === kind && typeof value === "string")
      .map(([, value]) => String(value));
  const named = [...known]
    .filter(([, { kind }]) => kind === "people")
    .flatMap(([key]) => peopleIn(values, key));
  return {
    cells: [...of("cell"), ...of("commune")],
    people: [...new Set([...of("colleague"), ...named])].filter(isId),
  };
}
