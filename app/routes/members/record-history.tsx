import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { RecordPast } from "#app/features/members/record/components/record-past.tsx";
import { RecordTabs } from "#app/features/members/record/components/record-tabs.tsx";
import { readPast } from "#app/features/members/record/past/queries.server.ts";
import { readPastCursor } from "#app/features/members/record/past/schema.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
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
  return [{ title: pageTitle(recordText[lang].historyTitle, lang, { context: data?.name }) }];
};

/** Opened as reading the record: the own history is everybody's, whatever the post. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "member.read", async (ctx) => {
    const id = ctx.params.id ?? "";
    const cursor = readPastCursor(new URL(ctx.request.url).searchParams);
    const past = await readPast(ctx, id, cursor);
    if (past === null) throw new NotFound("member");
    return { lang: ctx.lang, id, ...past };
  });
}

export default function RecordHistory() {
  const { id, name, sees, facts, older, newer } = useLoaderData<typeof loader>();
  const words = useText(recordText);
  return (
    <>
      <PageHead
        title={words.historyTitle}
        sub={sees === "ownEdits" ? words.historyOwnEdits : words.historySub}
        back={{ to: paths.member(id), label: words.revealBack(name) }}
      />
      <RecordTabs
        id={id}
        current="history"
        mayHistory
        mayAccess={sees === "all"}
        mayPrint
        mayDocuments
      />
      <Stack>
        {facts.length === 0 && (
          <Panel label={words.historyTitle}>
            <Empty fact={words.historyEmpty} why={words.historyEmptyWhy} />
          </Panel>
        )}
        {facts.map((fact) => (
          <RecordPast key={fact.id} fact={fact} />
        ))}
        {(older !== null || newer !== null) && (
          <Pager
            summary={words.factsRange(facts.length)}
            previousTo={newer === null ? null : paths.memberHistory(id, { after: newer })}
            nextTo={older === null ? null : paths.memberHistory(id, { before: older })}
          />
        )}
      </Stack>
    </>
  );
}
