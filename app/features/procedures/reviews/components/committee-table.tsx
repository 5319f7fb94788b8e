import { reviewsText } from "#app/features/procedures/reviews/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Meter } from "#app/ui/meter.tsx";

/** A committee with its review in words. */
export interface CommitteeRow {
  id: string;
  name: string;
  units: number;
  rated: number;
  unit: { id: string; text: string } | null;
}

/** How many of the units below each committee are rated, and the review of the committee itself. */
export function CommitteeTable({ rows }: { rows: CommitteeRow[] }) {
  const words = useText(reviewsText);
  return (
    <DataTable
      caption={words.committees}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", head: words.committee, kind: "main", cell: ({ name }) => <b>{name}</b> },
        {
          key: "rated",
          head: words.unitsRated,
          cell: ({ rated, units }) => (
            <>
              {words.share(rated, units)} <Meter share={units === 0 ? 0 : rated / units} />
            </>
          ),
        },
        {
          key: "unit",
          head: words.own,
          cell: ({ unit }) =>
            unit === null ? "–" : <Anchor to={paths.case(unit.id)}>{unit.text}</Anchor>,
        },
      ]}
    />
  );
}
