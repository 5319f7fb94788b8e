import { TypeField } from "#app/features/reorganizations/components/new-unit-fields.tsx";
import { changeableTypes } from "#app/features/reorganizations/operations/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { Select } from "#app/ui/select.tsx";

/** Which type a unit takes, and under what it hangs then. */
export function TypeFields(props: {
  parents: { value: string; label: string }[];
  typed: (name: string) => string | undefined;
  error: (name: string) => string | undefined;
}) {
  const { parents, typed, error } = props;
  const words = useText(reorganizationText);
  return (
    <>
      <TypeField label={words.newType} types={changeableTypes} typed={typed} error={error} />
      <Select
        name="parent"
        label={words.typeParent}
        hint={words.typeParentHint}
        error={error("parent")}
        empty={words.typeParentEmpty}
        defaultValue={typed("parent")}
        options={parents}
        optional
      />
    </>
  );
}
