import type { ElectedView } from "#app/features/procedures/elections/view/rules.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** Who was elected, office by office. */
export function ElectedPanel({ people }: { people: ElectedView[] }) {
  const words = useText(caseText).ballot;
  return (
    <Panel title={words.elected}>
      <SummaryList
        items={people.map(({ office, names }) => ({ key: office, label: office, value: names }))}
      />
    </Panel>
  );
}
