import { dividedOf } from "#app/features/reports/plans/cells/rules.ts";
import { PlanTable } from "#app/features/reports/plans/components/plan-table.tsx";
import type { PlanLine } from "#app/features/reports/plans/rules.ts";
import { planText } from "#app/features/reports/plans/text.ts";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";

/** The cells of a commune with their parts of its number, or the one cell with its own. */
export function CellPlans({
  cells,
  target,
  isOwnCell,
  year,
  isRunning,
}: {
  cells: PlanLine[];
  /** Of the commune. */
  target: number | null;
  isOwnCell: boolean;
  year: number;
  isRunning: boolean;
}) {
  const words = useText(planText);
  const lang = useLang();
  const divided = dividedOf(target, cells);
  const number = (value: number) => formatNumber(value, lang);
  return (
    <Panel title={isOwnCell ? words.ofCell : words.cells}>
      {!isOwnCell && (
        <PanelBody>
          {divided === null
            ? words.undivided
            : words.divided(number(divided.given), number(divided.target))}{" "}
          {words.countedToday}
        </PanelBody>
      )}
      <PlanTable lines={cells} year={year} isRunning={isRunning} above={words.fromCommune} />
    </Panel>
  );
}
