import { useState, type FormEvent } from "react";
import { toNestErrors } from "@hookform/resolvers";
import { get, useForm, type Resolver } from "react-hook-form";
import type { InputFault } from "#app/features/members/edit/input/rules.ts";
import { inputsInForm } from "#app/features/members/edit/components/inputs-in-form.ts";
import type { EditField } from "#app/features/members/edit/view/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { FormInput } from "#app/record/validate.ts";
import { useSubmit } from "#app/ui/router.ts";

/** A press of "save" waits this long for the schema on a slow line. */
const PATIENCE_MS = 1_500;

type Typed = Record<string, FormInput>;

export interface CheckedForm {
  /** For the form: checks before it is sent, and again while a mistake is mended. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onChange: (event: FormEvent<HTMLFormElement>) => void;
  /** What is wrong with a control by now. */
  errorOf: (name: string) => string | undefined;
  /** What stopped the last sending. */
  summary: readonly InputFault[];
}

/**
 * Checks the form in the browser with the schema that the server uses. The schema is fetched with the
 * first change: a page that is only looked at does not pay for it.
 *
 * @param faults  what the server found wrong
 */
export function useCheckedForm(
  part: { section: string; list: string | null },
  fields: readonly EditField[],
  faults: readonly InputFault[],
  lang: Lang,
): CheckedForm {
  const [summary, setSummary] = useState(faults);
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const submit = useSubmit();
  const resolver: Resolver<Typed> = async (values, _context, options) => {
    const found = await check(part, values, lang);
    if (found.length === 0) return { values, errors: {} };
    const errors = Object.fromEntries(
      found.map(({ name, text }) => [name, { type: "fault", message: text }]),
    );
    return { values: {}, errors: toNestErrors<Typed>(errors, options) };
  };
  const form = useForm<Typed>({ mode: "onSubmit", reValidateMode: "onChange", resolver });
  const { errors, isSubmitted } = form.formState;

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    const element = event.currentTarget;
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button !== null && button.value !== "save") return;
    event.preventDefault();
    if (button?.getAttribute("aria-disabled") === "true") return;
    for (const [name, input] of Object.entries(inputsInForm(element, fields)))
      form.setValue(name, input);
    const send = () => submit(button ?? element);
    const stop = async () => setSummary(await check(part, form.getValues(), lang));
    void form.handleSubmit(send, stop)(event);
  }

  function onChange(event: FormEvent<HTMLFormElement>): void {
    void fetchRules().catch(() => (rules = null));
    const name = (event.target as HTMLInputElement).name;
    const own = name.split(".")[0] ?? "";
    setMended((before) => new Set([...before, own, name]));
    if (!isSubmitted) return;
    const input = inputsInForm(event.currentTarget, fields)[own];
    if (input !== undefined) form.setValue(own, input, { shouldValidate: true });
  }

  function errorOf(name: string): string | undefined {
    const own = get(errors, name) as { message?: string } | undefined;
    if (typeof own?.message === "string") return own.message;
    return mended.has(name) ? undefined : faults.find((fault) => fault.name === name)?.text;
  }

  return { onSubmit, onChange, errorOf, summary };
}

type Rules = typeof import("#app/features/members/edit/input/rules.ts");
let rules: Promise<Rules> | null = null;

function fetchRules(): Promise<Rules> {
  rules ??= import("#app/features/members/edit/input/rules.ts");
  return rules;
}

/** Nothing is found wrong while the schema has not come: the server checks in any case (fault 149). */
async function check(
  part: { section: string; list: string | null },
  values: Typed,
  lang: Lang,
): Promise<InputFault[]> {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const known = await Promise.race([fetchRules().catch(() => null), patience]);
  return known === null ? [] : known.readInputs(part, values, lang).faults;
}
