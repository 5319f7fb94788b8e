import { supplementsText } from "#app/features/procedures/supplements/text.ts";
import type { UnitProgress } from "#app/features/procedures/supplements/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Meter } from "#app/ui/meter.tsx";

/** How far the units have come, each with a way to its people. */
export function ProgressTable({ rows, isOfCells }: { rows: UnitProgress[]; isOfCells: boolean }) {
  const words = useText(supplementsText);
  const lang = useLang();
  const of = (done: number, all: number) =>
    words.share(formatNumber(done, lang), formatNumber(all, lang));
  const columns: Column<UnitProgress>[] = [
    { key: "name", head: words.unit, kind: "main", cell: ({ name }) => <b>{name}</b> },
    {
      key: "stated",
      head: words.stated,
      cell: ({ stated, people }) => (
        <>
          {of(stated, people)} <Meter share={people === 0 ? 0 : stated / people} />
        </>
      ),
    },
    {
      key: "received",
      head: words.taken,
      kind: "number",
      cell: ({ received, people }) => of(received, people),
    },
    {
      key: "view",
      head: words.view,
      headHidden: true,
      kind: "action",
      cell: ({ id, name }) =>
        isOfCells ? (
          <ButtonLink small to={paths.caseSupplements({ cell: id })} object={name}>
            {words.view}
          </ButtonLink>
        ) : null,
    },
  ];
  return <DataTable caption={words.units} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
