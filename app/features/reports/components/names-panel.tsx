import type { NamedMovement } from "#app/features/reports/movement/rules.ts";
import { reportText } from "#app/features/reports/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";

/** The people behind a figure. */
export function NamesPanel({
  line,
  people,
  reachable,
  closeTo,
}: {
  /** The line in words. */
  line: string;
  people: NamedMovement[];
  reachable: readonly string[];
  closeTo: string;
}) {
  const words = useText(reportText);
  const heads = words.nameHeads;
  const open = new Set(reachable);
  return (
    <Panel
      id="names"
      title={words.names(line)}
      aside={<Anchor to={closeTo}>{words.closeNames}</Anchor>}
    >
      {people.length === 0 ? (
        <PanelBody>
          <Empty fact={words.noNames} />
        </PanelBody>
      ) : (
        <DataTable
          caption={words.names(line)}
          rows={people}
          rowKey={({ memberId, on }) => `${memberId} ${on}`}
          columns={[
            {
              key: "name",
              kind: "main",
              head: heads.name,
              cell: ({ memberId, name }) =>
                open.has(memberId) ? (
                  <Anchor to={paths.member(memberId)}>{name}</Anchor>
                ) : (
                  <b>{name}</b>
                ),
            },
            { key: "on", kind: "date", head: heads.on, cell: ({ on }) => formatDate(on) },
            { key: "cell", head: heads.cell, cell: ({ cell }) => cell },
            { key: "reason", head: heads.reason, cell: ({ reason }) => reason },
            { key: "other", head: heads.other, cell: ({ other }) => other ?? "–" },
          ]}
        />
      )}
    </Panel>
  );
}
