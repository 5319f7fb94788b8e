import type { ReactNode } from "react";
import { Anchor } from "#app/ui/anchor.tsx";
import { Icon } from "#app/ui/icons.tsx";

export interface PageHeadProps {
  title: ReactNode;
  /** One or two sentences: counts, as-of date. */
  sub?: ReactNode;
  /** The one link back; lists keep their filters in `to`. */
  back?: { to: string; label: string };
  actions?: ReactNode;
  tags?: ReactNode;
  /** Initials in the place of the photo, for a person's page. */
  initials?: string;
}

/** Head of every page: link back, `h1`, one line, tags, actions at the right. */
export function PageHead({ title, sub, back, actions, tags, initials }: PageHeadProps) {
  return (
    <>
      {back && <BackLink {...back} />}
      <div className={initials ? "page-head page-head-person" : "page-head"}>
        {initials && (
          <div className="portrait" aria-hidden="true">
            {initials}
          </div>
        )}
        <div className="page-title">
          <h1>{title}</h1>
          {sub && <p>{sub}</p>}
          {tags && <div className="tags">{tags}</div>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
    </>
  );
}

/** The link to where one came from. */
export function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <p className="back-link">
      <Anchor to={to}>
        <Icon name="back" />
        <span>{label}</span>
      </Anchor>
    </p>
  );
}
