import type { ReactNode } from "react";

export interface ChoiceButtonProps {
  name: string;
  value: string;
  title: ReactNode;
  sub?: ReactNode;
  /** Short text at the right, as written: an account name. */
  note?: string;
}

/** A submit button drawn as a choice with two lines; one press acts. */
export function ChoiceButton({ name, value, title, sub, note }: ChoiceButtonProps) {
  return (
    <button type="submit" className="choice-button" name={name} value={value}>
      <b>{title}</b>
      {sub && <span>{sub}</span>}
      {note && <code>{note}</code>}
    </button>
  );
}

/** Choices beside each other on wide screens. */
export function ChoiceButtons({ children }: { children: ReactNode }) {
  return <div className="choice-buttons">{children}</div>;
}

/** Two columns of the sign-in page: the form, then what the demo offers. */
export function SignInLayout({ form, aside }: { form: ReactNode; aside: ReactNode }) {
  return (
    <div className="sign-in">
      <div className="stack">{form}</div>
      {aside ? <div className="stack">{aside}</div> : null}
    </div>
  );
}
