import type { BoardUnit, Grade } from "#app/features/quality/rules.ts";
import type { BoardSort } from "#app/features/quality/schema.ts";
import { qualityText } from "#app/features/quality/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { MeterCell } from "#app/ui/meter.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

type Query = Record<string, string | undefined>;

export interface BoardUnitsProps {
  /** Sorted, with the grade asked for. */
  units: BoardUnit[];
  /** How many units have each grade. */
  byGrade: Record<Grade, number>;
  query: Query;
  sort: BoardSort;
  grade?: Grade;
  target: number;
  /** Whether the numbers lead to lists of people. */
  linked: boolean;
}

const LONG = 25;
const descending: ReadonlySet<BoardSort> = new Set(["people", "below", "faulty", "duplicates"]);

/** The grade of a share in a word. */
export function GradeTag({ grade }: { grade: Grade }) {
  const words = useText(qualityText);
  return <StatusTag kind={grade}>{words.grades[grade]}</StatusTag>;
}

/** The units below, worst first, each leading to its own board and its numbers to the lists. */
export function BoardUnits(props: BoardUnitsProps) {
  const { units, byGrade, query, sort, grade, target, linked } = props;
  const lang = useLang();
  const words = useText(qualityText);
  const all = byGrade.ok + byGrade.warn + byGrade.error;
  const head = (key: BoardSort): Pick<Column<BoardUnit>, "head" | "label" | "sort"> => ({
    head: words.heads[key],
    label: words.heads[key],
    sort: {
      to: paths.quality({ ...query, sort: key }),
      direction: sort !== key ? undefined : descending.has(key) ? "descending" : "ascending",
    },
  });
  const number = (
    key: "below" | "faulty" | "duplicates",
    filter: Record<string, string>,
    low?: boolean,
  ): Column<BoardUnit> => ({
    key,
    kind: "number",
    low,
    ...head(key),
    cell: (unit) => {
      const people = unit[key];
      if (people === null) return words.few;
      const text = formatNumber(people, lang);
      return linked && people > 0 ? (
        <Anchor to={paths.members({ org: unit.id, ...filter })}>{text}</Anchor>
      ) : (
        text
      );
    },
  });
  return (
    <Panel
      title={words.units(formatNumber(units.length, lang))}
      aside={sort === "share" ? words.sortedWorst : undefined}
    >
      <Tabs
        label={words.unitsLabel}
        tabs={[
          { key: undefined, label: words.all, count: all },
          ...(["error", "warn", "ok"] as const).map((key) => ({
            key,
            label: words.grades[key]!,
            count: byGrade[key],
          })),
        ].map((tab) => ({
          to: paths.quality({ ...query, grade: tab.key }),
          label: tab.label,
          count: formatNumber(tab.count, lang),
          current: grade === tab.key,
        }))}
      />
      {units.length === 0 ? (
        <PanelBody>{words.noUnitsOfGrade}</PanelBody>
      ) : (
        <DataTable
          caption={words.unitsLabel}
          rows={units}
          rowKey={({ id }) => id}
          stickyHead={units.length > LONG}
          columns={[
            {
              key: "name",
              kind: "main",
              ...head("name"),
              cell: ({ id, name }) => (
                <Anchor to={paths.quality({ ...query, grade: undefined, org: id })}>{name}</Anchor>
              ),
            },
            {
              key: "people",
              kind: "number",
              ...head("people"),
              cell: ({ people }) => (people === null ? words.few : formatNumber(people, lang)),
            },
            {
              key: "share",
              ...head("share"),
              cell: ({ share, people }) =>
                share === null ? (
                  people === 0 ? (
                    words.noPeople
                  ) : (
                    words.notTold
                  )
                ) : (
                  <MeterCell share={share} target={target} />
                ),
            },
            {
              key: "grade",
              kind: "date",
              head: words.heads.grade,
              cell: ({ grade: own }) => own && <GradeTag grade={own} />,
            },
            {
              key: "score",
              kind: "number",
              low: true,
              ...head("score"),
              cell: ({ score }) => (score === null ? "–" : formatNumber(score, lang, 1)),
            },
            number("below", { level: "L0" }),
            number("faulty", { issue: "errors" }),
            number("duplicates", { issue: "duplicates" }, true),
          ]}
        />
      )}
    </Panel>
  );
}
