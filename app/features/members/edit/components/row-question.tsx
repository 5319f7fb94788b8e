import { formKeyName } from "#app/features/access/once/rules.ts";
import { FormNotices } from "#app/features/members/edit/components/form-notices.tsx";
import type { FormState } from "#app/features/members/edit/form/rules.ts";
import { editText } from "#app/features/members/edit/text.ts";
import type { EditView } from "#app/features/members/edit/view/rules.ts";
import { CheckBox } from "#app/ui/choices.tsx";
import { Confirm } from "#app/ui/confirm-page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

/** The question before a row is removed, or before it is recorded that there is none; both need a reason. */
export function RowQuestion(props: {
  view: EditView;
  state: FormState;
  title: string;
  leaveTo: string;
}) {
  const { view, state, title, leaveTo } = props;
  const words = useText(editText);
  const isRemoval = view.kind === "remove";
  const fault = state.faults.find(({ name }) => name === "reason");
  return (
    <>
      <ErrorSummary
        errors={state.faults.map(({ name, text }) => ({
          name: name === "reason" ? name : undefined,
          text,
        }))}
      />
      <PageHead title={title} />
      <FormNotices state={state} />
      <Confirm
        question={isRemoval ? words.removeQuestion : words.noneQuestion(view.list?.title ?? "")}
        effects={[
          isRemoval
            ? { key: "row", count: 1, text: `${words.removeEffect} ${view.row ?? ""}` }
            : { key: "none", text: words.noneEffect(view.name) },
        ]}
        undo={isRemoval ? words.removeUndo : words.noneUndo}
        submit={isRemoval ? words.removeSubmit : words.noneSubmit}
        kind={isRemoval ? "danger" : "primary"}
        hidden={{
          [formKeyName]: state.key,
          intent: isRemoval ? "remove" : "declareNone",
          version: String(state.version),
          base: "{}",
        }}
        cancelTo={leaveTo}
        cancelLabel={words.leave}
      >
        {state.doubts.map(({ id, text, seen }) => (
          <CheckBox
            key={id}
            name="seen"
            id={`seen-${id.replace(/[^\w-]+/g, "-")}`}
            value={id}
            label={words.seen}
            hint={text}
            checked={seen}
          />
        ))}
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={fault?.text}
          defaultValue={state.reason}
          rows={2}
          maxLength={500}
        />
      </Confirm>
    </>
  );
}
