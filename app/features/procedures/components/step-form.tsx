import { FormKey } from "#app/features/access/components/form-key.tsx";
import { BallotFields } from "#app/features/procedures/elections/components/ballot-fields.tsx";
import { VoteFields } from "#app/features/procedures/components/vote-fields.tsx";
import { longestReason, type Typed } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import type { FieldView } from "#app/features/procedures/view/fields/rules.ts";
import type { StepView } from "#app/features/procedures/view/rules.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { CheckBox, CheckList, RadioList } from "#app/ui/choices.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

const MOST_RADIOS = 6;

/** The form of one step: its inputs, a reason where one is asked for, and the button that takes it. */
export function StepForm({
  step,
  seen,
  formKey,
  typed,
  isMain,
}: {
  step: StepView;
  /** The state that the page shows; null opens a case. */
  seen: string | null;
  formKey: string;
  typed: Typed | null;
  isMain: boolean;
}) {
  const words = useText(caseText);
  const own = typed?.step === step.key ? typed : null;
  const error = (key: string) => (own?.issues[key] ? words.issues[own.issues[key]] : undefined);
  return (
    <Form method="post" className="stack stack-tight">
      <FormKey value={formKey} />
      <input type="hidden" name="step" value={step.key} />
      {seen !== null && <input type="hidden" name="seen" value={seen} />}
      {step.fields.map((field) => (
        <StepField
          key={field.key}
          field={field}
          id={`${step.key}-${field.key}`}
          value={own?.values[field.key]}
          typed={own?.values ?? {}}
          error={error}
        />
      ))}
      {(step.needsReason || step.mayRefuse) && (
        <TextArea
          name="note"
          id={`${step.key}-note`}
          label={step.needsReason ? words.reason : words.reasonIfLost}
          hint={step.needsReason ? words.reasonHint : words.reasonIfLostHint}
          optional={!step.needsReason}
          error={error("note")}
          defaultValue={own?.values.note}
          maxLength={longestReason}
          rows={2}
        />
      )}
      <div>
        {isMain ? (
          <SubmitButton>{step.button}</SubmitButton>
        ) : (
          <Button kind={step.needsReason ? "danger" : "plain"}>{step.button}</Button>
        )}
      </div>
    </Form>
  );
}

/** One input of a step in the control of its kind. */
export function StepField({
  field,
  id,
  value,
  typed,
  error,
}: {
  field: FieldView;
  id: string;
  value: string | undefined;
  typed: Record<string, string>;
  error: (key: string) => string | undefined;
}) {
  const words = useText(caseText);
  const { key, kind, label, options, voters } = field;
  const base = {
    name: key,
    id,
    label,
    hint: field.hint ?? undefined,
    error: error(key),
    optional: field.optional,
  };
  const none = kind === "commune" || kind === "cell" ? words.notHere : words.noneChosen;
  switch (kind) {
    case "recordField":
    case "recordValue":
      return null;
    case "vote":
      return <VoteFields label={label} voters={voters} typed={typed} error={error} />;
    case "ballot":
      return (
        <BallotFields name={key} label={label} candidates={options} typed={typed} error={error} />
      );
    case "people":
      return (
        <CheckList
          {...base}
          choices={options}
          values={
            value?.split("\n") ?? options.filter(({ checked }) => checked).map((one) => one.value)
          }
        />
      );
    case "biographyNumber":
      return (
        <Field
          {...base}
          defaultValue={value ?? options[0]?.value}
          width="half"
          autoComplete="off"
        />
      );
    case "date":
      return <DateField {...base} defaultValue={value} />;
    case "longText":
      return <TextArea {...base} defaultValue={value} rows={3} />;
    case "number":
      return <Field {...base} defaultValue={value} inputMode="numeric" width="number" />;
    case "flag":
      return <CheckBox name={key} id={id} label={label} checked={value === "1"} />;
    case "choice":
    case "code":
    case "commune":
    case "cell":
    case "place":
    case "colleague":
      return options.length <= MOST_RADIOS ? (
        <RadioList
          {...base}
          // What was chosen by mistake can be taken back without a script.
          choices={field.optional ? [{ value: "", label: none }, ...options] : options}
          value={value ?? (field.optional ? "" : undefined)}
        />
      ) : (
        <Select
          {...base}
          options={options}
          empty={field.optional ? none : words.chooseOne}
          defaultValue={value}
        />
      );
    default:
      return <Field {...base} defaultValue={value} width={kind === "month" ? "date" : "full"} />;
  }
}
