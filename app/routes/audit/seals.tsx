import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { readSealDay } from "#app/features/audit/schema.ts";
import { listSeals } from "#app/features/audit/seals/queries.server.ts";
import { auditText } from "#app/features/audit/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";
import { pageTitle } from "#app/ui/title.ts";

const SIZE = 31;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(auditText[lang].sealsTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "audit.seals", async ({ db, lang, now, request }) => {
    const before = readSealDay(new URL(request.url).searchParams.get("before") ?? undefined);
    const found = await listSeals(db, before, SIZE + 1);
    const today = now.toISOString().slice(0, "YYYY-MM-DD".length);
    return {
      lang,
      isStart: before === null,
      seals: found.slice(0, SIZE).map(({ day, facts, seal }) => ({
        day,
        facts,
        seal,
        isOpen: day >= today,
      })),
      before: found.length > SIZE ? (found[SIZE - 1]?.day ?? null) : null,
    };
  });
}

export default function Seals() {
  const { lang, seals, before, isStart } = useLoaderData<typeof loader>();
  const words = useText(auditText);
  return (
    <Stack>
      <PageHead
        title={words.sealsTitle}
        sub={words.sealsSub}
        back={{ to: paths.audit(), label: words.sealsBack }}
      />
      <Panel label={words.sealsTitle}>
        {seals.length === 0 ? (
          <Empty fact={words.sealsEmpty} why={words.sealsEmptyWhy} />
        ) : (
          <DataTable
            caption={words.sealsCaption}
            rows={seals}
            rowKey={({ day }) => day}
            columns={[
              {
                key: "day",
                kind: "main",
                head: words.sealHeads.day,
                cell: ({ day }) => formatDate(day),
              },
              {
                key: "facts",
                kind: "number",
                head: words.sealHeads.facts,
                cell: ({ facts }) => formatNumber(facts, lang),
              },
              {
                key: "seal",
                head: words.sealHeads.seal,
                cell: ({ seal }) => <code className="seal-code">{seal}</code>,
              },
              {
                key: "state",
                kind: "date",
                head: words.sealHeads.state,
                cell: ({ isOpen }) =>
                  isOpen ? (
                    <StatusText kind="wait">{words.sealOpen}</StatusText>
                  ) : (
                    <StatusText kind="ok">{words.sealClosed}</StatusText>
                  ),
              },
              {
                key: "print",
                kind: "action",
                head: words.sealPrint,
                headHidden: true,
                cell: ({ day }) => (
                  <ButtonLink
                    small
                    icon="printer"
                    to={paths.auditSealPrint(day)}
                    object={formatDate(day)}
                  >
                    {words.sealPrint}
                  </ButtonLink>
                ),
              },
            ]}
          />
        )}
        <PanelBody>
          <span className="small dim">{words.sealsNote}</span>
        </PanelBody>
        {(before !== null || !isStart) && (
          <Pager
            summary={words.sealsRange(seals.length)}
            previousTo={isStart ? null : paths.auditSeals()}
            nextTo={before && paths.auditSeals({ before })}
          />
        )}
      </Panel>
    </Stack>
  );
}
