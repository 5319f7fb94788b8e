import { FormKey } from "#app/features/access/components/form-key.tsx";
import { calendarText } from "#app/features/calendar/text.ts";
import { Button } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** What stands in the panel of the secret address. */
export interface FeedPanelProps {
  feed: { since: string; readAt: string | null; isOfThisPost: boolean } | null;
  /** The address just made; shown once. */
  made: string | null;
  formKey: string;
}

/** The secret address of the calendar: made, replaced and ended here, and shown once. */
export function FeedPanel({ feed, made, formKey }: FeedPanelProps) {
  const words = useText(calendarText);
  return (
    <Panel title={words.feed} id="feed" padded>
      <Stack tight>
        {made === null ? (
          <p>{words.feedWhy}</p>
        ) : (
          <Notice kind="ok" lead={words.feedMade}>
            <span className="secret-address">{made}</span>
          </Notice>
        )}
        <p className="dim">{words.feedKeep}</p>
        {feed !== null && <FeedFacts feed={feed} />}
        <div className="actions">
          <Form method="post" reloadDocument>
            <FormKey value={formKey} />
            <Button name="act" value="make" icon="calendar">
              {feed === null ? words.feedMake : words.feedReplace}
            </Button>
          </Form>
          {feed !== null && (
            <Form method="post">
              <FormKey value={formKey} />
              <Button name="act" value="end" kind="quiet">
                {words.feedEnd}
              </Button>
            </Form>
          )}
        </div>
        {feed !== null && <p className="dim">{words.feedReplaceWhy}</p>}
      </Stack>
    </Panel>
  );
}

function FeedFacts({ feed }: { feed: NonNullable<FeedPanelProps["feed"]> }) {
  const words = useText(calendarText);
  const since = formatInstant(feed.since);
  const read = feed.readAt === null ? null : formatInstant(feed.readAt);
  return (
    <p>
      {words.feedSince(since.date, since.time)}{" "}
      {read === null ? words.feedUnread : words.feedRead(read.date, read.time)}{" "}
      {!feed.isOfThisPost && words.feedOtherPost}
    </p>
  );
}
