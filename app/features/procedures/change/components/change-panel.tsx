import type { ChangeView } from "#app/features/procedures/change/rules.ts";
import { changeAskText } from "#app/features/procedures/change/text.ts";
import { Diff } from "#app/ui/diff.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What a request would change: the values of then, those asked for, and those of today where they have moved. */
export function ChangePanel({ change: { rows, lines, isDrifted } }: { change: ChangeView }) {
  const words = useText(changeAskText);
  const title =
    rows === null ? words.change : (rows.act === "add" ? words.added : words.removed)(rows.label);
  return (
    <Panel title={title}>
      {isDrifted && (
        <PanelBody>
          <Notice kind="warn" lead={words.drifted} />
        </PanelBody>
      )}
      <SummaryList
        items={lines.flatMap(({ key, label, values }) => [
          {
            key,
            label,
            value:
              values === null ? (
                words.hidden
              ) : rows === null ? (
                <Diff before={values.before} after={values.asked} byWord={values.byWord} />
              ) : rows.act === "add" ? (
                <ins>{values.asked}</ins>
              ) : (
                <del>{values.before}</del>
              ),
          },
          ...(rows === null && isDrifted && values !== null
            ? [{ key: "now", label: words.now, value: values.now }]
            : []),
        ])}
      />
    </Panel>
  );
}
