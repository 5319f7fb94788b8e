import type { ReactNode } from "react";
import { GroupShell, fieldId, type FieldBase } from "#app/ui/field-shell.tsx";
import { Icon } from "#app/ui/icons.tsx";

export interface Choice {
  value: string;
  label: ReactNode;
  /** One more line: what choosing this does. */
  hint?: ReactNode;
}

export interface RadioListProps extends FieldBase {
  choices: Choice[];
  value?: string | null;
  /** Draws each choice as a box of its own; for choices with consequences. */
  boxed?: boolean;
}

/** One of up to six. */
export function RadioList({ choices, value, boxed, ...field }: RadioListProps) {
  const id = field.id ?? fieldId(field.name);
  return (
    <GroupShell {...field}>
      <div className={boxed ? "choices choices-boxed" : "choices"}>
        {choices.map((choice) => (
          <Tick
            key={choice.value}
            type="radio"
            name={field.name}
            id={`${id}-${choice.value}`}
            {...choice}
            checked={choice.value === value}
          />
        ))}
      </div>
    </GroupShell>
  );
}

export interface CheckListProps extends FieldBase {
  choices: Choice[];
  values?: readonly string[];
}

/** Any of a few; all share one name. */
export function CheckList({ choices, values = [], ...field }: CheckListProps) {
  const id = field.id ?? fieldId(field.name);
  return (
    <GroupShell {...field}>
      <div className="choices">
        {choices.map((choice) => (
          <Tick
            key={choice.value}
            type="checkbox"
            name={field.name}
            id={`${id}-${choice.value}`}
            {...choice}
            checked={values.includes(choice.value)}
          />
        ))}
      </div>
    </GroupShell>
  );
}

export interface CheckBoxProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  checked?: boolean;
  id?: string;
}

/** One tick with its sentence. */
export function CheckBox({ name, value = "1", id, ...rest }: CheckBoxProps) {
  return <Tick type="checkbox" name={name} value={value} id={id ?? fieldId(name)} {...rest} />;
}

interface TickProps extends Choice {
  type: "radio" | "checkbox";
  name: string;
  id: string;
  checked?: boolean;
}

function Tick({ type, name, value, id, label, hint, checked }: TickProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input type={type} id={id} name={name} value={value} defaultChecked={checked} />
      <span>
        {label}
        {hint && <span className="choice-hint">{hint}</span>}
      </span>
    </label>
  );
}

export interface CheckRow extends CheckBoxProps {
  /** Link or number at the right. */
  aside?: ReactNode;
  /** An example under the label. */
  example?: ReactNode;
}

/** Ticks as lines of a panel: what is confirmed once per kind, with its count and an example. */
export function CheckRows({ rows }: { rows: CheckRow[] }) {
  return (
    <ul className="check-rows">
      {rows.map((row) => {
        const id = row.id ?? fieldId(`${row.name}-${row.value ?? "1"}`);
        return (
          <li key={id}>
            <input
              type="checkbox"
              id={id}
              name={row.name}
              value={row.value ?? "1"}
              defaultChecked={row.checked}
            />
            <label htmlFor={id}>{row.label}</label>
            {row.aside && <span className="check-rows-aside">{row.aside}</span>}
            {(row.example || row.hint) && (
              <div className="check-rows-example">{row.example ?? row.hint}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export interface SegmentedProps {
  name: string;
  /** Id of the words naming this row, or the words themselves. */
  labelledBy?: string;
  label?: string;
  options: { value: string; label: string }[];
  value?: string | null;
}

/** Two to four choices in one bar, one press each; the chosen one is filled, ticked and bold. */
export function Segmented({ name, labelledBy, label, options, value }: SegmentedProps) {
  return (
    <div className="segmented" role="radiogroup" aria-labelledby={labelledBy} aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === value}
          />
          <Icon name="tick" />
          {option.label}
        </label>
      ))}
    </div>
  );
}
