import { mannerOf, periodOf } from "#app/features/access/posts/components/post-table.tsx";
import type { PostLine } from "#app/features/access/posts/rules.ts";
import { postText } from "#app/features/access/posts/text.ts";
import { accessText } from "#app/features/access/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What a post is, and what else its holder holds. */
export function PostFacts({ post, others }: { post: PostLine; others: PostLine[] }) {
  const words = useText(postText);
  const { roles } = useText(accessText);
  const when = { coming: words.coming, holds: words.holds, over: words.over }[post.when];
  return (
    <Stack>
      <Panel title={words.role}>
        <SummaryList
          items={[
            {
              key: "role",
              label: words.role,
              value: roles[post.role],
              note: mannerOf(post, words) ?? undefined,
            },
            {
              key: "unit",
              label: words.unit,
              value: post.unit ?? words.platform,
              note: post.above ?? undefined,
            },
            { key: "period", label: words.period, value: periodOf(post, words), note: when },
            { key: "basis", label: words.basis, value: post.basis ?? words.noBasis },
            {
              key: "username",
              label: words.username,
              value: post.username,
              ...(post.isLocked ? { issue: { kind: "warn", text: words.locked } as const } : {}),
            },
          ]}
        />
      </Panel>
      {others.length > 0 && (
        <Panel title={words.others}>
          <LinkRows
            rows={others.map((one) => ({
              key: one.id,
              link: <Anchor to={paths.post(one.id)}>{roles[one.role]}</Anchor>,
              text: one.unit ?? words.platform,
            }))}
          />
        </Panel>
      )}
    </Stack>
  );
}
