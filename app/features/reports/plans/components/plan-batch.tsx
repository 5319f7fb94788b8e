import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { PlanBatch } from "#app/features/reports/plans/rules.ts";
import { planText } from "#app/features/reports/plans/text.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** Numbers that wait for the leader, with the buttons of whoever may press them. */
export function PlanBatchPanel({
  batch,
  year,
  mayDecide,
  formKey,
  noteError,
  typedNote,
}: {
  batch: PlanBatch;
  year: number;
  mayDecide: boolean;
  formKey: string;
  noteError: string | undefined;
  typedNote: string;
}) {
  const words = useText(planText);
  const lang = useLang();
  const { heads } = words;
  const { id, isMine, lines, proposedName, proposedAt, source } = batch;
  const number = (value: number | null) => (value === null ? "–" : formatNumber(value, lang));
  return (
    <Panel title={words.waiting}>
      <PanelBody>
        {words.proposedBy(proposedName, formatInstant(proposedAt).date, source)}
      </PanelBody>
      <DataTable
        caption={words.waiting}
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { key: "unit", kind: "main", head: heads.unit, cell: ({ name }) => <b>{name}</b> },
          { key: "now", kind: "number", head: heads.now, cell: ({ target }) => number(target) },
          { key: "asked", kind: "number", head: heads.asked, cell: ({ asked }) => number(asked) },
        ]}
      />
      {mayDecide && !isMine && (
        <PanelBody>
          <Form method="post" className="form-column stack">
            <FormKey value={formKey} />
            <input type="hidden" name="batch" value={id} />
            <input type="hidden" name="year" value={year} />
            <Field
              name="note"
              label={words.note}
              optional
              error={noteError}
              defaultValue={typedNote}
            />
            <div className="actions">
              <SubmitButton name="act" value="approve" kind="primary">
                {words.approve(lines.length)}
              </SubmitButton>
              <Button name="act" value="refuse">
                {words.refuse}
              </Button>
            </div>
          </Form>
        </PanelBody>
      )}
      {isMine && (
        <PanelBody>
          <Form method="post" className="actions">
            <FormKey value={formKey} />
            <input type="hidden" name="batch" value={id} />
            <input type="hidden" name="year" value={year} />
            <Button name="act" value="withdraw">
              {words.withdraw}
            </Button>
          </Form>
        </PanelBody>
      )}
    </Panel>
  );
}
