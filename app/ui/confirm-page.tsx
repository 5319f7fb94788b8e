import type { ReactNode } from "react";
import { ButtonLink, SubmitButton, type ButtonKind } from "#app/ui/button.tsx";
import { useWords } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";

export interface ConfirmProps {
  /** Ends with a question mark. */
  question: ReactNode;
  /** What will happen, in numbers: `{ count: "771", text: "records go back …" }`. */
  effects: { key: string; count?: ReactNode; text: ReactNode }[];
  /** How to undo it afterwards, or that it cannot be undone. */
  undo?: ReactNode;
  /** Fields before the buttons: a reason, a tick. */
  children?: ReactNode;
  /** Label of the act; carries the number. */
  submit: string;
  kind?: ButtonKind;
  hidden?: Record<string, string>;
  action?: string;
  cancelTo: string;
  cancelLabel?: string;
}

/** The question before an act that changes much: numbers first, then two verbs. */
export function Confirm(props: ConfirmProps) {
  const {
    question,
    effects,
    undo,
    children,
    submit,
    kind = "danger",
    hidden = {},
    action,
    cancelTo,
    cancelLabel,
  } = props;
  const words = useWords();
  return (
    <Form method="post" action={action} className="confirm tone-warn">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <h2>{question}</h2>
      <ul>
        {effects.map((effect) => (
          <li key={effect.key}>
            {effect.count !== undefined && <b>{effect.count}</b>} {effect.text}
          </li>
        ))}
      </ul>
      {undo && <p>{undo}</p>}
      {children}
      <div className="actions">
        <SubmitButton kind={kind} icon={kind === "danger" ? "undo" : undefined}>
          {submit}
        </SubmitButton>
        <ButtonLink kind="quiet" to={cancelTo}>
          {cancelLabel ?? words.cancel}
        </ButtonLink>
      </div>
    </Form>
  );
}
