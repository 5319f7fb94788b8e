import { FormKey } from "#app/features/access/components/form-key.tsx";
import { fileFieldName } from "#app/features/imports/intake/rules.ts";
import { importText } from "#app/features/imports/text.ts";
import { paths } from "#app/paths.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { FileField } from "#app/ui/special-fields.tsx";

/** The form that takes a workbook; the browser sends it itself, so that a large file needs no script. */
export function UploadForm({
  unit,
  formKey,
  error,
}: {
  unit: string;
  formKey: string;
  error: string | null;
}) {
  const words = useText(importText);
  return (
    <Panel title={words.forUnit(unit)} padded>
      <Form
        method="post"
        action={paths.importNew()}
        encType="multipart/form-data"
        reloadDocument
        className="form-column stack"
      >
        {error && <ErrorSummary errors={[{ name: fileFieldName, text: error }]} />}
        <FormKey value={formKey} />
        <FileField
          name={fileFieldName}
          label={words.file}
          hint={words.fileHint}
          error={error ?? undefined}
          accept=".xlsx"
          required
        />
        <Notice kind="warn" icon="lock" lead={words.noSecrets}>
          {words.noSecretsWhy}
        </Notice>
        <Actions>
          <SubmitButton icon="upload">{words.send}</SubmitButton>
          <ButtonLink to={paths.importTemplate()} icon="download" reload>
            {words.template}
          </ButtonLink>
        </Actions>
        <p className="second dim">{words.templateNote}</p>
      </Form>
    </Panel>
  );
}
