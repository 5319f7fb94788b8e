import { holds, type Equation } from "#app/features/reports/content/rules.ts";
import { reportText } from "#app/features/reports/text.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";

/** The sum that a report must give, in words: opening + increase - decrease = closing. */
export function SumPanel({
  equation,
  before,
  until,
}: {
  equation: Equation;
  /** The last day before the period, and the last day of it, as shown. */
  before: string;
  until: string;
}) {
  const lang = useLang();
  const words = useText(reportText);
  const number = (value: number, sign = "") => `${sign}${formatNumber(value, lang)}`;
  const fits = holds(equation);
  return (
    <>
      {!fits && (
        <Notice kind="error" lead={words.fails}>
          {words.failsWhy}
        </Notice>
      )}
      <Panel label={words.sum}>
        <Facts
          columns={4}
          facts={[
            { key: "opening", value: number(equation.opening), label: words.opening(before) },
            { key: "increase", value: number(equation.increase, "+"), label: words.increase },
            { key: "decrease", value: number(equation.decrease, "−"), label: words.decrease },
            { key: "closing", value: number(equation.closing, "="), label: words.closing(until) },
          ]}
        />
        {fits && (
          <PanelBody>
            <StatusText kind="ok">{words.holds}</StatusText>
          </PanelBody>
        )}
      </Panel>
    </>
  );
}
