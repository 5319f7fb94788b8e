import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { TakeFault } from "#app/features/documents/rules.ts";
import { documentField, type DocumentIssue } from "#app/features/documents/schema.ts";
import { documentText } from "#app/features/documents/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckBox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";
import { FileField } from "#app/ui/special-fields.tsx";

/** Attaches one file to what its page is about; the browser sends it itself, without a script. */
export function AttachForm(props: {
  formKey: string;
  maxMb: number;
  answer: { fault: TakeFault | null; issues: DocumentIssue[] } | null;
  send: string;
}) {
  const { formKey, maxMb, answer, send } = props;
  const { faults, issues, file, fileHint, noSecret, noSecretHint } = useText(documentText);
  const fileError = answer?.fault ? faults[answer.fault] : undefined;
  const secretError = answer?.issues.includes("noSecret") ? issues.noSecret : undefined;
  const errors = [
    { name: documentField, text: fileError },
    { name: "noSecret", text: secretError },
  ].flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="form-column stack">
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <FormKey value={formKey} />
      <FileField
        name={documentField}
        label={file}
        hint={fileHint(maxMb)}
        error={fileError}
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        required
      />
      <CheckBox name="noSecret" label={noSecret} hint={noSecretHint} />
      <SubmitButton icon="upload">{send}</SubmitButton>
    </Form>
  );
}
