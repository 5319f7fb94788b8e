import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { PlanAct, PlanState } from "#app/features/reorganizations/rules.ts";
import { longestNote } from "#app/features/reorganizations/schema.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { DateField } from "#app/ui/special-fields.tsx";

/** The steps of a plan that are open to the reader; without any it says whose the next one is. */
export function PlanActs(props: {
  acts: PlanAct[];
  state: PlanState;
  formKey: string;
  /** Digest of what the reader sees, for the approval. */
  seen: string;
  isBlocked: boolean;
  isDue: boolean;
  undo: { says: string; say: string } | null;
  typed: Record<string, string>;
  issues: Record<string, string>;
}) {
  const { acts, state, formKey, seen, isBlocked, isDue, undo, typed, issues } = props;
  const words = useText(reorganizationText);
  const error = (name: string) => (issues[name] ? words.issues[issues[name]] : undefined);
  const stops = acts.filter((act) => act === "return" || act === "withdraw");
  return (
    <Panel title={acts.length > 0 ? words.yourTurn : words.stateTitle} padded>
      <div className="stack stack-tight">
        <p>{words.nextBy[state]}</p>
        {acts.includes("submit") && !isBlocked && (
          <Form method="post">
            <FormKey value={formKey} />
            <SubmitButton name="act" value="submit">
              {words.acts.submit}
            </SubmitButton>
          </Form>
        )}
        {acts.includes("approve") && !isBlocked && (
          <Form method="post" className="stack stack-tight">
            <FormKey value={formKey} />
            <input type="hidden" name="seen" value={seen} />
            <Field
              name="decisionNumber"
              label={words.decisionNumber}
              hint={words.decisionNumberHint}
              error={error("decisionNumber")}
              defaultValue={typed.decisionNumber}
              required
            />
            <DateField
              name="decisionOn"
              label={words.decisionOn}
              error={error("decisionOn")}
              defaultValue={typed.decisionOn}
              required
            />
            {isDue && <p>{words.approveNow}</p>}
            <div>
              <SubmitButton name="act" value="approve">
                {words.acts.approve}
              </SubmitButton>
            </div>
          </Form>
        )}
        {acts.includes("undo") && undo !== null && (
          <Disclosure summary={words.undoTitle}>
            <Form method="post" className="stack stack-tight">
              <FormKey value={formKey} />
              <p>{undo.says}</p>
              <div>
                <Button kind="danger" icon="undo" name="act" value="undo">
                  {undo.say}
                </Button>
              </div>
            </Form>
          </Disclosure>
        )}
        {stops.map((act) => (
          <Disclosure
            key={act}
            summary={words.acts[act]}
            open={issues.note !== undefined && typed.act === act}
          >
            <Form method="post" className="stack stack-tight">
              <FormKey value={formKey} />
              <TextArea
                name="note"
                id={`note-${act}`}
                label={words.note}
                hint={words.noteHint}
                error={typed.act === act ? error("note") : undefined}
                defaultValue={typed.act === act ? typed.note : undefined}
                maxLength={longestNote}
                rows={2}
                required
              />
              <div>
                <Button kind="danger" name="act" value={act}>
                  {words.acts[act]}
                </Button>
              </div>
            </Form>
          </Disclosure>
        ))}
      </div>
    </Panel>
  );
}
