import { authText } from "#app/features/auth/text.ts";
import { paths } from "#app/paths.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** A session as the account page shows it; instants as text. */
export interface SessionLine {
  id: string;
  device: string;
  openedAt: string;
  lastSeenAt: string;
  isThis: boolean;
}

/** Where the account is signed in, with a button to end each, and one to end all others. */
export function SessionList({ sessions }: { sessions: SessionLine[] }) {
  const words = useText(authText);
  const at = (instant: string) => {
    const { date, time } = formatInstant(instant);
    return `${time} ${date}`;
  };
  return (
    <Panel title={words.sessions}>
      <Form method="post" action={paths.accountSessions()} reloadDocument>
        <SummaryList
          items={sessions.map((session) => ({
            key: session.id,
            label: words.device(session.device),
            value: words.lastSeen(at(session.lastSeenAt)),
            note: words.openedAt(at(session.openedAt)),
            action: session.isThis ? (
              <StatusTag kind="ok">{words.thisDevice}</StatusTag>
            ) : (
              <Button
                small
                name="session"
                value={session.id}
                object={`${words.device(session.device)}, ${at(session.lastSeenAt)}`}
              >
                {words.endSession}
              </Button>
            ),
          }))}
        />
      </Form>
      <PanelBody>
        <Form method="post" action={paths.accountSessions()} reloadDocument>
          <p className="dim">{words.sessionsHint}</p>
          {sessions.length > 1 && (
            <Actions>
              <Button name="others" value="true">
                {words.endOthers}
              </Button>
            </Actions>
          )}
        </Form>
      </PanelBody>
    </Panel>
  );
}
