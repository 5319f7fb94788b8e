import type { ControlProps } from "#app/features/members/edit/components/control-props.ts";
import { findName, lookIntent } from "#app/features/members/edit/controls/rules.ts";
import { editText } from "#app/features/members/edit/text.ts";
import { Button } from "#app/ui/button.tsx";
import { GroupShell, type FieldBase } from "#app/ui/field-shell.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Select } from "#app/ui/select.tsx";

/** An organization: words to look for, then the ones that were found. */
export function UnitField({ field, state, input, base }: ControlProps & { base: FieldBase }) {
  const words = useText(editText);
  const found = state.units[field.name] ?? [];
  const typed = state.finds[field.name] ?? "";
  const others = found.filter(({ value }) => value !== input).length;
  return (
    <GroupShell {...base}>
      <div className="field-parts stack stack-tight">
        <Field
          name={findName(field.name)}
          label={words.findUnit(field.label)}
          labelHidden
          hint={typed === "" ? words.findUnitHint : words.foundUnits(others)}
          defaultValue={typed}
          autoComplete="off"
        />
        <div>
          <Button small name="intent" value={lookIntent(field.name)} object={field.label}>
            {words.find}
          </Button>
        </div>
        <Select
          name={field.name}
          id={`${field.name}-choice`}
          label={field.label}
          labelHidden
          options={found}
          empty={words.keep}
          defaultValue={typeof input === "string" ? input : ""}
          // The page comes back because the sender asked for this list.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={state.focus === field.name}
        />
      </div>
    </GroupShell>
  );
}
