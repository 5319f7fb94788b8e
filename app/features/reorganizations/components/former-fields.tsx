import { NewUnitFields } from "#app/features/reorganizations/components/new-unit-fields.tsx";
import { formerTypes } from "#app/features/reorganizations/operations/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { CheckList } from "#app/ui/choices.tsx";
import { useText } from "#app/ui/lang.tsx";
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
  return (
    <>
      <NewUnitFields
        label={words.formerName}
        hint={words.formerNameHint}
        types={formerTypes}
        typed={typed}
        error={error}
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
