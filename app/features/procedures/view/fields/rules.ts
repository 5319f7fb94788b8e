import type { Offered } from "#app/features/procedures/choices/schema.ts";
import type { Input } from "#app/features/procedures/definition/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";
import type { Lang } from "#app/lib/lang.ts";
import { choicesOf } from "#app/record/form.ts";
import { field } from "#app/record/format.ts";

/** An input as a form shows it. */
export interface FieldView {
  key: string;
  kind: Input["kind"];
  label: string;
  hint: string | null;
  optional: boolean;
  /** Of choices, cells and colleagues; of a biography number the one that stands there already. */
  options: Offered[];
  /** Of a vote of the cell: how many have one by today's list. */
  voters: number | null;
}

/** The inputs of a step as fields of a form, in the order of the definition. */
export function fieldViews(
  inputs: readonly Input[],
  words: ProcedureWords,
  offered: Readonly<Record<string, Offered[]>>,
  voters: number | null,
  lang: Lang,
): FieldView[] {
  return inputs.filter(isAsked).map((input) => {
    const { label = input.key, hint = null } = words.inputs[input.key] ?? {};
    return {
      key: input.key,
      kind: controlOf(input),
      label,
      hint: input.kind === "biographyNumber" ? (offered[input.key]?.[0]?.label ?? hint) : hint,
      optional: "optional" in input && input.optional === true,
      options: offered[input.key] ?? optionsOf(input, words, lang),
      voters: input.kind === "vote" && input.of === "cell" ? voters : null,
    };
  });
}

/** A field of the record is asked for in the control of its kind. */
function controlOf(input: Input): Input["kind"] {
  if (input.kind !== "stated") return input.kind;
  const { kind } = field(input.key);
  return kind === "code" ? "code" : kind === "date" || kind === "partialDate" ? "date" : "text";
}

const isAsked = ({ kind }: Input): boolean => kind !== "kept";

/** What a choice offers, in words. */
export function optionsOf(input: Input, words: ProcedureWords, lang: Lang): Offered[] {
  if (input.kind === "code")
    return input.list.entries
      .filter(({ until }) => until === undefined)
      .map(({ code, label }) => ({ value: code, label: label[lang] }));
  if (input.kind === "stated") return [...choicesOf(field(input.key), lang)];
  if (input.kind !== "choice") return [];
  const own = words.inputs[input.key]?.options ?? {};
  return input.options.map((code) => ({ value: code, label: own[code] ?? code }));
}
