import { describedBy, fieldId, FieldShell } from "#app/ui/field-shell.tsx";
import { Field, type FieldProps } from "#app/ui/field.tsx";
import { useWords } from "#app/ui/lang.tsx";

export interface DateFieldProps extends Omit<FieldProps, "width" | "type"> {
  /** Only a year, or a month and a year, is enough. */
  partial?: boolean;
  /** For planning: offers the browser's own calendar beside the box, under this second name. */
  pickName?: string;
}

/** A date typed as text, day first; nothing pops up. The caller parses and shows it back. */
export function DateField({ partial, pickName, hint, ...field }: DateFieldProps) {
  const words = useWords();
  const said = hint ?? (partial ? words.partialDateHint : words.dateHint);
  return (
    <>
      <Field {...field} hint={said} width="date" inputMode="numeric" autoComplete="off" />
      {pickName && (
        <label className="date-pick">
          <span>{words.orPick}</span>{" "}
          <input type="date" name={pickName} className="input input-date" />
        </label>
      )}
    </>
  );
}

/** An amount in whole đồng. */
export function MoneyField(props: Omit<FieldProps, "width" | "type">) {
  const words = useWords();
  const { name, label, hint, error, warning, optional, id, labelHidden, ...input } = props;
  const base = { name, label, hint, error, warning, optional, id, labelHidden };
  const inputId = id ?? fieldId(name);
  return (
    <FieldShell {...base}>
      <span className="input-with-unit">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          id={inputId}
          name={name}
          className="input input-date input-money"
          {...describedBy(inputId, base)}
          {...input}
        />
        <span>{words.dong}</span>
      </span>
    </FieldShell>
  );
}

export interface FileFieldProps extends Omit<
  FieldProps,
  "width" | "type" | "defaultValue" | "value"
> {
  /** File types as in the HTML attribute: `.xlsx,.csv`. */
  accept?: string;
}

/** A file from the device; the form needs `encType="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  const { name, label, hint, error, warning, optional, id, labelHidden, ...input } = props;
  const base = { name, label, hint, error, warning, optional, id, labelHidden };
  const inputId = id ?? fieldId(name);
  return (
    <FieldShell {...base}>
      <input
        type="file"
        id={inputId}
        name={name}
        className="input input-file"
        {...describedBy(inputId, base)}
        {...input}
      />
    </FieldShell>
  );
}
