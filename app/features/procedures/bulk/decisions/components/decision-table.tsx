import type { ManyDecision } from "#app/features/procedures/bulk/decisions/rules.ts";
import { bulkText } from "#app/features/procedures/bulk/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** Decisions about several people, each with its paper and the list attached to it. */
export function DecisionTable({ decisions }: { decisions: (ManyDecision & { title: string })[] }) {
  const words = useText(bulkText);
  const lang = useLang();
  return (
    <Panel title={words.decisions}>
      <DataTable
        caption={words.decisions}
        rows={decisions}
        rowKey={({ procedure, number, unitId }) => `${procedure} ${number} ${unitId}`}
        columns={[
          {
            key: "number",
            head: words.decisions,
            kind: "main",
            cell: ({ number, title, unit }) => (
              <>
                <b>{words.decision(number)}</b>
                <span className="sub">{words.decisionOf(title, unit)}</span>
              </>
            ),
          },
          {
            key: "people",
            head: words.people,
            kind: "number",
            cell: ({ people }) => formatNumber(people, lang),
          },
          {
            key: "print",
            head: words.printList,
            headHidden: true,
            kind: "action",
            cell: ({ procedure: of, number, unitId: unit }) => (
              <>
                <ButtonLink
                  small
                  to={paths.caseBatchPaper({ of, number, unit, form: "many-decision" })}
                  object={number}
                >
                  {words.printDecision}
                </ButtonLink>{" "}
                <ButtonLink
                  small
                  to={paths.caseBatchPaper({ of, number, unit, form: "many-list" })}
                  object={number}
                >
                  {words.printList}
                </ButtonLink>
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}
