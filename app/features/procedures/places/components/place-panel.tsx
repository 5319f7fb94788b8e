import type { PlaceLine } from "#app/features/procedures/places/rules.ts";
import { placeText } from "#app/features/procedures/places/text.ts";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** The places asked about a biography, each with its reply or how long it has been waited for. */
export function PlacePanel({ places }: { places: PlaceLine[] }) {
  const words = useText(placeText);
  const columns: Column<PlaceLine>[] = [
    {
      key: "place",
      head: words.place,
      kind: "main",
      cell: ({ place, note }) => (
        <>
          <b>{place}</b>
          {note !== null && <span className="sub">{note}</span>}
        </>
      ),
    },
    { key: "about", head: words.about, cell: ({ about }) => about },
    { key: "sentOn", head: words.sentOn, cell: ({ sentOn }) => sentOn },
    {
      key: "state",
      head: words.state,
      cell: ({ state }) => <StatusTag kind={state.kind}>{state.text}</StatusTag>,
    },
  ];
  return (
    <Panel title={words.title}>
      <DataTable caption={words.title} columns={columns} rows={places} rowKey={({ key }) => key} />
    </Panel>
  );
}
