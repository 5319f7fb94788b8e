import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { archiveText } from "#app/features/reports/archive/text.ts";
import { keptFooter, reportPaper } from "#app/features/reports/paper/rules.ts";
import { shortSum } from "#app/features/reports/sent/rules.ts";
import { reportText } from "#app/features/reports/text.ts";
import { paths } from "#app/paths.ts";
import { readArchived } from "#app/routes/reports/archived.server.ts";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { PaperSheet } from "#app/ui/paper-sheet.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { PrintBar, PrintButton, SheetGround } from "#app/ui/sheet.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "bare" };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(reportText[lang].printTitle(data?.title ?? ""), lang) }];
};

/** A locked report of a province on paper, small numbers left out; nothing on it depends on today. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "report.archive", async (ctx) => {
    const { lang } = ctx;
    const { report, snapshot, content } = await readArchived(ctx);
    const footer = keptFooter(formatInstant(snapshot.madeAt), shortSum(snapshot.checksum), lang);
    const told = { ...content, notes: [archiveText[lang].fewWhy] };
    return { lang, id: report.id, title: content.title, paper: reportPaper(told, footer, lang) };
  });
}

export default function ArchivedReportPrint() {
  const { id, title, paper } = useLoaderData<typeof loader>();
  const words = useText(reportText);
  return (
    <>
      <PrintBar
        title={words.printTitle(title)}
        sub={words.printSub}
        back={<BackLink to={paths.archivedReport(id)} label={words.backToReport} />}
      >
        <PrintButton />
      </PrintBar>
      <SheetGround>
        <PaperSheet paper={paper} />
      </SheetGround>
    </>
  );
}
