import type { Inputs } from "#app/features/members/edit/schema.ts";
import type { EditField } from "#app/features/members/edit/view/rules.ts";
import type { FormInput } from "#app/record/validate.ts";

const parts = ["detail", "commune", "province", "asWritten", "country"] as const;

/** What stands in the controls of a form, by field; the browser's side of what the server reads. */
export function inputsInForm(
  form: HTMLFormElement,
  fields: readonly EditField[],
): Record<string, FormInput> {
  const sent = new FormData(form);
  const text = (name: string) => String(sent.get(name) ?? "");
  return Object.fromEntries(
    fields.map(({ name, control }): [string, FormInput] => {
      if (control === "address")
        return [name, Object.fromEntries(parts.map((part) => [part, text(`${name}.${part}`)]))];
      return [name, sent.getAll(name).filter(Boolean).join(";")];
    }),
  );
}

/** Inputs as hidden controls, for a form that shows something else. */
export function hiddenInputs(inputs: Inputs): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) =>
      typeof input === "string"
        ? [[name, input] as const]
        : Object.entries(input).map(([part, text]) => [`${name}.${part}`, text] as const),
    ),
  );
}
