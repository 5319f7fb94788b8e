import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { RequestLine } from "#app/features/access/requests/line/rules.ts";
import type { RequestAct } from "#app/features/access/requests/matter/rules.ts";
import { longestNote } from "#app/features/access/requests/schema.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { paths } from "#app/paths.ts";
import { Actions, Button, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** The steps that are open to the reader; without any it says that the next one is somebody else's. */
export function RequestActs({
  line,
  acts,
  formKey,
  isNoteMissing,
}: {
  line: RequestLine;
  acts: RequestAct[];
  formKey: string;
  isNoteMissing: boolean;
}) {
  const words = useText(requestText);
  const isOver = ["done", "refused", "withdrawn"].includes(line.state);
  if (isOver) return null;
  const main = acts.filter((act) => act === "approve" || act === "execute");
  const side = acts.filter((act) => act === "revoke" || act === "withdraw");
  return (
    <Panel title={main.length > 0 || acts.includes("print") ? words.yourTurn : words.state} padded>
      <div className="stack stack-tight">
        {acts.length === 0 && <p>{words.notYours}</p>}
        <Form method="post">
          <FormKey value={formKey} />
          <Actions>
            {main.map((act) => (
              <SubmitButton key={act} name="act" value={act}>
                {words.acts[act]}
              </SubmitButton>
            ))}
            {acts.includes("print") && (
              <ButtonLink to={paths.accountRequestCode(line.id)} kind="primary" icon="printer">
                {line.state === "printed" ? words.acts.reprint : words.acts.print}
              </ButtonLink>
            )}
            {side.map((act) => (
              <Button key={act} name="act" value={act}>
                {words.acts[act]}
              </Button>
            ))}
          </Actions>
        </Form>
        {acts.includes("refuse") && (
          <Disclosure summary={words.acts.refuse} open={isNoteMissing}>
            <Form method="post" className="stack stack-tight">
              <FormKey value={formKey} />
              <TextArea
                name="note"
                label={words.note}
                hint={words.noteHint}
                error={isNoteMissing ? words.noteMissing : undefined}
                maxLength={longestNote}
                rows={2}
                required
              />
              <Button kind="danger" name="act" value="refuse">
                {words.acts.refuse}
              </Button>
            </Form>
          </Disclosure>
        )}
      </div>
    </Panel>
  );
}
