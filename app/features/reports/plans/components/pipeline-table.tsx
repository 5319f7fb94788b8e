import { planText } from "#app/features/reports/plans/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";

/** The steps of admissions with what waits in them and how long they take. */
export function PipelineTable({
  steps,
  isRunning,
}: {
  steps: { state: string; name: string; open: number; late: number; days: number | null }[];
  /** Cases that wait are those of the running year. */
  isRunning: boolean;
}) {
  const words = useText(planText);
  const lang = useLang();
  const { heads } = words;
  type Step = (typeof steps)[number];
  return (
    <DataTable
      caption={words.stepsTable}
      shape="grid"
      rows={steps}
      rowKey={({ state }) => state}
      columns={[
        { key: "step", kind: "main", head: heads.step, cell: ({ name }) => <b>{name}</b> },
        ...(isRunning
          ? [
              {
                key: "open",
                kind: "number" as const,
                head: heads.open,
                cell: ({ open }: Step) =>
                  open === 0 ? (
                    "0"
                  ) : (
                    <Anchor to={paths.cases({ show: "open", procedure: "admission" })}>
                      {formatNumber(open, lang)}
                    </Anchor>
                  ),
              },
              {
                key: "late",
                kind: "number" as const,
                head: heads.late,
                cell: ({ late }: Step) => formatNumber(late, lang),
              },
            ]
          : []),
        {
          key: "days",
          kind: "number",
          head: heads.days,
          cell: ({ days }) => (days === null ? "–" : formatNumber(days, lang, 1)),
        },
      ]}
    />
  );
}
