import { editText } from "#app/features/members/edit/text.ts";
import type { FixedField } from "#app/features/members/edit/view/rules.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What stands in the record but is not changed on this page, each with the reason in one line. */
export function FixedPanel({ fields }: { fields: readonly FixedField[] }) {
  const words = useText(editText);
  return (
    <Panel title={words.fixedTitle}>
      <SummaryList
        items={fields.map(({ key, label, value, why }) => ({ key, label, value, note: why }))}
      />
    </Panel>
  );
}
