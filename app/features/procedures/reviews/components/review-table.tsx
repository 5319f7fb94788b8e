import { reviewsText } from "#app/features/procedures/reviews/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** A cell with its reviews in words. */
export interface ReviewRow {
  id: string;
  name: string;
  people: number;
  rated: number;
  waits: { cell: number; appraisal: number; decision: number };
  cap: { excellent: number; most: number; isOver: boolean };
  unit: { id: string; text: string } | null;
}

/** How far each cell has come, with its share of excellent grades and the review of the cell itself. */
export function ReviewTable({ rows }: { rows: ReviewRow[] }) {
  const words = useText(reviewsText);
  return (
    <DataTable
      caption={words.progress}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", head: words.unit, kind: "main", cell: ({ name }) => <b>{name}</b> },
        {
          key: "rated",
          head: words.rated,
          cell: ({ rated, people }) => (
            <>
              {words.share(rated, people)} <Meter share={people === 0 ? 0 : rated / people} />
            </>
          ),
        },
        {
          key: "waits",
          head: words.waiting,
          cell: ({ waits }) => words.waits(waits.cell, waits.appraisal, waits.decision),
        },
        {
          key: "cap",
          head: words.cap,
          cell: ({ cap }) => (
            <>
              {words.capOf(cap.excellent, cap.most)}
              {cap.isOver && <StatusTag kind="error">{words.over}</StatusTag>}
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
