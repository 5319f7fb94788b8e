import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { handsOf, readsMinutes } from "#app/features/meetings/access.ts";
import {
  MinutesSheet,
  ResolutionSheet,
  TickSheet,
} from "#app/features/meetings/components/paper-sheets.tsx";
import { titleOf } from "#app/features/meetings/components/meeting-words.ts";
import { listNames } from "#app/features/meetings/marking/queries.server.ts";
import { readMeeting, type StoredMeeting } from "#app/features/meetings/queries.server.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { headOf, readContent } from "#app/features/meetings/view/queries.server.ts";
import { readOrganization } from "#app/features/organizations/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune } from "#app/features/territory/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
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
    const { db, actor, lang, now, request, params } = ctx;
    const row = await readMeeting(db, params.id ?? "");
    if (row === null) throw new NotFound("meeting");
    const asked = new URL(request.url).searchParams.get("sheet") ?? "minutes";
    const unit = await readOrganization(db, row.orgId);
    const commune = unit?.org.communeCode ?? null;
    const made = formatInstant(now);
    return {
      lang,
      head: headOf(row),
      unit: unit?.org.name ?? "",
      above: unit?.ancestors.at(-1)?.name ?? "",
      place: commune === null ? null : nameOfCommune(commune, await readTerritory(db), dayOf(now)),
      footer: meetingText.vi.print.footer(made.time, made.date, actor.displayName),
      paper: await readPaper(ctx, row, asked),
    };
  });
}

/** What the asked paper shows; nothing that its reader may not see. */
async function readPaper({ db, actor, now }: ActorContext, row: StoredMeeting, asked: string) {
  const hands = handsOf(actor, row);
  if (asked === "attendance") {
    if (!hands.includes("recorder") && !hands.includes("keeper")) throw new NotFound("paper");
    const names = await listNames(db, row, dayOf(now));
    const lines = names.map(({ memberId, name }) => ({ id: memberId, name }));
    return { kind: "attendance" as const, names: lines };
  }
  if (!readsMinutes(actor, row)) throw new NotFound("paper");
  const content = await readContent(db, row, await readRuleSet(db, row.meetOn), false);
  if (asked !== "resolution") return { kind: "minutes" as const, content };
  if (row.resolutionNumber === null) throw new NotFound("paper");
  const text = content.items.find(({ kind }) => kind === "resolution")?.content ?? "";
  return { kind: "resolution" as const, text, signer: row.chairApprovedName };
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
      </PrintBar>
      <SheetGround>
        {paper.kind === "minutes" && <MinutesSheet {...props} content={paper.content} />}
        {paper.kind === "attendance" && <TickSheet {...props} names={paper.names} />}
        {paper.kind === "resolution" && (
          <ResolutionSheet {...props} text={paper.text} signer={paper.signer} />
        )}
      </SheetGround>
    </>
  );
}
