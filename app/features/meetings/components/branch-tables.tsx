import { monthLooks } from "#app/features/meetings/components/meeting-words.ts";
import type { CellMonth, CommuneMonth } from "#app/features/meetings/overview/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, StatusText } from "#app/ui/status-tag.tsx";

/** The cells of a branch with whether they have met this month. */
export function CellTable({ cells, caption }: { cells: CellMonth[]; caption: string }) {
  const words = useText(meetingText);
  return (
    <DataTable
      caption={caption}
      rows={cells}
      rowKey={({ id }) => id}
      stickyHead={cells.length > 25}
      columns={[
        { key: "cell", head: words.cell, kind: "main", cell: ({ name }) => <b>{name}</b> },
        {
          key: "state",
          head: words.state,
          kind: "lead",
          cell: ({ state }) => (
            <StatusTag kind={monthLooks[state]}>{words.months[state]}</StatusTag>
          ),
        },
        {
          key: "thematic",
          head: words.thematic,
          cell: ({ hasThematic }) => (
            <StatusText kind={hasThematic ? "ok" : "muted"}>
              {hasThematic ? words.thematicYes : words.thematicNo}
            </StatusText>
          ),
        },
        {
          key: "open",
          head: words.open,
          headHidden: true,
          kind: "action",
          cell: ({ id, name }) => (
            <ButtonLink small to={paths.meetings({ org: id })} object={name}>
              {words.open}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}

/** The same in sums by commune. */
export function CommuneTable({ communes }: { communes: CommuneMonth[] }) {
  const words = useText(meetingText);
  return (
    <DataTable
      caption={words.communes}
      rows={communes}
      rowKey={({ id }) => id}
      columns={[
        { key: "commune", head: words.commune, kind: "main", cell: ({ name }) => <b>{name}</b> },
        {
          key: "met",
          head: words.months.held,
          kind: "number",
          cell: ({ met, all }) => words.metOf(met, all),
        },
        {
          key: "thematic",
          head: words.thematic,
          kind: "number",
          cell: ({ thematic, all }) => words.metOf(thematic, all),
        },
      ]}
    />
  );
}
