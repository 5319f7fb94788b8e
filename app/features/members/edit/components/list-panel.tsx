import { editText } from "#app/features/members/edit/text.ts";
import type { ListView } from "#app/features/members/edit/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { formatDate } from "#app/ui/format.ts";
import { Hidden } from "#app/ui/hidden.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** The rows of a collection, each with its links, and what can be done with the whole. */
export function ListPanel({
  memberId,
  section,
  list,
}: {
  memberId: string;
  section: string;
  list: ListView;
}) {
  const words = useText(editText);
  const to = (row: string, act?: "remove" | "none") =>
    paths.memberEdit(memberId, { section, list: list.key, row, act });
  const mayEdit = list.why === null;
  return (
    <Panel title={list.title} id={list.key}>
      {list.rows.length > 0 ? (
        <SummaryList
          items={list.rows.map(({ id, lead, rest }) => ({
            key: id,
            label: lead,
            value: rest || "–",
            action: mayEdit && (
              <span className="actions">
                <Anchor to={to(id)}>
                  {words.editRow}
                  <Hidden>: {lead}</Hidden>
                </Anchor>
                <Anchor to={to(id, "remove")}>
                  {words.removeRow}
                  <Hidden>: {lead}</Hidden>
                </Anchor>
              </span>
            ),
          }))}
        />
      ) : (
        <PanelBody>
          {list.none === null
            ? words.rowsEmpty
            : words.declaredNone(list.none.by, formatDate(list.none.on))}
        </PanelBody>
      )}
      <PanelBody>
        {list.why ?? (
          <Actions>
            <ButtonLink to={to("new")} icon="plus" object={list.title}>
              {words.addRow}
            </ButtonLink>
            {list.mayDeclareNone && (
              <ButtonLink kind="quiet" to={to("new", "none")} object={list.title}>
                {words.declareNone}
              </ButtonLink>
            )}
          </Actions>
        )}
      </PanelBody>
    </Panel>
  );
}
