import { useId, type ReactNode } from "react";

export interface PanelProps {
  title?: ReactNode;
  /** Small text or a link at the right of the title. */
  aside?: ReactNode;
  id?: string;
  /** `h2` unless the panel stands under another heading. */
  level?: 2 | 3;
  /** Gives the content the padding of running text; leave it out for lists and tables with own lines. */
  padded?: boolean;
  /** Name of the region when there is no title. */
  label?: string;
  children?: ReactNode;
}

/** The one level of box. Inside it only lines, headings and space. */
export function Panel({ title, aside, id, level = 2, padded, label, children }: PanelProps) {
  const titleId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      className="panel"
      id={id}
      aria-labelledby={title ? titleId : undefined}
      aria-label={title ? undefined : label}
    >
      {title && (
        <div className="panel-head">
          <Heading id={titleId}>{title}</Heading>
          {aside && <div className="panel-aside">{aside}</div>}
        </div>
      )}
      {padded ? (
        <div className={title ? "panel-body" : "panel-body panel-body-only"}>{children}</div>
      ) : (
        children
      )}
    </section>
  );
}

/** Padded text inside a panel that also holds lists. */
export function PanelBody({ children }: { children: ReactNode }) {
  return <div className="panel-body panel-line">{children}</div>;
}

/** Lines of link at the left and a short text at the right. */
export function LinkRows({ rows }: { rows: { key: string; link: ReactNode; text?: ReactNode }[] }) {
  return (
    <ul className="link-rows">
      {rows.map((row) => (
        <li key={row.key}>
          {row.link}
          {row.text !== undefined && <span>{row.text}</span>}
        </li>
      ))}
    </ul>
  );
}
