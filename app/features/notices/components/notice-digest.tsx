import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";

/** What is unread, in words that the server has put together: the first page carries no others. */
export interface DigestView {
  title: string;
  all: string;
  lines: { key: string; label: string; unread: number }[];
}

/** What is unread for the role in use, a line for each kind; nothing when everything is read. */
export function NoticeDigest({ title, all, lines }: DigestView) {
  if (lines.length === 0) return null;
  return (
    <Panel title={title} aside={<Anchor to={paths.notices()}>{all}</Anchor>}>
      <LinkRows
        rows={lines.map(({ key, label, unread }) => ({
          key,
          link: <Anchor to={paths.notices()}>{label}</Anchor>,
          text: String(unread),
        }))}
      />
    </Panel>
  );
}
