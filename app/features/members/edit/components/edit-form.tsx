import { useEffect, useMemo, useState } from "react";
import { DraftNotice } from "#app/features/members/edit/components/draft-notice.tsx";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { EditField } from "#app/features/members/edit/components/edit-field.tsx";
import { FormNotices, OtherDoubts } from "#app/features/members/edit/components/form-notices.tsx";
import { useCheckedForm } from "#app/features/members/edit/components/use-checked-form.ts";
import { useDraft } from "#app/features/members/edit/components/use-draft.ts";
import type { FormState } from "#app/features/members/edit/form/rules.ts";
import type { InputFault } from "#app/features/members/edit/input/rules.ts";
import type { Inputs } from "#app/features/members/edit/schema.ts";
import { editText } from "#app/features/members/edit/text.ts";
import type { EditView } from "#app/features/members/edit/view/rules.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

export interface EditFormProps {
  view: EditView;
  state: FormState;
  draftKey: string;
  /** Nothing has been sent yet: an earlier draft may be offered. */
  isFresh: boolean;
  title: string;
  sub: string;
  leaveTo: string;
}

/** The form of one section or row: what stops it above its title, what is doubtful beside its fields. */
export function EditForm(props: EditFormProps) {
  const { view, state, draftKey, isFresh, title, sub, leaveTo } = props;
  const words = useText(editText);
  const [restored, setRestored] = useState<Inputs | null>(null);
  const part = { section: view.section.key, list: view.list?.key ?? null };
  const checked = useCheckedForm(part, view.fields, state.faults, useLang());
  const draft = useDraft(draftKey, state, isFresh, view.fields);
  const inputs = restored ?? state.inputs;
  const { summary } = checked;
  // The summary takes the focus whenever it is another one: it must not be made anew with each letter.
  const errors = useMemo(() => summary.map(summaryLine), [summary]);
  const isFailed = summary.length > 0;
  useEffect(() => {
    if (isFailed && !document.title.startsWith(words.failed))
      document.title = `${words.failed} ${document.title}`;
  }, [isFailed, words]);
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={title} sub={sub} />
      <FormNotices state={state} />
      <DraftNotice draft={draft} words={words} take={() => setRestored(draft.take(state.inputs))} />
      <Panel padded label={title}>
        <Form
          method="post"
          noValidate
          key={restored === null ? "typed" : "restored"}
          onSubmit={checked.onSubmit}
          onChange={(event) => {
            checked.onChange(event);
            draft.keep(event.currentTarget);
          }}
        >
          {/* Enter presses the first button of a form: it must be the one that saves. */}
          <button type="submit" name="intent" value="save" hidden aria-hidden tabIndex={-1} />
          <FormKey value={state.key} />
          <input type="hidden" name="version" value={state.version} />
          <input type="hidden" name="base" value={JSON.stringify(state.base)} />
          {/* Says that a list was on the page, also when nothing in it is ticked. */}
          {view.fields
            .filter(({ control }) => control === "checkboxes")
            .map(({ name }) => (
              <input key={name} type="hidden" name={name} value="" />
            ))}
          <OtherDoubts doubts={state.doubts} />
          {view.fields.map((field) => (
            <EditField
              key={field.key}
              field={field}
              state={state}
              input={inputs[field.name]}
              places={view.places}
              errorOf={checked.errorOf}
            />
          ))}
          {view.reason.isAsked && (
            <TextArea
              name="reason"
              label={words.reason}
              hint={reasonHint(view, words)}
              error={checked.errorOf("reason")}
              defaultValue={state.reason}
              rows={2}
              maxLength={500}
            />
          )}
          <div className="actions">
            <SubmitButton name="intent" value="save">
              {words.save}
            </SubmitButton>
            <ButtonLink kind="quiet" to={leaveTo}>
              {words.leave}
            </ButtonLink>
          </div>
        </Form>
      </Panel>
      {draft.isOn && <p className="second">{words.draftNote}</p>}
    </>
  );
}

function summaryLine({ name, label, text }: InputFault) {
  return { name: name || undefined, text: label === "" ? text : `${label}: ${text}` };
}

function reasonHint({ reason }: EditView, words: (typeof editText)["vi"]): string {
  return reason.without.length === 0
    ? words.reasonHint
    : `${words.reasonHint}. ${words.reasonNotAlways(reason.without.join(", "))}`;
}
