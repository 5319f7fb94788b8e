import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { isRoomy } from "#app/features/access/frame/rules.ts";
import { countReading } from "#app/features/history/reading/commands.server.ts";
import { firstLines, peopleIn } from "#app/features/reports/content/rules.ts";
import { paperFooter, reportPaper } from "#app/features/reports/paper/rules.ts";
import { reportText } from "#app/features/reports/text.ts";
import { paths } from "#app/paths.ts";
import { askedReport } from "#app/routes/reports/asked.server.ts";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { PaperSheet } from "#app/ui/paper-sheet.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { PrintBar, PrintButton, SheetGround } from "#app/ui/sheet.tsx";
import { pageTitle } from "#app/ui/title.ts";

/** A print is for one meeting or one file; longer lists are exported, which is counted and logged. */
const MOST = { cell: 200, office: 500 };

export const handle: FrameHandle = { frame: "bare" };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(reportText[lang].printTitle(data?.title ?? ""), lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "report.read", async (ctx) => {
    const { db, actor, lang, now } = ctx;
    const { key, made } = await askedReport(ctx);
    const { reading, period } = made;
    const most = isRoomy(actor) ? MOST.cell : MOST.office;
    const { content, all, shown } = firstLines(made.content, most);
    const people = peopleIn(content).length;
    if (people > 0) await countReading(db, actor.post?.id ?? null, "listed", people);
    const footer = paperFooter(formatInstant(now), actor.displayName, lang);
    return {
      lang,
      title: content.title,
      paper: reportPaper(content, footer, lang),
      all,
      shown,
      back: paths.report(key, { unit: reading.unit.id, period: period?.key }),
    };
  });
}

export default function ReportPrint() {
  const { title, paper, all, shown, back } = useLoaderData<typeof loader>();
  const lang = useLang();
  const words = useText(reportText);
  return (
    <>
      <PrintBar
        title={words.printTitle(title)}
        sub={words.printSub}
        back={<BackLink to={back} label={words.backToReport} />}
      >
        <PrintButton />
      </PrintBar>
      <SheetGround>
        {shown < all && (
          <Notice
            kind="warn"
            lead={words.printTooMany(formatNumber(shown, lang), formatNumber(all, lang))}
          />
        )}
        <PaperSheet paper={paper} />
      </SheetGround>
    </>
  );
}
