import type { CountedPerson } from "#app/features/reports/statistics/rules.ts";
import { reportText } from "#app/features/reports/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";

/** The people whom a figure of a statistical form counts. */
export function PeoplePanel({
  line,
  people,
  reachable,
  closeTo,
}: {
  /** The line in words. */
  line: string;
  people: CountedPerson[];
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
          rowKey={({ memberId }) => memberId}
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
            {
              key: "birth",
              kind: "date",
              head: heads.birth,
              cell: ({ birth }) => (birth === null ? "–" : formatDate(birth)),
            },
            { key: "cell", head: heads.cell, cell: ({ cell }) => cell },
          ]}
        />
      )}
    </Panel>
  );
}
