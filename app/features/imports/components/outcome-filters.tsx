import { previewText } from "#app/features/imports/preview/text.ts";
import type { ShownImport } from "#app/features/imports/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** The outcomes as numbers that filter the rows below, and filters by rule and grade. */
export function OutcomeFilters({ view }: { view: ShownImport }) {
  const lang = useLang();
  const words = useText(previewText);
  const { counts, filter } = view;
  const n = (key: string) => counts[key] ?? 0;
  const facts = [
    { key: "all", count: n("rows"), label: words.all },
    { key: "new", count: n("new"), label: words.outcomeWords.new },
    { key: "update", count: n("update"), label: words.outcomeWords.update },
    { key: "unchanged", count: n("unchanged"), label: words.outcomeWords.unchanged },
    { key: "error", count: n("error"), label: words.outcomeWords.error },
    { key: "notYours", count: n("notYours"), label: words.outcomeWords.notYours },
  ].filter(({ key, count }) => key !== "notYours" || count > 0);
  return (
    <Panel label={words.filterOutcome}>
      <Facts
        columns={5}
        label={words.filterOutcome}
        facts={facts.map(({ key, count, label }) => ({
          key,
          value: formatNumber(count, lang),
          label,
          to: paths.import(view.id, { show: key }),
          current: filter.shown === key,
        }))}
      />
      <div className="panel-body panel-line">
        <FilterBar action={paths.import(view.id)} keep={{ show: filter.shown }}>
          <FilterSelect
            label={words.filterRule}
            name="rule"
            value={filter.rule ?? ""}
            empty={words.anyRule}
            options={view.rules.map(({ rule, name, rows }) => ({
              value: rule,
              label: `${name} (${formatNumber(rows, lang)})`,
            }))}
          />
          <FilterSelect
            label={words.filterGrade}
            name="grade"
            value={filter.grade ?? ""}
            empty={words.anyGrade}
            options={Object.entries(words.grades).map(([value, label]) => ({
              value,
              label: `${label} (${formatNumber(n(value), lang)})`,
            }))}
          />
        </FilterBar>
        {n("unread") > 0 && (
          <p className="second">
            {words.unread(formatNumber(n("unread"), lang))}{" "}
            <Anchor to={paths.import(view.id, { show: "unread" })}>{words.unreadLink}</Anchor>
          </p>
        )}
      </div>
    </Panel>
  );
}
