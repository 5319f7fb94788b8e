import type { ListCell } from "#app/features/members/list/cells/rules.ts";
import { memberText } from "#app/features/members/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable, type ColumnKind } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, StatusText } from "#app/ui/status-tag.tsx";

/** A column as the page draws it. */
export interface ShownColumn {
  key: string;
  head: string;
  kind?: ColumnKind;
  low?: boolean;
}

/** A row as the page gets it: a name, its unit, and a cell for each column. */
export interface ShownRow {
  id: string;
  name: string;
  /** Left out where everybody belongs to the same cell. */
  unit: string | null;
  cells: ListCell[];
}

const LONG_LIST = 25;

/** The list itself: a table on desks, cards on phones. */
export function ListTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: ShownColumn[];
  rows: ShownRow[];
}) {
  const { heads } = useText(memberText).list;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      stickyHead={rows.length > LONG_LIST}
      columns={[
        {
          key: "name",
          head: heads.name,
          kind: "main",
          cell: ({ id, name, unit }) => (
            <>
              <Anchor to={paths.member(id)}>{name}</Anchor>
              {unit && <span className="sub">{unit}</span>}
            </>
          ),
        },
        ...columns.map((column, place) => ({
          ...column,
          cell: ({ cells }: ShownRow) => <Cell cell={cells[place]!} />,
        })),
      ]}
    />
  );
}

function Cell({ cell: { text, tag, note, isMissing } }: { cell: ListCell }) {
  const words = useText(memberText).list;
  if (isMissing) return <StatusText kind="warn">{words.notGiven}</StatusText>;
  if (text === null) return <>–</>;
  return (
    <>
      {tag ? <StatusTag kind={tag}>{text}</StatusTag> : text}
      {note && <span className="sub">{note}</span>}
    </>
  );
}
