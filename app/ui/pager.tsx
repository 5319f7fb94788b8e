import type { ReactNode } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import { useWords } from "#app/ui/lang.tsx";

export interface PagerProps {
  /** "1 to 50 of 1,284 people", made by the feature. */
  summary: ReactNode;
  previousTo?: string | null;
  nextTo?: string | null;
}

/** Where one is in a long list, and the pages beside; keyset, so without page numbers. */
export function Pager({ summary, previousTo, nextTo }: PagerProps) {
  const words = useWords();
  return (
    <div className="line-bar">
      <span className="dim">{summary}</span>
      {(previousTo || nextTo) && (
        <nav className="actions" aria-label={`${words.previousPage}, ${words.nextPage}`}>
          {previousTo && (
            <ButtonLink small to={previousTo} icon="back" rel="prev">
              {words.previousPage}
            </ButtonLink>
          )}
          {nextTo && (
            <ButtonLink small to={nextTo} iconAfter="next" rel="next">
              {words.nextPage}
            </ButtonLink>
          )}
        </nav>
      )}
    </div>
  );
}
