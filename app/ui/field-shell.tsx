import type { ReactNode } from "react";
import { Icon } from "#app/ui/icons.tsx";
import { useWords } from "#app/ui/lang.tsx";

/** What every field shares; the texts come from the feature. */
export interface FieldBase {
  name: string;
  label: ReactNode;
  /** What to enter, with an example. */
  hint?: ReactNode;
  /** What is wrong and what to do; the same words as in the error summary. */
  error?: ReactNode;
  /** A doubt that does not stop saving. */
  warning?: ReactNode;
  /** Required is the norm; optional is marked. */
  optional?: boolean;
  /** Taken from `name` when left out; the error summary links to it. */
  id?: string;
  /** Hides the label from the eye, for fields in table rows. */
  labelHidden?: boolean;
}

/** The id of a field by its name: `party_cards.number` becomes `party_cards-number`. */
export function fieldId(name: string): string {
  return name.replace(/[^\w-]+/g, "-").replace(/-$/, "");
}

/** The accessibility attributes of an input with this hint, error and warning. */
export function describedBy(id: string, field: Pick<FieldBase, "hint" | "error" | "warning">) {
  const ids = [
    field.hint && `${id}-hint`,
    field.error && `${id}-error`,
    field.warning && `${id}-warning`,
  ];
  return {
    "aria-describedby": ids.filter(Boolean).join(" ") || undefined,
    "aria-invalid": field.error ? (true as const) : undefined,
  };
}

function FieldNotes({
  id,
  hint,
  error,
  warning,
}: Pick<FieldBase, "hint" | "error" | "warning"> & { id: string }) {
  const words = useWords();
  return (
    <>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          <Icon name="octagon" />
          <span>
            <span className="hidden-text">{words.errorLabel}: </span>
            {error}
          </span>
        </span>
      )}
      {warning && (
        <span className="field-error field-warning" id={`${id}-warning`}>
          <Icon name="triangle" />
          <span>
            <span className="hidden-text">{words.warningLabel}: </span>
            {warning}
          </span>
        </span>
      )}
    </>
  );
}

function fieldClass({ error, warning }: Pick<FieldBase, "error" | "warning">): string {
  return error ? "field field-bad" : warning ? "field field-doubt" : "field";
}

/** Label, hint, error, then the input itself, for one native control. */
export function FieldShell({ children, ...field }: FieldBase & { children: ReactNode }) {
  const words = useWords();
  const id = field.id ?? fieldId(field.name);
  return (
    <div className={fieldClass(field)}>
      <label htmlFor={id} className={field.labelHidden ? "hidden-text" : undefined}>
        {field.label}
        {field.optional && <span className="field-optional"> {words.optional}</span>}
      </label>
      <FieldNotes id={id} hint={field.hint} error={field.error} warning={field.warning} />
      {children}
    </div>
  );
}

/** The same around a group of radios or ticks. */
export function GroupShell({ children, ...field }: FieldBase & { children: ReactNode }) {
  const words = useWords();
  const id = field.id ?? fieldId(field.name);
  return (
    <fieldset
      className={fieldClass(field)}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, field)["aria-describedby"]}
    >
      <legend className={field.labelHidden ? "hidden-text" : undefined}>
        {field.label}
        {field.optional && <span className="field-optional"> {words.optional}</span>}
      </legend>
      <FieldNotes id={id} hint={field.hint} error={field.error} warning={field.warning} />
      {children}
    </fieldset>
  );
}
