import { editText } from "#app/features/members/edit/text.ts";
import type { FixedField } from "#app/features/members/edit/view/rules.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Hidden } from "#app/ui/hidden.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What stands in the record but is not changed on this page, by the reason, which stands above in one line. */
export function FixedPanel({
  fields,
  askTo,
}: {
  fields: readonly FixedField[];
  /** Where a change of a field is asked for; null where it is not asked for. */
  askTo: (key: string) => string | null;
}) {
  const words = useText(editText);
  const reasons = [...new Set(fields.map(({ why }) => why))];
  return (
    <Panel title={words.fixedTitle}>
      {reasons.map((why) => (
        <div key={why}>
          <PanelBody>
            <span className="second">{why}</span>
          </PanelBody>
          <SummaryList
            items={fields
              .filter((field) => field.why === why)
              .map((field) => ({
                ...field,
                action: askLink(askTo(field.key), field.label, words.ask),
              }))}
          />
        </div>
      ))}
    </Panel>
  );
}

function askLink(to: string | null, label: string, words: string) {
  if (to === null) return undefined;
  return (
    <Anchor to={to}>
      {words}
      <Hidden> {label}</Hidden>
    </Anchor>
  );
}
