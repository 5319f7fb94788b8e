import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { PlanLine } from "#app/features/reports/plans/rules.ts";
import { targetName } from "#app/features/reports/plans/schema.ts";
import { planText } from "#app/features/reports/plans/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** A number for each commune or cell, sent to the leader together. */
export function PlanForm({
  lines,
  year,
  level,
  formKey,
  issues,
  typed,
}: {
  lines: PlanLine[];
  year: number;
  level: "province" | "commune";
  formKey: string;
  issues: Record<string, string>;
  typed: Record<string, string>;
}) {
  const words = useText(planText);
  const { heads } = words;
  const fault = (name: string) => {
    const issue = issues[name];
    return issue === undefined ? undefined : words.faults[issue];
  };
  return (
    <Panel title={words.propose}>
      <Form method="post">
        <FormKey value={formKey} />
        <input type="hidden" name="year" value={year} />
        <PanelBody>{words.proposeWhy[level]}</PanelBody>
        <DataTable
          caption={words.proposeTable}
          shape="grid"
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { key: "unit", kind: "main", head: heads.unit, cell: ({ name }) => <b>{name}</b> },
            {
              key: "now",
              kind: "number",
              head: heads.now,
              cell: ({ target }) => target ?? <span className="dim">{words.noNumber}</span>,
            },
            {
              key: "asked",
              head: heads.asked,
              cell: ({ id, name, target }) => (
                <Field
                  name={targetName(id)}
                  label={words.targetFor(name)}
                  labelHidden
                  width="number"
                  inputMode="numeric"
                  error={fault(targetName(id))}
                  defaultValue={typed[targetName(id)] ?? target ?? ""}
                />
              ),
            },
          ]}
        />
        <PanelBody>
          <div className="form-column stack">
            <Field
              name="source"
              label={words.source}
              hint={words.sourceHint}
              error={fault("source")}
              defaultValue={typed.source}
            />
            <div className="actions">
              <SubmitButton name="act" value="propose" kind="primary">
                {words.send}
              </SubmitButton>
            </div>
          </div>
        </PanelBody>
      </Form>
    </Panel>
  );
}
