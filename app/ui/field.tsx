import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { describedBy, fieldId, FieldShell, type FieldBase } from "#app/ui/field-shell.tsx";

type Native<T> = Omit<T, "style" | "className" | "name" | "id" | "placeholder">;

/** Width hints at the length of the answer. */
export type FieldWidth = "full" | "half" | "date" | "number";

export interface FieldProps extends FieldBase, Native<InputHTMLAttributes<HTMLInputElement>> {
  width?: FieldWidth;
}

/** One line of text. Pass `defaultValue` (what was typed before, also when wrong). */
export function Field(props: FieldProps) {
  const {
    name,
    label,
    hint,
    error,
    warning,
    optional,
    id,
    labelHidden,
    width = "full",
    ...input
  } = props;
  const base = { name, label, hint, error, warning, optional, id, labelHidden };
  const inputId = id ?? fieldId(name);
  return (
    <FieldShell {...base}>
      <input
        type="text"
        id={inputId}
        name={name}
        className={`input input-${width}`}
        {...describedBy(inputId, base)}
        {...input}
      />
    </FieldShell>
  );
}

export interface TextAreaProps
  extends FieldBase, Native<TextareaHTMLAttributes<HTMLTextAreaElement>> {}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const {
    name,
    label,
    hint,
    error,
    warning,
    optional,
    id,
    labelHidden,
    rows = 3,
    ...input
  } = props;
  const base = { name, label, hint, error, warning, optional, id, labelHidden };
  const inputId = id ?? fieldId(name);
  return (
    <FieldShell {...base}>
      <textarea
        id={inputId}
        name={name}
        rows={rows}
        className="input"
        {...describedBy(inputId, base)}
        {...input}
      />
    </FieldShell>
  );
}
