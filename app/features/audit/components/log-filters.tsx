import type { AuditReach } from "#app/features/access/rules.ts";
import { factKinds } from "#app/features/audit/rules.ts";
import { auditText } from "#app/features/audit/text.ts";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/field.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

export interface LogFiltersProps {
  query: Record<string, string>;
  /** Units to choose from; null for readers whose log has no branch. */
  units: { id: string; name: string; depth: number }[] | null;
  sight: AuditReach["sight"];
}

/** A step in the tree as a line of a list shows it; spaces would be swallowed. */
const INDENT = "\u00a0\u00a0";
const ownOnly = new Set<AuditReach["sight"]>(["own"]);

/** The filters of the log: a form of the address, so it works without script. */
export function LogFilters({ query, units, sight }: LogFiltersProps) {
  const words = useText(auditText);
  const { filters } = words;
  const kept = ["account", "import", ...(units === null ? ["org"] : [])].filter(
    (key) => query[key],
  );
  const seesOthers = !ownOnly.has(sight);
  return (
    <FilterBar
      key={JSON.stringify(query)}
      action={paths.audit()}
      search={
        seesOthers
          ? { name: "who", value: query.who, label: filters.who!, hint: words.whoHint }
          : undefined
      }
      keep={Object.fromEntries(kept.map((key) => [key, query[key]!]))}
      moreOpen={["from", "to", "record"].some((key) => query[key])}
      more={
        <>
          {(["from", "to"] as const).map((name) => (
            <DateField
              key={name}
              name={name}
              label={filters[name]!}
              hint={words.dayHint}
              defaultValue={query[name] && formatDate(query[name])}
            />
          ))}
          {sight !== "technical" && (
            <Field
              name="record"
              label={filters.record!}
              hint={words.recordHint}
              defaultValue={query.record}
              width="number"
              autoComplete="off"
            />
          )}
        </>
      }
    >
      <FilterSelect
        label={filters.kind!}
        name="kind"
        value={query.kind}
        empty={words.anyKind}
        options={factKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {units !== null && units.length > 0 && (
        <FilterSelect
          label={filters.org!}
          name="org"
          value={query.org}
          empty={words.anyUnit}
          options={units.map(({ id, name, depth }) => ({
            value: id,
            label: INDENT.repeat(depth) + name,
          }))}
        />
      )}
    </FilterBar>
  );
}
