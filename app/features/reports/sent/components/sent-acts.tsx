import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { SentAct } from "#app/features/reports/sent/rules.ts";
import { longestNote } from "#app/features/reports/sent/schema.ts";
import { sentText } from "#app/features/reports/sent/text.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** The steps of a sent report that are open to the reader. */
export function SentActs({
  acts,
  isCompiled,
  returnsAs,
  formKey,
  isReasonMissing,
  typed,
}: {
  acts: SentAct[];
  /** A province locks its own report. */
  isCompiled: boolean;
  /** The hand in which the reader would return it. */
  returnsAs: "check" | "decide";
  formKey: string;
  isReasonMissing: boolean;
  typed: string;
}) {
  const words = useText(sentText);
  if (acts.length === 0) return null;
  const main = acts.filter((act) => act !== "return");
  return (
    <Panel title={words.yourTurn} padded>
      <div className="stack stack-tight">
        {acts.includes("accept") && <p>{isCompiled ? words.lockWhy : words.acceptWhy}</p>}
        <Form method="post" className="actions">
          <FormKey value={formKey} />
          {main.map((act) => (
            <SubmitButton key={act} kind="primary" name="act" value={act}>
              {isCompiled && act === "accept" ? words.lock : words.acts[act]}
            </SubmitButton>
          ))}
        </Form>
        {acts.includes("return") && (
          <Disclosure summary={words.acts.return} open={isReasonMissing}>
            <Form method="post" className="stack stack-tight">
              <FormKey value={formKey} />
              <input type="hidden" name="as" value={returnsAs} />
              <TextArea
                name="note"
                label={words.reason}
                hint={words.reasonHint}
                error={isReasonMissing ? words.reasonMissing : undefined}
                defaultValue={typed}
                maxLength={longestNote}
                rows={2}
              />
              <div className="actions">
                <Button kind="danger" name="act" value="return">
                  {words.acts.return}
                </Button>
              </div>
            </Form>
          </Disclosure>
        )}
      </div>
    </Panel>
  );
}
