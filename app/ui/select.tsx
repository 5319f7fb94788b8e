import type { SelectHTMLAttributes } from "react";
import { describedBy, fieldId, FieldShell, type FieldBase } from "#app/ui/field-shell.tsx";
import { Icon } from "#app/ui/icons.tsx";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

/** Options under a heading of their own. */
export interface OptionGroup {
  label: string;
  options: Option[];
}

export interface SelectBoxProps extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  "style" | "className"
> {
  options: (Option | OptionGroup)[];
  /** First choice, with the empty value. */
  empty?: string;
  small?: boolean;
}

/** The bare list with its arrow; give it `aria-label` when it stands without a label. */
export function SelectBox({ options, empty, small, ...select }: SelectBoxProps) {
  return (
    <span className={small ? "select select-small" : "select"}>
      <select className="input" {...select}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <option key={inner.value} value={inner.value} disabled={inner.disabled}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ),
        )}
      </select>
      <Icon name="down" />
    </span>
  );
}

export interface SelectProps extends FieldBase, Omit<SelectBoxProps, "name" | "id"> {}

/** One choice from 7 to 60 (or a few hundred), in list order. */
export function Select(props: SelectProps) {
  const { name, label, hint, error, warning, optional, id, labelHidden, ...select } = props;
  const base = { name, label, hint, error, warning, optional, id, labelHidden };
  const inputId = id ?? fieldId(name);
  return (
    <FieldShell {...base}>
      <SelectBox id={inputId} name={name} {...describedBy(inputId, base)} {...select} />
    </FieldShell>
  );
}
