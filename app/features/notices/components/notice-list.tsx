import type { NoticeView } from "#app/features/notices/rules.ts";
import { noticeText } from "#app/features/notices/text.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";

/** Notices that are not read: each opens what it is about and is read by that, or is only marked. The form around them is the page's. */
export function UnreadNotices({ notices }: { notices: NoticeView[] }) {
  const words = useText(noticeText);
  return (
    <ul className="task-list">
      {notices.map((notice) => (
        <li key={notice.id}>
          <div className="task-text">
            <h3>{titleOf(notice, words)}</h3>
            <p>{lineOf(notice, words)}</p>
          </div>
          <Actions>
            <Button name="open" value={notice.id} object={objectOf(notice, words)}>
              {words.open}
            </Button>
            <Button kind="quiet" name="read" value={notice.id} object={objectOf(notice, words)}>
              {words.markRead}
            </Button>
          </Actions>
        </li>
      ))}
    </ul>
  );
}

/** Notices that were read: a title each, as a link. */
export function ReadNotices({ notices }: { notices: NoticeView[] }) {
  const words = useText(noticeText);
  return (
    <ul className="task-list">
      {notices.map((notice) => (
        <li key={notice.id}>
          <div className="task-text">
            <h3>
              <Anchor to={notice.path}>{titleOf(notice, words)}</Anchor>
            </h3>
            <p>{lineOf(notice, words)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

type Words = (typeof noticeText)["vi"];

const titleOf = ({ kind }: NoticeView, words: Words): string =>
  kind === null ? words.other : words.kinds[kind];

const objectOf = (notice: NoticeView, words: Words): string =>
  [titleOf(notice, words), notice.subject].filter(Boolean).join(", ");

function lineOf({ subject, at }: NoticeView, words: Words): string {
  const { time, date } = formatInstant(at);
  return [subject, words.at(time, date)].filter(Boolean).join(" · ");
}
