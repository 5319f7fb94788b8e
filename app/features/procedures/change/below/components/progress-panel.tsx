import { sumOf, type UnitProgress } from "#app/features/procedures/change/below/rules.ts";
import { belowText } from "#app/features/procedures/change/below/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** How far the units have come, with their sums; each figure opens the people behind it. */
export function ProgressPanel({
  directiveId,
  units,
}: {
  directiveId: string;
  units: UnitProgress[];
}) {
  const lang = useLang();
  const words = useText(belowText);
  const sum = sumOf(units);
  const number = (value: number) => formatNumber(value, lang);
  const listOf = ({ orgId, isCell }: UnitProgress) =>
    isCell ? paths.directiveAnswers(directiveId, { unit: orgId }) : paths.quality({ org: orgId });
  const figure = (key: "missing" | "waiting" | "returned" | "written"): Column<UnitProgress> => ({
    key,
    head: words.unitHeads[key],
    kind: "number",
    cell: (unit) =>
      unit[key] === 0 ? "0" : <Anchor to={listOf(unit)}>{number(unit[key])}</Anchor>,
    foot: <b>{number(sum[key])}</b>,
  });
  const columns: Column<UnitProgress>[] = [
    {
      key: "unit",
      head: words.unitHeads.unit,
      kind: "main",
      cell: (unit) => <Anchor to={listOf(unit)}>{unit.orgName}</Anchor>,
      foot: <b>{words.total}</b>,
    },
    figure("missing"),
    figure("waiting"),
    figure("returned"),
    figure("written"),
  ];
  return (
    <Panel title={words.units} id="units">
      <Facts
        columns={3}
        label={words.figuresLabel}
        facts={(["missing", "waiting", "written"] as const).map((key) => ({
          key,
          value: number(sum[key]),
          label: words.figures[key],
          to: "#units",
        }))}
      />
      <DataTable
        caption={words.unitsCaption}
        columns={columns}
        rows={units}
        rowKey={({ orgId }) => orgId}
        stickyHead={units.length > 25}
      />
    </Panel>
  );
}
