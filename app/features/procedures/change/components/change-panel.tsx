import type { ChangeView } from "#app/features/procedures/change/rules.ts";
import { changeAskText } from "#app/features/procedures/change/text.ts";
import { Diff } from "#app/ui/diff.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What a request would change: the value of then, the one asked for, and that of today where it has moved. */
export function ChangePanel({ change: { field, values, isDrifted } }: { change: ChangeView }) {
  const words = useText(changeAskText);
  return (
    <Panel title={words.change}>
      {isDrifted && (
        <PanelBody>
          <Notice kind="warn" lead={words.drifted} />
        </PanelBody>
      )}
      <SummaryList
        items={[
          {
            key: "field",
            label: field,
            value:
              values === null ? (
                words.hidden
              ) : (
                <Diff before={values.before} after={values.asked} byWord={values.byWord} />
              ),
          },
          ...(isDrifted && values !== null
            ? [{ key: "now", label: words.now, value: values.now }]
            : []),
        ]}
      />
    </Panel>
  );
}
