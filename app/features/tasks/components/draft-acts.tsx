import { FormKey } from "#app/features/access/components/form-key.tsx";
import { WorkActs, type FailedAct } from "#app/features/tasks/components/work-acts.tsx";
import type { DirectivePage } from "#app/features/tasks/directives/view/rules.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { paths } from "#app/paths.ts";
import { Actions, Button, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** The steps of a draft: to whom it would go, and the button that sends it. */
export function DraftActs({
  page,
  formKey,
  failed,
}: {
  page: DirectivePage;
  formKey: string;
  failed: FailedAct | null;
}) {
  const words = useText(taskText);
  const { acts, sendsTo, directive, mayEdit } = page;
  if (directive.state !== "draft" && directive.state !== "proposed") return null;
  const isMine = acts.includes("issue") || acts.includes("propose");
  return (
    <Panel title={isMine ? words.yourTurn : words.draftStates[directive.state]} padded>
      <div className="stack stack-tight">
        {!isMine && <p>{words.waitingLeader}</p>}
        <p>
          {words.sendsTo} <b>{words.unitsCount(sendsTo.length)}</b>.
        </p>
        <Disclosure summary={words.showUnits}>
          <ul className="plain-list">
            {sendsTo.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Disclosure>
        <Form method="post">
          <FormKey value={formKey} />
          <Actions>
            {acts.includes("issue") && (
              <SubmitButton name="act" value="issue">
                {words.issueTo(sendsTo.length)}
              </SubmitButton>
            )}
            {acts.includes("propose") && (
              <SubmitButton name="act" value="propose">
                {words.acts.propose}
              </SubmitButton>
            )}
            {mayEdit && (
              <ButtonLink to={paths.directiveNew({ draft: directive.id })}>{words.edit}</ButtonLink>
            )}
            {acts.includes("withdraw") && (
              <Button name="act" value="withdraw" kind="quiet">
                {words.acts.withdraw}
              </Button>
            )}
          </Actions>
        </Form>
        <WorkActs
          acts={acts.filter((act) => act === "sendBack")}
          formKey={formKey}
          failed={failed}
        />
      </div>
    </Panel>
  );
}
