import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { countReading } from "#app/features/history/reading/commands.server.ts";
import { biographiesOf } from "#app/features/members/record/biography/rules.ts";
import { RecordPaper } from "#app/features/members/record/components/record-paper.tsx";
import { mayPrint, paperOf } from "#app/features/members/record/paper/rules.ts";
import { openRecord } from "#app/features/members/record/queries.server.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { formOf } from "#app/features/papers/forms/rules.ts";
import { Forbidden, NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useText } from "#app/ui/lang.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import {
  Letterhead,
  PrintBar,
  PrintButton,
  Sheet,
  SheetGround,
  SheetTitle,
  SignatureBlock,
} from "#app/ui/sheet.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "bare" };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(recordText[lang].paperTitle, lang, { context: data?.name }) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "member.read", async (ctx) => {
    const opened = await openRecord(ctx, ctx.params.id ?? "");
    if (opened === null) throw new NotFound("member");
    if (!mayPrint(opened.look.sight)) throw new Forbidden("member.readRestricted");
    const { id, seen, cell, above, on } = opened;
    if (opened.look.sight !== "own")
      await countReading(ctx.db, ctx.actor.post?.id ?? null, "opened");
    const { values } = seen.record;
    return {
      lang: ctx.lang,
      id,
      on,
      name: values.full_name ?? "",
      cell: cell.name,
      above: above[0]?.name ?? "",
      numbers: [values.biography_number ?? null, values.party_card_number ?? null],
      parts: paperOf(opened),
      biographies: biographiesOf(opened).map((form) => ({
        form,
        title: formOf(form).name[ctx.lang],
      })),
      at: ctx.now.toISOString(),
      by: ctx.actor.displayName,
    };
  });
}

export default function RecordPrint() {
  const { id, on, name, cell, above, numbers, parts, biographies, at, by } =
    useLoaderData<typeof loader>();
  const words = useText(recordText);
  const { date, time } = formatInstant(at);
  const [year = "", month = "", day = ""] = on.split("-");
  const [biography, card] = numbers;
  return (
    <>
      <PrintBar
        title={`${words.paperTitle}: ${name}`}
        sub={words.paperNote}
        back={<BackLink to={paths.member(id)} label={words.revealBack(name)} />}
      >
        {biographies.map(({ form, title }) => (
          <ButtonLink key={form} to={paths.memberPaper(id, { form })}>
            {title}
          </ButtonLink>
        ))}
        <PrintButton />
      </PrintBar>
      <SheetGround>
        <Sheet
          label={words.paperTitle}
          footer={{ left: words.paperFooter(words.at(time, date), by) }}
        >
          <Letterhead
            upper={above}
            unit={cell}
            party={words.paperParty}
            place={words.paperPlace(day, month, year)}
          />
          <div className="paper-head">
            <div className="paper-photo">{words.paperPhoto}</div>
            <SheetTitle title={words.paperTitle} />
            <p>
              {words.paperBiography(biography ?? null)}
              <br />
              {words.paperCard(card ?? null)}
            </p>
          </div>
          <RecordPaper parts={parts} />
          <SignatureBlock
            left={{ title: words.paperCommittee, note: words.paperSign }}
            right={{ title: words.paperMember, note: words.paperSign, name }}
          />
        </Sheet>
      </SheetGround>
    </>
  );
}
