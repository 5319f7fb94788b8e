import type { ReactNode } from "react";
import { Icon } from "#app/ui/icons.tsx";

export interface DisclosureProps {
  summary: ReactNode;
  /** Dim words after the summary: how much is inside. */
  note?: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** Folded content; native, so it works without script. */
export function Disclosure({ summary, note, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="next" className="disclosure-arrow" />
        <span>
          {summary} {note && <span className="disclosure-note">{note}</span>}
        </span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
