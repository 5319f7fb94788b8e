import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asKeeper } from "#app/features/access/door.server.ts";
import { PostTable } from "#app/features/access/posts/components/post-table.tsx";
import { listPosts } from "#app/features/access/posts/queries.server.ts";
import { postLine, readPostFilter } from "#app/features/access/posts/rules.ts";
import { postText } from "#app/features/access/posts/text.ts";
import { countWaiting } from "#app/features/access/requests/queries.server.ts";
import { roleCodes } from "#app/features/access/roles.ts";
import { may } from "#app/features/access/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(postText[lang].title, lang) }];
};

const REASON = "posts of the actor's branch, which belong to other accounts";

export async function loader(args: LoaderFunctionArgs) {
  return asKeeper(args, "post.read", REASON, async ({ request, db, actor, lang, now }) => {
    const filter = readPostFilter(new URL(request.url).searchParams);
    const today = dayOf(now);
    const found = await listPosts(db, actor, filter, today);
    return {
      lang,
      filter,
      posts: found.posts.map((post) => postLine(post, today)),
      hasNext: found.hasNext,
      mayPropose: may(actor, "post.propose"),
      waiting: await countWaiting(db, actor),
    };
  });
}

export default function Posts() {
  const { filter, posts, hasNext, mayPropose, waiting } = useLoaderData<typeof loader>();
  const words = useText(postText);
  const { roles } = useText(accessText);
  const at = (page: number) =>
    paths.posts({
      q: filter.search,
      role: filter.role,
      ended: filter.isEnded ? 1 : null,
      page: page === 1 ? null : page,
    });
  const first = (filter.page - 1) * 50;
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <>
            {mayPropose && (
              <ButtonLink to={paths.postNew()} kind="primary" icon="plus">
                {words.give}
              </ButtonLink>
            )}
            <ButtonLink to={paths.accountRequests()}>
              {waiting > 0 ? words.requestsWaiting(waiting) : words.requests}
            </ButtonLink>
          </>
        }
      />
      <FilterBar
        action={paths.posts()}
        search={{ name: "q", value: filter.search, label: words.search }}
      >
        <FilterSelect
          label={words.role}
          name="role"
          value={filter.role ?? ""}
          empty={words.allRoles}
          options={roleCodes.map((value) => ({ value, label: roles[value] }))}
        />
        <FilterSelect
          label={words.which}
          name="ended"
          value={filter.isEnded ? "1" : ""}
          empty={words.present}
          options={[{ value: "1", label: words.ended }]}
        />
      </FilterBar>
      <Panel label={words.title}>
        {posts.length === 0 ? (
          <Empty
            fact={words.none}
            why={words.noneWhy}
            action={<ButtonLink to={paths.posts()}>{words.clear}</ButtonLink>}
          />
        ) : (
          <PostTable posts={posts} />
        )}
      </Panel>
      {posts.length > 0 && (
        <Pager
          summary={words.rows(first + 1, first + posts.length)}
          previousTo={filter.page > 1 ? at(filter.page - 1) : null}
          nextTo={hasNext ? at(filter.page + 1) : null}
        />
      )}
    </Stack>
  );
}
