import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { readWaitingCounts } from "#app/features/access/frame/queries.server.ts";
import { may } from "#app/features/access/rules.ts";
import { StateTag } from "#app/features/imports/components/state-tag.tsx";
import { formatWhen } from "#app/features/imports/components/when.ts";
import { listImports } from "#app/features/imports/queries.server.ts";
import { importText } from "#app/features/imports/text.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

const PAGE = 30;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(importText[lang].listTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "import.read", async ({ db, actor, lang, request }) => {
    const asked = new URL(request.url).searchParams.get("before") ?? "";
    const before = isId(asked) ? asked : null;
    const { imports, next } = await listImports(db, actor.accountId, before, PAGE);
    return {
      lang,
      imports,
      next,
      isFirst: before === null,
      mayPropose: may(actor, "import.propose"),
      waiting: (await readWaitingCounts(db, actor)).imports,
    };
  });
}

export default function Imports() {
  const { lang, imports, next, isFirst, mayPropose, waiting } = useLoaderData<typeof loader>();
  const words = useText(importText);
  const start = (
    <ButtonLink kind="primary" icon="upload" to={paths.importNew()}>
      {words.start}
    </ButtonLink>
  );
  return (
    <Stack>
      <PageHead
        title={words.listTitle}
        sub={words.listSub}
        actions={
          mayPropose ? (
            <>
              <ButtonLink icon="download" to={paths.importTemplate()} reload>
                {words.template}
              </ButtonLink>
              {start}
            </>
          ) : undefined
        }
      />
      {waiting > 0 && (
        <Notice kind="warn" icon="clock" lead={words.waiting(formatNumber(waiting, lang))} />
      )}
      <Panel label={words.listTitle}>
        {imports.length === 0 ? (
          <Empty
            fact={words.empty}
            why={mayPropose ? words.emptyWhy : words.emptyWhyReader}
            action={mayPropose ? start : undefined}
          />
        ) : (
          <>
            <DataTable
              caption={words.listTitle}
              rows={imports}
              rowKey={({ id }) => id}
              stickyHead={imports.length > 25}
              columns={[
                {
                  key: "file",
                  head: words.columns.file,
                  kind: "main",
                  cell: ({ id, fileName, unitName }) => (
                    <>
                      <Anchor to={paths.import(id)}>{fileName}</Anchor>
                      <span className="sub">{unitName}</span>
                    </>
                  ),
                },
                {
                  key: "state",
                  head: words.columns.state,
                  kind: "lead",
                  cell: ({ state }) => <StateTag state={state} />,
                },
                {
                  key: "rows",
                  head: words.columns.rows,
                  kind: "number",
                  cell: ({ rows }) => (rows === null ? "–" : formatNumber(rows, lang)),
                },
                {
                  key: "uploader",
                  head: words.columns.uploader,
                  cell: ({ uploaderName }) => uploaderName,
                },
                {
                  key: "at",
                  head: words.columns.at,
                  kind: "date",
                  cell: ({ createdAt }) => formatWhen(createdAt),
                },
              ]}
            />
            {(next !== null || !isFirst) && (
              <Pager
                summary={formatNumber(imports.length, lang)}
                previousTo={isFirst ? null : paths.imports()}
                nextTo={next === null ? null : paths.imports({ before: next })}
              />
            )}
          </>
        )}
      </Panel>
    </Stack>
  );
}
