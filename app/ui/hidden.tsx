import type { ReactNode } from "react";

/** Words for screen readers only; they finish a sentence that the eye completes from the layout. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="hidden-text">{children}</span>;
}
