import { useState } from "react";
import { DraftNotice } from "#app/features/members/edit/components/draft-notice.tsx";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { EditField } from "#app/features/members/edit/components/edit-field.tsx";
import { useDraft } from "#app/features/members/edit/components/use-draft.ts";
import type { FormState } from "#app/features/members/edit/form/rules.ts";
import type { Inputs } from "#app/features/members/edit/schema.ts";
import type { EditField as FieldToEdit, EditView } from "#app/features/members/edit/view/rules.ts";
import { belowText } from "#app/features/procedures/change/below/text.ts";
import { StepField } from "#app/features/procedures/components/step-form.tsx";
import type { InputIssue } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import type { FieldView } from "#app/features/procedures/view/fields/rules.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** The form of one member: the fields that are missing, and the paper where one is needed. */
export function GapForm({
  title,
  draftKey,
  isFresh,
  fields,
  places,
  state,
  beside,
  onPaper,
  paper,
  issues,
  leaveTo,
}: {
  title: string;
  draftKey: string;
  isFresh: boolean;
  fields: FieldToEdit[];
  places: EditView["places"];
  state: FormState;
  beside: FieldView[];
  /** Labels of the fields that rest on a paper. */
  onPaper: string;
  paper: Record<string, string>;
  issues: Record<string, InputIssue>;
  leaveTo: string;
}) {
  const words = useText(belowText);
  const cases = useText(caseText);
  const [restored, setRestored] = useState<Inputs | null>(null);
  const draft = useDraft(draftKey, state, isFresh, fields);
  const inputs = restored ?? state.inputs;
  const errorOf = (name: string) => state.faults.find((fault) => fault.name === name)?.text;
  const issueOf = (key: string) => (issues[key] ? cases.issues[issues[key]] : undefined);
  return (
    <>
      <DraftNotice draft={draft} words={words} take={() => setRestored(draft.take(state.inputs))} />
      <Panel padded label={title}>
        <Form
          method="post"
          noValidate
          key={restored === null ? "typed" : "restored"}
          className="stack stack-tight"
          onChange={(event) => draft.keep(event.currentTarget)}
        >
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
              input={inputs[field.name]}
              places={places}
              errorOf={errorOf}
            />
          ))}
          {beside.length > 0 && (
            <fieldset className="stack stack-tight">
              <legend>
                <h2>{words.paperTitle}</h2>
              </legend>
              <p className="second">{words.paperWhy(onPaper)}</p>
              {beside.map((one) => (
                <StepField
                  key={one.key}
                  field={one}
                  id={`ask-${one.key}`}
                  value={paper[one.key]}
                  typed={paper}
                  error={issueOf}
                />
              ))}
            </fieldset>
          )}
          <div className="actions">
            <SubmitButton name="intent" value="save">
              {words.send}
            </SubmitButton>
            <ButtonLink kind="quiet" to={leaveTo}>
              {words.backToList}
            </ButtonLink>
          </div>
        </Form>
      </Panel>
      {draft.isOn && <p className="second">{words.draftNote}</p>}
    </>
  );
}
