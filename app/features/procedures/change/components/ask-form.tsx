import { FormKey } from "#app/features/access/components/form-key.tsx";
import { EditField } from "#app/features/members/edit/components/edit-field.tsx";
import type { FormState } from "#app/features/members/edit/form/rules.ts";
import type { EditField as FieldToEdit, EditView } from "#app/features/members/edit/view/rules.ts";
import { changeAskText } from "#app/features/procedures/change/text.ts";
import { StepField } from "#app/features/procedures/components/step-form.tsx";
import type { Typed } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import type { FieldView } from "#app/features/procedures/view/fields/rules.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** The form of a request: the controls of what is asked for, why, and the paper it rests on. */
export function AskForm({
  label,
  fields,
  places,
  state,
  beside,
  typed,
  leaveTo,
}: {
  label: string;
  fields: FieldToEdit[];
  places: EditView["places"];
  state: FormState;
  beside: FieldView[];
  typed: Typed | null;
  leaveTo: string;
}) {
  const words = useText(changeAskText);
  const { issues } = useText(caseText);
  const errorOf = (name: string) => state.faults.find((fault) => fault.name === name)?.text;
  const error = (key: string) => (typed?.issues[key] ? issues[typed.issues[key]] : undefined);
  return (
    <Panel padded label={label}>
      <Form method="post" noValidate className="stack stack-tight">
        {/* Enter presses the first button of a form: it must be the one that sends. */}
        <button type="submit" name="intent" value="save" hidden aria-hidden tabIndex={-1} />
        <FormKey value={state.key} />
        {fields
          .filter(({ control }) => control === "checkboxes")
          .map(({ name }) => (
            <input key={name} type="hidden" name={name} value="" />
          ))}
        {fields.map((field) => (
          <EditField
            key={field.key}
            field={field}
            state={state}
            input={state.inputs[field.name]}
            places={places}
            errorOf={errorOf}
          />
        ))}
        {beside.map((one) => (
          <StepField
            key={one.key}
            field={one}
            id={`ask-${one.key}`}
            value={typed?.values[one.key]}
            typed={typed?.values ?? {}}
            error={error}
          />
        ))}
        <div className="actions">
          <SubmitButton name="intent" value="save">
            {words.send}
          </SubmitButton>
          <ButtonLink kind="quiet" to={leaveTo}>
            {words.leave}
          </ButtonLink>
        </div>
      </Form>
    </Panel>
  );
}
