import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { TakeFault } from "#app/features/documents/rules.ts";
import { documentField, type DocumentIssue } from "#app/features/documents/schema.ts";
import { documentText } from "#app/features/documents/text.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { CheckBox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { FileField } from "#app/ui/special-fields.tsx";

/** What became of a document that was sent and not kept. */
export interface DocumentAnswer {
  fault: TakeFault | null;
  issues: DocumentIssue[];
  refusal: "type" | "replaced" | null;
  typed: Record<string, string>;
}

/** What the form needs from its page. */
export interface DocumentFormProps {
  /** Where it goes; ends with `/documents`. */
  action: string;
  formKey: string;
  /** The types that may be handed in, in words. */
  types: { value: string; label: string }[];
  /** The document in whose place this one comes. */
  replaces?: { id: string; type: string; label: string } | null;
  maxMb: number;
  answer: DocumentAnswer | null;
}

/** Hands in one document; the browser sends it itself, so that it needs no script. */
export function DocumentForm(props: DocumentFormProps) {
  const { replaces = null } = props;
  const words = useText(documentText);
  return (
    <Panel
      id="nop"
      title={replaces === null ? words.formTitle : words.replaceTitle(replaces.label)}
      padded
    >
      <DocumentFields {...props} isMain />
    </Panel>
  );
}

/** The same without a panel of its own, for a page on which something else may be the main thing to do. */
export function DocumentFields(props: DocumentFormProps & { isMain: boolean }) {
  const { action, formKey, types, replaces = null, maxMb, answer, isMain } = props;
  const words = useText(documentText);
  const fileError = answer?.fault ? words.faults[answer.fault] : undefined;
  const issue = (name: DocumentIssue) =>
    answer?.issues.includes(name) ? words.issues[name] : undefined;
  const typeError = issue("type") ?? (answer?.refusal ? words.refusals[answer.refusal] : undefined);
  const errors = [
    { name: "type", text: typeError },
    { name: documentField, text: fileError },
    { name: "noSecret", text: issue("noSecret") },
  ].flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  return (
    <Form
      method="post"
      action={action}
      encType="multipart/form-data"
      reloadDocument
      className="form-column stack"
    >
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <FormKey value={formKey} />
      {replaces === null ? (
        <Select
          name="type"
          label={words.type}
          error={typeError}
          empty={words.choose}
          options={types}
          defaultValue={answer?.typed.type ?? (types.length === 1 ? types[0]!.value : "")}
        />
      ) : (
        <>
          <input type="hidden" name="type" value={replaces.type} />
          <input type="hidden" name="replaces" value={replaces.id} />
        </>
      )}
      <FileField
        name={documentField}
        label={words.file}
        hint={words.fileHint(maxMb)}
        error={fileError}
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        required
      />
      <Field
        name="numberDate"
        label={words.numberDate}
        hint={words.numberDateHint}
        defaultValue={answer?.typed.numberDate}
        maxLength={255}
        width="half"
        autoComplete="off"
        optional
      />
      <CheckBox name="noSecret" label={words.noSecret} hint={words.noSecretHint} />
      {isMain ? (
        <SubmitButton icon="upload">{words.send}</SubmitButton>
      ) : (
        <div>
          <Button>{words.send}</Button>
        </div>
      )}
    </Form>
  );
}
