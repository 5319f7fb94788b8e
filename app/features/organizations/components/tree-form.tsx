import { organizationText } from "#app/features/organizations/text.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { FileField } from "#app/ui/special-fields.tsx";

interface TreeFormProps {
  error: string | null;
  pasted: string;
  title: string;
  /** Which columns the table has. */
  columns: string;
  /** Where a file to fill in is. */
  example: string;
}

/** The form that takes a file of units or a pasted table and previews it; nothing is written. */
export function TreeForm({ error, pasted, title, columns, example }: TreeFormProps) {
  const words = useText(organizationText);
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ name: "file", text: error }]} />
      <Panel label={title} padded>
        <Form method="post" encType="multipart/form-data" className="stack" reloadDocument>
          <p className="dim">{columns}</p>
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint}
            error={error ?? undefined}
            accept=".xlsx,.csv,.txt"
          />
          <TextArea
            name="table"
            label={words.paste}
            hint={words.pasteHint}
            defaultValue={pasted}
            rows={6}
            optional
          />
          <Actions>
            <SubmitButton name="act" value="check">
              {words.check}
            </SubmitButton>
            <ButtonLink to={example} reload icon="download">
              {words.example}
            </ButtonLink>
          </Actions>
        </Form>
      </Panel>
    </>
  );
}
