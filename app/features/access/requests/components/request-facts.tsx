import { usePeriod } from "#app/features/access/requests/components/request-table.tsx";
import type { RequestLine } from "#app/features/access/requests/line/rules.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { accessText } from "#app/features/access/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What a request asks for. */
export function RequestFacts({ line }: { line: RequestLine }) {
  const words = useText(requestText);
  const { roles } = useText(accessText);
  const period = usePeriod()(line);
  return (
    <Panel title={words.what}>
      <SummaryList
        items={[
          {
            key: "kind",
            label: words.what,
            value: words.kinds[line.kind],
            note: words.kindHints[line.kind] || undefined,
          },
          { key: "person", label: words.person, value: line.person },
          { key: "account", label: words.account, value: line.username ?? words.newAccount },
          {
            key: "role",
            label: words.role,
            value: roles[line.role],
            note: line.unit ?? words.platform,
          },
          ...(period === "" ? [] : [{ key: "period", label: words.period, value: period }]),
          { key: "basis", label: words.basis, value: line.basis },
          ...(line.note === null ? [] : [{ key: "note", label: words.note, value: line.note }]),
        ]}
      />
    </Panel>
  );
}
