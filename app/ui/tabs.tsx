import { Anchor } from "#app/ui/anchor.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Hidden } from "#app/ui/hidden.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { statusIcons, type StatusKind } from "#app/ui/status-tag.tsx";

export interface Tab {
  to: string;
  label: string;
  /** Already formatted. */
  count?: string | number;
  current?: boolean;
}

/** Parts of a record or list; each is a link with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Anchor key={tab.to} to={tab.to} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count !== undefined && <span>{tab.count}</span>}
        </Anchor>
      ))}
    </nav>
  );
}

export interface SectionLink {
  to: string;
  label: string;
  /** The sign at the right and its hidden word. */
  kind?: StatusKind;
  state?: string;
  current?: boolean;
}

export interface SectionNavProps {
  label: string;
  sections: SectionLink[];
  /** Summary of the folded list on phones: "14 sections", and what needs a look. */
  summary: string;
  note?: string;
}

/** The sections of a long record: a list at the left on wide screens, folded on phones. */
export function SectionNav({ label, sections, summary, note }: SectionNavProps) {
  const list = (
    <ul>
      {sections.map((section) => (
        <li key={section.to}>
          <Anchor to={section.to} aria-current={section.current ? "true" : undefined}>
            {section.label}
            {section.kind && (
              <span className={`tone-${section.kind}`}>
                <Icon name={section.kind === "ok" ? "tick" : statusIcons[section.kind]} />
                {section.state && <Hidden>, {section.state}</Hidden>}
              </span>
            )}
          </Anchor>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="section-nav">
      <nav className="panel section-nav-wide" aria-label={label}>
        {list}
      </nav>
      <nav className="panel section-nav-narrow" aria-label={label}>
        <Disclosure summary={summary} note={note}>
          {list}
        </Disclosure>
      </nav>
    </div>
  );
}
