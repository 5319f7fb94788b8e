import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { archiveText } from "#app/features/reports/archive/text.ts";
import { ReportTables } from "#app/features/reports/components/report-tables.tsx";
import { shortSum } from "#app/features/reports/sent/rules.ts";
import { reportText } from "#app/features/reports/text.ts";
import { paths } from "#app/paths.ts";
import { readArchived } from "#app/routes/reports/archived.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(data?.content.title ?? archiveText[lang].title, lang) }];
};

/** A locked report of a province as who sees sums alone may read it. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "report.archive", async (ctx) => {
    const { lang } = ctx;
    const { report, snapshot, content } = await readArchived(ctx);
    return {
      lang,
      id: report.id,
      content,
      lockedAt: report.updatedAt.toISOString(),
      checksum: shortSum(snapshot.checksum),
      isWhole: snapshot.isWhole,
    };
  });
}

export default function ArchivedReport() {
  const { id, content, lockedAt, checksum, isWhole } = useLoaderData<typeof loader>();
  const words = useText(archiveText);
  const reports = useText(reportText);
  return (
    <Stack>
      <PageHead
        title={content.title}
        sub={`${content.unit}. ${content.period}.`}
        back={{ to: paths.reportArchive(), label: words.back }}
        actions={
          <ButtonLink to={paths.archivedReportPrint(id)} icon="printer" kind="primary">
            {reports.print}
          </ButtonLink>
        }
      />
      {isWhole ? (
        <Notice kind="info" lead={`${words.lockedOn(formatInstant(lockedAt).date)}.`}>
          {words.checksum(checksum)}. {words.fewWhy}
        </Notice>
      ) : (
        <Notice kind="error" lead={words.broken} />
      )}
      <ReportTables title={content.title} parts={content.parts} shape="grid" />
    </Stack>
  );
}
