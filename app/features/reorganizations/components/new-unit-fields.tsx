import { orgType } from "#app/codes/org-type.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { Field } from "#app/ui/field.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Select } from "#app/ui/select.tsx";

interface Typed {
  typed: (name: string) => string | undefined;
  error: (name: string) => string | undefined;
}

/** What a unit that is entered anew is called: its name, its code and its type. */
export function NewUnitFields(
  props: Typed & { label: string; hint?: string; types: readonly string[] },
) {
  const { label, hint, types, typed, error } = props;
  const words = useText(reorganizationText);
  return (
    <>
      <Field
        name="name"
        label={label}
        hint={hint}
        error={error("name")}
        defaultValue={typed("name")}
        required
      />
      <Field
        name="code"
        label={words.code}
        hint={words.codeHint}
        error={error("code")}
        defaultValue={typed("code")}
        width="half"
        required
      />
      <TypeField label={words.orgType} types={types} typed={typed} error={error} />
    </>
  );
}

/** One of some types of units. */
export function TypeField(props: Typed & { label: string; types: readonly string[] }) {
  const { label, types, typed, error } = props;
  const words = useText(reorganizationText);
  const lang = useLang();
  return (
    <Select
      name="orgType"
      label={label}
      error={error("orgType")}
      empty={words.orgTypeEmpty}
      defaultValue={typed("orgType")}
      options={orgType.entries
        .filter(({ code }) => types.includes(code))
        .map((entry) => ({ value: entry.code, label: entry.label[lang] }))}
      required
    />
  );
}
