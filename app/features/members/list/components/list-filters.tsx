import type { ListQuery } from "#app/features/members/list/rules.ts";
import { memberText } from "#app/features/members/text.ts";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/field.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { useText } from "#app/ui/lang.tsx";
import type { Option, OptionGroup } from "#app/ui/select.tsx";

/** A filter of the form: a list of values, or a typed number. */
export interface OfferedFilter {
  key: string;
  label: string;
  value?: string;
  /** Absent for a typed number. */
  options?: (Option | OptionGroup)[];
  /** Words of the empty choice; none for a list that always holds. */
  empty?: string;
}

/** The filters that a role has. */
export interface FilterOffer {
  /** What the search finds; null for a role that may not search. */
  search: "searchName" | "searchCard" | "searchCitizen" | null;
  inView: OfferedFilter[];
  more: OfferedFilter[];
}

/** Search and filters of the list: a form of the address, so it works without script. */
export function ListFilters({ query, offer }: { query: ListQuery; offer: FilterOffer }) {
  const words = useText(memberText).list;
  const { search, inView, more } = offer;
  const kept = ["rule", "col"].filter((key) => query[key]);
  return (
    <FilterBar
      // Fields keep their own state: at another address they begin anew.
      key={JSON.stringify(query)}
      action={paths.members()}
      search={search === null ? undefined : { name: "q", value: query.q, hint: words[search] }}
      keep={Object.fromEntries(kept.map((key) => [key, query[key]!]))}
      more={more.length > 0 ? more.map(drawn) : undefined}
      moreOpen={more.some(({ value }) => value)}
    >
      {inView.map(drawn)}
    </FilterBar>
  );
}

function drawn({ key, label, value, options, empty }: OfferedFilter) {
  return options === undefined ? (
    <Field
      key={key}
      name={key}
      label={label}
      inputMode="numeric"
      width="number"
      defaultValue={value}
    />
  ) : (
    <FilterSelect
      key={key}
      label={label}
      name={key}
      value={value}
      empty={empty}
      options={options}
    />
  );
}
