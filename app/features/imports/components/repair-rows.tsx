import { previewText } from "#app/features/imports/preview/text.ts";
import type { KnownRepair } from "#app/features/imports/states/rules.ts";
import { CheckRows } from "#app/ui/choices.tsx";
import { Diff } from "#app/ui/diff.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** Repairs by kind with count and example, confirmed once per file; what is not ticked is taken back. */
export function RepairRows({ repairs }: { repairs: KnownRepair[] }) {
  const lang = useLang();
  const words = useText(previewText);
  if (repairs.length === 0) return null;
  return (
    <Panel title={words.repairsTitle(repairs.length)} aside={words.repairsOnce}>
      {repairs
        .filter(({ count }) => count > 0)
        .map(({ kind }) => (
          <input key={kind} type="hidden" name="repairShown" value={kind} />
        ))}
      <CheckRows
        rows={repairs.map((one) => ({
          name: "repair",
          value: one.kind,
          id: `repair-${one.kind}`,
          checked: one.count > 0,
          label: (
            <b>
              {words.repairCount(
                words.repairs[one.kind] ?? "",
                formatNumber(one.count || one.takenBack, lang),
              )}
            </b>
          ),
          aside:
            one.count === 0 ? words.repairTakenBack(formatNumber(one.takenBack, lang)) : undefined,
          example: <Diff before={one.from} after={one.to} />,
        }))}
      />
    </Panel>
  );
}
