import type { NoticeKind } from "#app/features/notices/rules.ts";
import { noticeText } from "#app/features/notices/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";

/** What is unread for the role in use, a line for each kind; nothing when everything is read. */
export function NoticeDigest({ digest }: { digest: { kind: NoticeKind; unread: number }[] }) {
  const words = useText(noticeText);
  if (digest.length === 0) return null;
  return (
    <Panel title={words.digest} aside={<Anchor to={paths.notices()}>{words.digestAll}</Anchor>}>
      <LinkRows
        rows={digest.map(({ kind, unread }) => ({
          key: kind,
          link: <Anchor to={paths.notices()}>{words.kinds[kind]}</Anchor>,
          text: String(unread),
        }))}
      />
    </Panel>
  );
}
