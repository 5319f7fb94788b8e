import { orgType } from "#app/codes/org-type.ts";
import { changeableTypes } from "#app/features/reorganizations/operations/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Select } from "#app/ui/select.tsx";

/** Which type a unit takes, and under what it hangs then. */
export function TypeFields(props: {
  parents: { value: string; label: string }[];
  typed: (name: string) => string | undefined;
  error: (name: string) => string | undefined;
}) {
  const { parents, typed, error } = props;
  const words = useText(reorganizationText);
  const lang = useLang();
  return (
    <>
      <Select
        name="orgType"
        label={words.newType}
        error={error("orgType")}
        empty={words.orgTypeEmpty}
        defaultValue={typed("orgType")}
        options={orgType.entries
          .filter(({ code }) => changeableTypes.includes(code))
          .map(({ code, label }) => ({ value: code, label: label[lang] }))}
        required
      />
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
