import type { ReactNode } from "react";
import { useWords } from "#app/ui/lang.tsx";
import { StatusText, type StatusKind } from "#app/ui/status-tag.tsx";

export interface SummaryItem {
  key: string;
  label: ReactNode;
  /** `null`, `undefined` or an empty text is shown as "not given". */
  value: ReactNode;
  /** A dim line under the value: old wording, precision. */
  note?: ReactNode;
  /** What is wrong with the value and what to do. */
  issue?: { kind: StatusKind; text: ReactNode };
  /** One link or small form at the right. */
  action?: ReactNode;
}

/** Facts of a section as label, value and action; an issue stands under its value. */
export function SummaryList({ items }: { items: SummaryItem[] }) {
  const words = useWords();
  return (
    <dl className="summary-list">
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.label}</dt>
          <dd>
            {item.value === null || item.value === undefined || item.value === "" ? (
              <span className="dim">{words.notGiven}</span>
            ) : (
              item.value
            )}
            {item.note && <span className="sub">{item.note}</span>}
          </dd>
          {item.action && <dd className="summary-action">{item.action}</dd>}
          {item.issue && (
            <dd className="summary-issue">
              <StatusText kind={item.issue.kind}>{item.issue.text}</StatusText>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
