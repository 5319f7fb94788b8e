import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { DocumentLine } from "#app/features/documents/line/rules.ts";
import { documentText } from "#app/features/documents/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** What the acts on a document need from its page. */
export interface DocumentActsProps {
  line: DocumentLine;
  formKey: string;
  mayReturn: boolean;
  mayRemove: boolean;
  isNoteMissing: boolean;
  removedDays: number;
}

/** To return a document, to lock it away, to take it out; each folded, none of them the main act. */
export function DocumentActs(props: DocumentActsProps) {
  const { line, formKey, mayReturn, mayRemove, isNoteMissing, removedDays } = props;
  const words = useText(documentText);
  return (
    <Panel label={words.title}>
      {mayReturn && (
        <Disclosure summary={words.returnTitle} open={isNoteMissing}>
          <Form method="post" className="form-column stack stack-tight">
            <FormKey value={formKey} />
            <input type="hidden" name="act" value="return" />
            <TextArea
              name="note"
              label={words.returnNote}
              hint={words.returnHint}
              error={isNoteMissing ? words.returnMissing : undefined}
              maxLength={300}
              rows={2}
            />
            <SubmitButton kind="plain" icon="undo">
              {words.returnDo}
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
      {line.state !== "sealed" && (
        <Disclosure summary={words.sealTitle}>
          <Form method="post" className="form-column stack stack-tight">
            <FormKey value={formKey} />
            <input type="hidden" name="act" value="seal" />
            <p>{words.sealText}</p>
            <SubmitButton kind="danger" icon="lock">
              {words.sealDo}
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
      {mayRemove && (
        <Disclosure summary={words.removeTitle}>
          <Form method="post" className="form-column stack stack-tight">
            <FormKey value={formKey} />
            <input type="hidden" name="act" value="remove" />
            <p>{words.removeText(removedDays)}</p>
            <SubmitButton kind="danger" icon="remove">
              {words.removeDo}
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
    </Panel>
  );
}
