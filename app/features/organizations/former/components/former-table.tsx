import { formerText } from "#app/features/organizations/former/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

interface Line {
  id: string;
  name: string;
  until: string;
  now: { id: string; name: string }[];
}

/** Names and units that are no more, each with what it is now. */
export function FormerTable({ lines }: { lines: Line[] }) {
  const words = useText(formerText);
  const title = words.found(lines.length);
  return (
    <Panel title={title}>
      <DataTable
        caption={title}
        rows={lines}
        rowKey={({ id, name }) => `${id} ${name}`}
        columns={[
          {
            key: "name",
            head: words.name,
            kind: "main",
            cell: ({ id, name }) => <Anchor to={paths.organization(id)}>{name}</Anchor>,
          },
          { key: "until", head: words.until, cell: ({ until }) => formatDate(until) },
          {
            key: "now",
            head: words.now,
            cell: ({ now }) =>
              now.length === 0
                ? words.nothing
                : now.map((one) => (
                    <span key={one.id} className="sub">
                      <Anchor to={paths.organization(one.id)}>{one.name}</Anchor>
                    </span>
                  )),
          },
        ]}
      />
    </Panel>
  );
}
