import { formerText } from "#app/features/reorganizations/former/text.ts";
import { paths } from "#app/paths.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { FileField } from "#app/ui/special-fields.tsx";

/** The form that takes a file or a pasted table of former units and previews it; nothing is written. */
export function FormerForm({ error, pasted }: { error: string | null; pasted: string }) {
  const words = useText(formerText);
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ name: "file", text: error }]} />
      <Panel label={words.title} padded>
        <Form method="post" encType="multipart/form-data" className="stack" reloadDocument>
          <p className="dim">{words.columns}</p>
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
            <ButtonLink to={paths.reorganizationFormerExample()} reload icon="download">
              {words.example}
            </ButtonLink>
          </Actions>
        </Form>
      </Panel>
    </>
  );
}
