import type { ShownCell } from "#app/features/imports/requests/rules.ts";
import { importRequestText } from "#app/features/imports/requests/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Diff } from "#app/ui/diff.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { Hidden } from "#app/ui/hidden.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** Cells of an import with what stands in the record and what the file says; those with a request link to it. */
export function CellTable({ cells, withRequest }: { cells: ShownCell[]; withRequest: boolean }) {
  const words = useText(importRequestText);
  const lang = useLang();
  const { heads } = words;
  return (
    <DataTable
      caption={words.caption}
      rows={cells}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "who",
          kind: "main",
          head: heads.who,
          cell: ({ memberId, name, row }) => (
            <>
              <Anchor to={paths.member(memberId)}>{name}</Anchor>
              <span className="sub">{words.rowOf(formatNumber(row, lang))}</span>
            </>
          ),
        },
        { key: "field", head: heads.field, cell: ({ field }) => field },
        {
          key: "asked",
          head: heads.asked,
          cell: ({ now, asked }) => <Diff before={now} after={asked} />,
        },
        ...(withRequest
          ? [
              {
                key: "case",
                head: heads.case,
                cell: ({ request, name }: ShownCell) =>
                  request && (
                    <>
                      <StatusTag kind={request.state.look}>{request.state.text}</StatusTag>{" "}
                      <Anchor to={paths.case(request.id)}>
                        {words.see}
                        <Hidden> {name}</Hidden>
                      </Anchor>
                    </>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
