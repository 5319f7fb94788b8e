import type { PostLine } from "#app/features/access/posts/rules.ts";
import { postText, type PostWords } from "#app/features/access/posts/text.ts";
import { accessText } from "#app/features/access/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** From when to when a post is held, in words. */
export function periodOf({ validFrom, validTo }: PostLine, words: PostWords): string {
  return validTo === null
    ? words.from(formatDate(validFrom))
    : words.until(formatDate(validFrom), formatDate(validTo));
}

/** How a post is held when not by right: by delegation, or for somebody who is away. */
export function mannerOf({ kind, forName }: PostLine, words: PostWords): string | null {
  if (kind === "held") return null;
  return forName === null ? words.kinds[kind] : words.insteadOf(forName);
}

/** Posts as a table; the name leads to the post. */
export function PostTable({ posts }: { posts: PostLine[] }) {
  const words = useText(postText);
  const { roles } = useText(accessText);
  const columns: Column<PostLine>[] = [
    {
      key: "name",
      head: words.person,
      kind: "main",
      cell: ({ id, name, username, isLocked }) => (
        <>
          <Anchor to={paths.post(id)}>{name}</Anchor>
          <span className="sub">{username}</span>
          {isLocked && (
            <StatusTag kind="warn" icon="lock">
              {words.locked}
            </StatusTag>
          )}
        </>
      ),
    },
    {
      key: "role",
      head: words.role,
      cell: (post) => (
        <>
          {roles[post.role]}
          {post.kind !== "held" && <span className="sub">{mannerOf(post, words)}</span>}
        </>
      ),
    },
    {
      key: "unit",
      head: words.unit,
      cell: ({ unit, above }) => (
        <>
          {unit ?? words.platform}
          {above && <span className="sub">{above}</span>}
        </>
      ),
    },
    {
      key: "period",
      head: words.period,
      kind: "date",
      cell: (post) => (
        <>
          {periodOf(post, words)}
          {post.when === "coming" && <span className="sub">{words.coming}</span>}
        </>
      ),
    },
    { key: "basis", head: words.basis, low: true, cell: ({ basis }) => basis ?? words.noBasis },
  ];
  return (
    <DataTable caption={words.caption} columns={columns} rows={posts} rowKey={({ id }) => id} />
  );
}
