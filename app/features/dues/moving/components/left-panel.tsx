import { movingDuesText } from "#app/features/dues/moving/text.ts";
import type { SheetView } from "#app/features/dues/view/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";

/** Who is not asked on an open sheet: people on the way to another unit, and those who left an account behind. */
export function LeftPanel({ view, unit }: { view: SheetView; unit: string | null }) {
  const lang = useLang();
  const words = useText(movingDuesText);
  const { left, away, month } = view;
  return (
    <>
      {away.length > 0 && (
        <Notice kind="info" lead={`${words.away}: ${away.join(", ")}.`}>
          {words.awayWhy}
        </Notice>
      )}
      {left.length > 0 && (
        <Panel title={words.title}>
          <PanelBody>{words.why}</PanelBody>
          <DataTable
            caption={words.title}
            rows={left}
            rowKey={({ memberId }) => memberId}
            columns={[
              {
                key: "name",
                kind: "main",
                head: words.heads.name,
                cell: ({ name }) => <b>{name}</b>,
              },
              {
                key: "due",
                kind: "number",
                head: words.heads.due,
                cell: ({ due }) => formatNumber(due, lang),
              },
              {
                key: "credit",
                kind: "number",
                head: words.heads.credit,
                cell: ({ credit }) => formatNumber(credit, lang),
              },
              {
                key: "act",
                kind: "action",
                head: words.heads.act,
                headHidden: true,
                cell: ({ memberId, name }) => (
                  <ButtonLink small to={paths.duesMember(memberId, { unit, month })} object={name}>
                    {words.open}
                  </ButtonLink>
                ),
              },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
