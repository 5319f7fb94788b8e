import type { ControlProps } from "#app/features/members/edit/components/control-props.ts";
import { PlaceField } from "#app/features/members/edit/components/place-field.tsx";
import { UnitField } from "#app/features/members/edit/components/unit-field.tsx";
import { editText } from "#app/features/members/edit/text.ts";
import { CheckBox, CheckList, RadioList } from "#app/ui/choices.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Select } from "#app/ui/select.tsx";
import { DateField, MoneyField } from "#app/ui/special-fields.tsx";

/** One field in the control of its kind; a doubt about it has its tick below. */
export function EditField(props: ControlProps) {
  const words = useText(editText);
  const doubts = props.state.doubts.filter(({ name }) => name === props.field.name);
  return (
    <>
      <Control {...props} warning={doubts.map(({ text }) => text).join(" ") || undefined} />
      {doubts.length > 0 && (
        <div className="field-tick">
          <CheckBox
            name="seen"
            id={`seen-${props.field.name}`}
            value={doubts.map(({ id }) => id).join(" ")}
            label={words.seen}
            checked={doubts.every(({ seen }) => seen)}
          />
        </div>
      )}
    </>
  );
}

function Control(props: ControlProps & { warning?: string }) {
  const { field, input, errorOf, warning } = props;
  const words = useText(editText);
  const text = typeof input === "string" ? input : "";
  const base = {
    name: field.name,
    label: field.label,
    hint: field.hint ?? undefined,
    optional: field.optional,
    error: errorOf(field.name),
    warning,
  };
  const typed = { ...base, defaultValue: text, inputMode: field.inputMode };
  const choices = field.choices.map(({ value, label }) => ({ value, label }));
  switch (field.control) {
    case "address":
      return <PlaceField {...props} base={base} />;
    case "organization":
      return <UnitField {...props} base={base} />;
    case "textarea":
      return <TextArea {...base} defaultValue={text} />;
    case "date":
    case "partialDate":
      return <DateField {...base} defaultValue={text} partial={field.control === "partialDate"} />;
    case "money":
      return <MoneyField {...base} defaultValue={text} />;
    case "number":
      return <Field {...typed} width="number" autoComplete="off" />;
    case "radios":
      return (
        <RadioList
          {...base}
          value={text}
          choices={[...choices, { value: "", label: words.notRecorded }]}
        />
      );
    case "select":
    case "typeahead":
      return <Select {...base} options={choices} empty={words.notRecorded} defaultValue={text} />;
    case "checkboxes":
      return <CheckList {...base} choices={choices} values={text.split(";")} />;
    default:
      return <Field {...typed} autoComplete="off" />;
  }
}
