import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { listArchived } from "#app/features/reports/archive/queries.server.ts";
import { readPlace, writePlace } from "#app/features/reports/archive/schema.ts";
import { archiveText } from "#app/features/reports/archive/text.ts";
import { contentText } from "#app/features/reports/content/text.ts";
import { periodWords } from "#app/features/reports/queries.server.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

const PAGE = 50;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(archiveText[lang].title, lang) }];
};

/** What provinces have locked, the latest first; `after` is where the page before ended. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "report.archive", async ({ db, lang, request }) => {
    const after = readPlace(new URL(request.url).searchParams.get("after"));
    const { rows, next } = await listArchived(db, { most: PAGE, after });
    return {
      lang,
      reports: rows.map(({ id, key, period, unit, lockedAt }) => ({
        id,
        title: `${contentText[lang].titles[key]}, ${periodWords(period, lang)}`,
        unit,
        locked: formatInstant(lockedAt).date,
      })),
      shown: formatNumber(rows.length, lang),
      firstTo: after === null ? null : paths.reportArchive(),
      nextTo: next === null ? null : paths.reportArchive({ after: writePlace(next) }),
    };
  });
}

export default function ReportArchive() {
  const { reports, shown, firstTo, nextTo } = useLoaderData<typeof loader>();
  const words = useText(archiveText);
  const { heads } = words;
  return (
    <Stack>
      <PageHead title={words.title} sub={words.sub} />
      <Panel label={words.title}>
        {reports.length === 0 ? (
          <Empty fact={words.none} why={words.noneWhy} />
        ) : (
          <DataTable
            caption={words.caption}
            rows={reports}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "report",
                kind: "main",
                head: heads.report,
                cell: ({ id, title }) => <Anchor to={paths.archivedReport(id)}>{title}</Anchor>,
              },
              { key: "unit", head: heads.unit, cell: ({ unit }) => unit },
              { key: "locked", kind: "date", head: heads.locked, cell: ({ locked }) => locked },
            ]}
          />
        )}
      </Panel>
      {(firstTo !== null || nextTo !== null) && (
        <Pager summary={words.shown(shown)} previousTo={firstTo} nextTo={nextTo} />
      )}
    </Stack>
  );
}
