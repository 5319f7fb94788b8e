import { orgType } from "#app/codes/org-type.ts";
import { formerTypes } from "#app/features/reorganizations/operations/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { CheckList } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

/** A unit that closed before the program was there, and who follows it. */
export function FormerFields(props: {
  choices: { value: string; label: string }[];
  into: string[];
  typed: (name: string) => string | undefined;
  error: (name: string) => string | undefined;
}) {
  const { choices, into, typed, error } = props;
  const words = useText(reorganizationText);
  const lang = useLang();
  return (
    <>
      <Field
        name="name"
        label={words.formerName}
        hint={words.formerNameHint}
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
      <Select
        name="orgType"
        label={words.orgType}
        error={error("orgType")}
        empty={words.orgTypeEmpty}
        defaultValue={typed("orgType")}
        options={orgType.entries
          .filter(({ code }) => formerTypes.includes(code))
          .map(({ code, label }) => ({ value: code, label: label[lang] }))}
        required
      />
      <DateField
        name="foundedOn"
        label={words.formerFounded}
        error={error("foundedOn")}
        defaultValue={typed("foundedOn")}
        optional
      />
      <CheckList
        name="into"
        label={words.formerInto}
        error={error("into")}
        values={into}
        choices={choices}
      />
    </>
  );
}
