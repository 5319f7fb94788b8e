import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import {
  MinutesSheet,
  ResolutionSheet,
  TickSheet,
} from "#app/features/meetings/components/paper-sheets.tsx";
import { CodeSheet } from "#app/features/meetings/components/code-sheet.tsx";
import { titleOf } from "#app/features/meetings/components/meeting-words.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { paths } from "#app/paths.ts";
import { readSheet } from "#app/routes/meetings/paper.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { PrintBar, PrintButton, SheetGround } from "#app/ui/sheet.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "bare" };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  const title = data ? titleOf(data.head, lang) : meetingText[lang].title;
  return [{ title: pageTitle(title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "meeting.read", async (ctx) => {
    const made = formatInstant(ctx.now);
    return {
      lang: ctx.lang,
      footer: meetingText.vi.print.footer(made.time, made.date, ctx.actor.displayName),
      ...(await readSheet(ctx)),
    };
  });
}

export default function MeetingPrint() {
  const { head, unit, above, place, footer, paper } = useLoaderData<typeof loader>();
  const words = useText(meetingText);
  const lang = useLang();
  const props = { head, unit, above, place, footer };
  return (
    <>
      <PrintBar
        title={titleOf(head, lang)}
        sub={words.print.sub}
        back={<BackLink to={paths.meeting(head.id)} label={words.backToMeeting} />}
      >
        <PrintButton />
        <ButtonLink
          to={paths.meetingPaperFile(head.id, { sheet: paper.kind })}
          icon="download"
          reload
        >
          {words.download}
        </ButtonLink>
      </PrintBar>
      <SheetGround>
        {paper.kind === "minutes" && <MinutesSheet {...props} content={paper.content} />}
        {(paper.kind === "attendance" || paper.kind === "marks") && (
          <TickSheet {...props} names={paper.names} />
        )}
        {paper.kind === "codes" && <CodeSheet {...props} names={paper.names} />}
        {paper.kind === "resolution" && (
          <ResolutionSheet {...props} text={paper.text} signer={paper.signer} />
        )}
      </SheetGround>
    </>
  );
}
