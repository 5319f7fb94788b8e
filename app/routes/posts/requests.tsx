import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asKeeper } from "#app/features/access/door.server.ts";
import { postText } from "#app/features/access/posts/text.ts";
import { RequestTable } from "#app/features/access/requests/components/request-table.tsx";
import { requestLine } from "#app/features/access/requests/line/rules.ts";
import { isWaitingFor } from "#app/features/access/requests/matter/rules.ts";
import { listRequests } from "#app/features/access/requests/queries.server.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { may } from "#app/features/access/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(requestText[lang].title, lang) }];
};

const REASON = "requests about accounts of the actor's branch";

export async function loader(args: LoaderFunctionArgs) {
  return asKeeper(args, "post.read", REASON, async ({ db, actor, lang }) => {
    const open = await listRequests(db, actor, ["proposed", "approved", "printed"]);
    const past = await listRequests(db, actor, ["done", "refused", "withdrawn"]);
    const isMine = ({ asCase }: (typeof open)[number]) => isWaitingFor(actor, asCase);
    return {
      lang,
      mayPropose: may(actor, "post.propose"),
      waiting: open.filter(isMine).map(requestLine),
      running: open.filter((one) => !isMine(one)).map(requestLine),
      past: past.map(requestLine),
    };
  });
}

export default function Requests() {
  const { waiting, running, past, mayPropose } = useLoaderData<typeof loader>();
  const words = useText(requestText);
  const posts = useText(postText);
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.sub}
        back={{ to: paths.posts(), label: posts.back }}
        actions={
          mayPropose && (
            <ButtonLink
              to={paths.postNew()}
              kind={waiting.length === 0 ? "primary" : "plain"}
              icon="plus"
            >
              {posts.give}
            </ButtonLink>
          )
        }
      />
      <Panel title={words.waiting}>
        {waiting.length === 0 ? (
          <Empty fact={words.waitingNone} why={words.waitingNoneWhy} />
        ) : (
          <RequestTable caption={words.waiting} requests={waiting} isMine />
        )}
      </Panel>
      <Panel title={words.running}>
        {running.length === 0 ? (
          <Empty fact={words.runningNone} />
        ) : (
          <RequestTable caption={words.running} requests={running} />
        )}
      </Panel>
      <Panel title={words.past}>
        {past.length === 0 ? (
          <Empty fact={words.pastNone} why={words.pastNoneWhy} />
        ) : (
          <RequestTable caption={words.past} requests={past} />
        )}
      </Panel>
    </Stack>
  );
}
