import { useId, type ReactNode } from "react";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Hidden } from "#app/ui/hidden.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { useWords } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";
import { SelectBox, type SelectBoxProps } from "#app/ui/select.tsx";

export interface FilterBarProps {
  /** Where the GET form leads; the page's own path. */
  action: string;
  search?: { name: string; value?: string; label?: string; hint?: ReactNode };
  /** Up to three `FilterSelect`. */
  children?: ReactNode;
  /** More fields, folded away; open when one of them is used. */
  more?: ReactNode;
  moreOpen?: boolean;
  /** Parameters kept as they are (sort order, chosen columns). */
  keep?: Record<string, string>;
}

/** Search and filters of a list: a GET form, so the address holds everything. */
export function FilterBar({ action, search, children, more, moreOpen, keep = {} }: FilterBarProps) {
  const words = useWords();
  const id = useId();
  return (
    <Form method="get" action={action} role="search" className="filter-bar">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="filter-fields">
        {search && (
          <div className="filter-search">
            <label htmlFor={id}>{search.label ?? words.search}</label>
            <div className="search-box">
              <input
                className="input"
                type="search"
                id={id}
                name={search.name}
                defaultValue={search.value}
                aria-describedby={search.hint ? `${id}-hint` : undefined}
              />
              <Button kind="primary">
                <Icon name="search" />
                <Hidden>{words.search}</Hidden>
              </Button>
            </div>
          </div>
        )}
        {children}
        {!search && <Button>{words.apply}</Button>}
      </div>
      {search?.hint && (
        <p className="filter-hint" id={`${id}-hint`}>
          {search.hint}
        </p>
      )}
      {more && (
        <Disclosure summary={words.filterMore} open={moreOpen}>
          <div className="filter-fields">{more}</div>
          <Button>{words.apply}</Button>
        </Disclosure>
      )}
    </Form>
  );
}

/** One filter as a list; its empty choice means "no filter". */
export function FilterSelect({
  label,
  name,
  value,
  ...select
}: { label: string; name: string; value?: string } & SelectBoxProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <SelectBox id={id} name={name} defaultValue={value} {...select} />
    </div>
  );
}

/** A day as one of the filters. */
export function FilterDay({ label, name, value }: { label: string; name: string; value: string }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        name={name}
        defaultValue={value}
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  );
}

export interface Chip {
  key: string;
  /** Name and value of the filter: "State: member". */
  label: string;
  /** The same list without this filter. */
  removeTo: string;
}

/** The filters in use, each removable, and one link that removes all. */
export function Chips({
  chips,
  clearTo,
  aside,
}: {
  chips: Chip[];
  clearTo: string;
  aside?: ReactNode;
}) {
  const words = useWords();
  if (chips.length === 0 && !aside) return null;
  return (
    <div className="line-bar">
      {chips.length > 0 && (
        <ul className="chips" aria-label={words.filters}>
          {chips.map((chip) => (
            <li key={chip.key}>
              <Anchor className="chip" to={chip.removeTo}>
                {chip.label}
                <Icon name="close" />
                <Hidden>{words.removeFilter}</Hidden>
              </Anchor>
            </li>
          ))}
          <li>
            <Anchor className="chip-clear" to={clearTo}>
              {words.clearFilters}
            </Anchor>
          </li>
        </ul>
      )}
      {aside}
    </div>
  );
}
