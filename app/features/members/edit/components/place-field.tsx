import type { ControlProps } from "#app/features/members/edit/components/control-props.ts";
import { lookIntent } from "#app/features/members/edit/controls/rules.ts";
import { editText } from "#app/features/members/edit/text.ts";
import type { Address } from "#app/record/field.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { GroupShell, type FieldBase } from "#app/ui/field-shell.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Select } from "#app/ui/select.tsx";

/**
 * A place: province, then its communes, then the house. What is in no list is written down as it stands
 * in the papers. The button between works without script; with it, choosing a province presses it.
 */
export function PlaceField({
  field,
  state,
  input,
  places,
  errorOf,
  base,
}: ControlProps & { base: FieldBase }) {
  const words = useText(editText);
  const place: Partial<Record<keyof Address, string>> = typeof input === "object" ? input : {};
  const { province = "", commune = "", country = "", asWritten = "", detail = "" } = place;
  const control = (part: keyof Address) => ({
    name: `${field.name}.${part}`,
    error: errorOf(`${field.name}.${part}`),
  });
  const communes = state.communes[province] ?? [];
  const isElsewhere =
    country !== "" ||
    asWritten !== "" ||
    control("country").error !== undefined ||
    control("asWritten").error !== undefined;
  return (
    <GroupShell {...base}>
      <div className="field-parts stack stack-tight">
        <Select
          {...control("province")}
          label={words.province}
          options={places.provinces}
          empty={words.notRecorded}
          defaultValue={province}
          onChange={(event) => pressLook(event.currentTarget.form, field.name)}
        />
        <div>
          <Button
            small
            name="intent"
            value={lookIntent(field.name)}
            object={field.label}
            formNoValidate
          >
            {words.showCommunes}
          </Button>
        </div>
        <Select
          {...control("commune")}
          key={province}
          label={words.commune}
          hint={communes.length === 0 ? words.communeFirst : undefined}
          options={communes}
          empty={words.notRecorded}
          defaultValue={commune}
          // The page comes back because the sender asked for this list.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={state.focus === `${field.name}.commune`}
        />
        <Field {...control("detail")} label={words.detail} optional defaultValue={detail} />
        <Disclosure summary={words.elsewhere} open={isElsewhere}>
          <Select
            {...control("country")}
            label={words.country}
            optional
            options={places.countries}
            empty={words.notRecorded}
            defaultValue={country}
          />
          <Field
            {...control("asWritten")}
            label={words.asWritten}
            hint={asWritten === "" ? words.asWrittenHint : words.asWrittenKept}
            optional
            defaultValue={asWritten}
          />
        </Disclosure>
      </div>
    </GroupShell>
  );
}

function pressLook(form: HTMLFormElement | null, field: string): void {
  const buttons = form?.querySelectorAll<HTMLButtonElement>('button[name="intent"]') ?? [];
  [...buttons].find(({ value }) => value === lookIntent(field))?.click();
}
