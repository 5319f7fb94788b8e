import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { namesPeople, toldContent } from "#app/features/reports/archive/rules.ts";
import { archiveText } from "#app/features/reports/archive/text.ts";
import { ReportTables } from "#app/features/reports/components/report-tables.tsx";
import { shortSum } from "#app/features/reports/sent/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { readKept } from "#app/routes/reports/kept.server.ts";
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
    const { report, snapshot } = await readKept(ctx);
    const isOpen = report.level === "province" && report.state === "accepted";
    const content = snapshot.content[lang];
    if (!isOpen || namesPeople(content)) throw new NotFound("report");
    return {
      lang,
      content: toldContent(content, archiveText[lang].few),
      lockedAt: report.updatedAt.toISOString(),
      checksum: shortSum(snapshot.checksum),
      isWhole: snapshot.isWhole,
    };
  });
}

export default function ArchivedReport() {
  const { content, lockedAt, checksum, isWhole } = useLoaderData<typeof loader>();
  const words = useText(archiveText);
  return (
    <Stack>
      <PageHead
        title={content.title}
        sub={`${content.unit}. ${content.period}.`}
        back={{ to: paths.reportArchive(), label: words.back }}
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
