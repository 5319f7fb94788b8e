import { FormKey } from "#app/features/access/components/form-key.tsx";
import { meetingText } from "#app/features/meetings/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { StatusText, type StatusKind } from "#app/ui/status-tag.tsx";

/** A task that came out of the meeting, with its state in words. */
export interface ShownTask {
  id: string;
  title: string;
  assignee: string;
  look: StatusKind;
  state: string;
}

/** The work of a meeting as tasks, and the button that gives out what waits. */
export function GivenPanel({
  tasks,
  givesWork,
  formKey,
}: {
  tasks: readonly ShownTask[];
  givesWork: boolean;
  formKey: string;
}) {
  const words = useText(meetingText);
  if (tasks.length === 0 && !givesWork) return null;
  return (
    <Panel title={words.given}>
      {givesWork && (
        <PanelBody>
          <p>{words.giveWhy}</p>
          <Form method="post">
            <FormKey value={formKey} />
            <SubmitButton name="act" value="give" kind="plain">
              {words.give}
            </SubmitButton>
          </Form>
        </PanelBody>
      )}
      {tasks.length > 0 && (
        <LinkRows
          rows={tasks.map(({ id, title, assignee, look, state }) => ({
            key: id,
            link: (
              <span>
                <Anchor to={paths.task(id)}>{title}</Anchor>
                <span className="sub">{assignee}</span>
              </span>
            ),
            text: <StatusText kind={look}>{state}</StatusText>,
          }))}
        />
      )}
    </Panel>
  );
}
