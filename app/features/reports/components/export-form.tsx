import { reportText } from "#app/features/reports/text.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

const LONGEST_PURPOSE = 300;

/** Takes a list of people out as a workbook, with a purpose. A file comes back, so the browser asks for it itself. */
export function ExportForm({
  action,
  query,
}: {
  action: string;
  query: { unit: string; period: string | null; on?: string };
}) {
  const words = useText(reportText);
  return (
    <Panel label={words.export} padded>
      <form method="get" action={action} className="stack stack-tight">
        <input type="hidden" name="unit" value={query.unit} />
        {query.period !== null && <input type="hidden" name="period" value={query.period} />}
        {query.on !== undefined && <input type="hidden" name="on" value={query.on} />}
        <Field
          label={words.exportPurpose}
          name="purpose"
          hint={words.exportHint}
          maxLength={LONGEST_PURPOSE}
          required
        />
        <div className="actions">
          <Button icon="download">{words.export}</Button>
        </div>
      </form>
    </Panel>
  );
}
