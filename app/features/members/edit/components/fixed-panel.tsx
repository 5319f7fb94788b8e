import { editText } from "#app/features/members/edit/text.ts";
import type { FixedField } from "#app/features/members/edit/view/rules.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What stands in the record but is not changed on this page, by the reason, which stands above in one line. */
export function FixedPanel({ fields }: { fields: readonly FixedField[] }) {
  const words = useText(editText);
  const reasons = [...new Set(fields.map(({ why }) => why))];
  return (
    <Panel title={words.fixedTitle}>
      {reasons.map((why) => (
        <div key={why}>
          <PanelBody>
            <span className="second">{why}</span>
          </PanelBody>
          <SummaryList items={fields.filter((field) => field.why === why)} />
        </div>
      ))}
    </Panel>
  );
}
