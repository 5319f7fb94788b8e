import type { AskingChoice, ChoiceLine } from "#app/features/procedures/change/asking/rules.ts";
import { changeAskText } from "#app/features/procedures/change/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/hidden.tsx";
import { useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** The parts of the record, then the fields of one part with the way to ask for a change of each. */
export function FieldChoice({ choice }: { choice: AskingChoice }) {
  const words = useText(changeAskText);
  const { memberId, section, groups } = choice;
  if (section === null)
    return (
      <Panel title={words.chooseSection}>
        <LinkRows
          rows={groups.map(({ key, title }) => ({
            key,
            link: <Anchor to={paths.memberChange(memberId, { section: key })}>{title}</Anchor>,
          }))}
        />
      </Panel>
    );
  if (groups.length === 0)
    return (
      <Panel label={section.title}>
        <Empty fact={words.none} />
      </Panel>
    );
  return (
    <>
      {groups.map(({ key, title, lines, rows }) => (
        <Panel key={key} title={title}>
          {lines.length === 0 && rows !== null && <PanelBody>{words.newRow}</PanelBody>}
          <SummaryList
            items={lines.map((line) => ({
              key: line.key,
              label: line.label,
              value: line.value,
              note: line.may === "others" ? words.others : undefined,
              action: <LineAction memberId={memberId} section={section.key} line={line} />,
            }))}
          />
          {rows !== null && (
            <PanelBody>
              <ButtonLink
                small
                icon={rows.row === null ? "plus" : undefined}
                to={paths.memberChange(memberId, {
                  field: rows.collection,
                  row: rows.row,
                  act: rows.row === null ? "add" : "remove",
                })}
                object={rows.label}
              >
                {rows.row === null ? words.addRow : words.removeRow}
              </ButtonLink>
            </PanelBody>
          )}
        </Panel>
      ))}
    </>
  );
}

function LineAction({
  memberId,
  section,
  line: { may, field, row, label },
}: {
  memberId: string;
  section: string;
  line: ChoiceLine;
}) {
  const words = useText(changeAskText);
  if (may === "others") return null;
  const to =
    may === "yes"
      ? paths.memberChange(memberId, { field, row })
      : paths.memberEdit(memberId, { section });
  return (
    <Anchor to={to}>
      {may === "yes" ? words.ask : words.edit}
      <Hidden> {label}</Hidden>
    </Anchor>
  );
}
