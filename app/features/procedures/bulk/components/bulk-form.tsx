import { FormKey } from "#app/features/access/components/form-key.tsx";
import { fieldOfCase } from "#app/features/procedures/bulk/rules.ts";
import { bulkText } from "#app/features/procedures/bulk/text.ts";
import { StepField } from "#app/features/procedures/components/step-form.tsx";
import type { InputIssue } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import type { FieldView } from "#app/features/procedures/view/fields/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** A case of a bulk act in words. */
export interface BulkRow {
  id: string;
  name: string;
  unit: string;
  state: string;
  /** Sentences; the step can be taken when there are none. */
  refusals: string[];
  /** What its own inputs begin with. */
  values: Record<string, string>;
}

/** The form of a bulk act: what holds for all, then the cases, each with a tick and its own inputs. */
export function BulkForm({
  rows,
  button,
  shared,
  own,
  numbers,
  formKey,
  typed,
  issues,
}: {
  rows: BulkRow[];
  button: string;
  shared: FieldView[];
  own: FieldView[];
  /** Numbers can be counted on from a first one. */
  numbers: boolean;
  formKey: string;
  typed: Record<string, string>;
  issues: Record<string, InputIssue>;
}) {
  const words = useText(bulkText);
  const cases = useText(caseText);
  const error = (key: string) => (issues[key] ? cases.issues[issues[key]] : undefined);
  const ready = rows.filter(({ refusals }) => refusals.length === 0).length;
  const columns: Column<BulkRow>[] = [
    {
      key: "name",
      head: words.name,
      kind: "main",
      cell: ({ id, name, unit, refusals, state }) => (
        <>
          {refusals.length === 0 ? (
            <label className="choice">
              <input type="checkbox" name="case" value={id} defaultChecked />
              <b>{name}</b>
            </label>
          ) : (
            <b>{name}</b>
          )}
          <input type="hidden" name={`seen.${id}`} value={state} />
          <span className="sub">{unit}</span>
        </>
      ),
    },
    {
      key: "state",
      head: words.state,
      kind: "lead",
      cell: ({ id, refusals }) => (
        <>
          <StatusTag kind={refusals.length === 0 ? "ok" : "wait"}>
            {refusals.length === 0 ? words.ready : words.notNow}
          </StatusTag>
          {refusals.length > 0 && <span className="sub">{refusals.join(" ")}</span>}
          <span className="sub">
            <Anchor to={paths.case(id)}>{words.open}</Anchor>
          </span>
        </>
      ),
    },
    ...own.map((field): Column<BulkRow> => ({
      key: field.key,
      head: field.label,
      cell: (row) => <OwnField field={field} row={row} />,
    })),
  ];
  return (
    <Form method="post">
      <FormKey value={formKey} />
      {(shared.length > 0 || numbers) && (
        <PanelBody>
          <fieldset className="stack stack-tight">
            <legend className="h3">{words.forAll}</legend>
            {shared.map((field) => (
              <StepField
                key={field.key}
                field={field}
                id={`all-${field.key}`}
                value={typed[field.key]}
                typed={typed}
                error={error}
              />
            ))}
            {numbers && (
              <Field
                name="first"
                label={words.first}
                hint={words.firstHint}
                defaultValue={typed.first}
                inputMode="numeric"
                width="half"
                optional
              />
            )}
          </fieldset>
        </PanelBody>
      )}
      <DataTable caption={words.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {ready > 0 && (
        <PanelBody>
          <SubmitButton>{words.take(button, ready)}</SubmitButton>
        </PanelBody>
      )}
    </Form>
  );
}

function OwnField({ field, row }: { field: FieldView; row: BulkRow }) {
  const words = useText(caseText);
  if (row.refusals.length > 0) return null;
  const name = fieldOfCase(field.key, row.id);
  const base = { name, id: name, label: `${field.label}, ${row.name}`, labelHidden: true };
  const value = row.values[field.key];
  return field.options.length > 0 ? (
    <Select {...base} options={field.options} empty={words.chooseOne} defaultValue={value} />
  ) : (
    <Field {...base} defaultValue={value} inputMode="numeric" width="half" />
  );
}
