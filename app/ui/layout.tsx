import type { ReactNode } from "react";

/** Blocks under each other with the gap of the chosen density. */
export function Stack({ children, tight }: { children: ReactNode; tight?: boolean }) {
  return <div className={tight ? "stack stack-tight" : "stack"}>{children}</div>;
}

/**
 * Columns from 64em, one column below. `rail` has a narrow right column, `nav` a narrow left one,
 * `two` and `three` equal ones.
 */
export function Split({
  kind,
  children,
}: {
  kind: "rail" | "nav" | "two" | "three";
  children: ReactNode;
}) {
  return <div className={`split split-${kind}`}>{children}</div>;
}

/** The column of a form: not wider than a line is readable. */
export function FormColumn({ children }: { children: ReactNode }) {
  return <div className="form-column stack">{children}</div>;
}

/** Keeps a state and the main button in view at the bottom of a long form. */
export function ActionBar({
  state,
  more,
  children,
}: {
  state: ReactNode;
  more?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="action-bar">
      <div>
        {state}
        {more && <span className="action-bar-more second"> {more}</span>}
      </div>
      <div className="actions">{children}</div>
    </div>
  );
}
