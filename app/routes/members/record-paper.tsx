import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { biographyText } from "#app/features/members/record/biography/text.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { formOf } from "#app/features/papers/forms/rules.ts";
import { papersText } from "#app/features/papers/text.ts";
import { paths } from "#app/paths.ts";
import { readBiography } from "#app/routes/members/biography.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useText } from "#app/ui/lang.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { PaperSheet } from "#app/ui/paper-sheet.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { PrintBar, PrintButton, SheetGround } from "#app/ui/sheet.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "bare" };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [
    { title: pageTitle(data?.title ?? papersText[lang].title, lang, { context: data?.name }) },
  ];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "member.read", async (ctx) => {
    const { id, code, name, paper } = await readBiography(ctx);
    return { lang: ctx.lang, id, code, name, title: formOf(code).name[ctx.lang], paper };
  });
}

/** The biography of a record, drawn after the form of the admission or that of members. */
export default function RecordBiography() {
  const { id, code, name, title, paper } = useLoaderData<typeof loader>();
  const words = useText(papersText);
  const record = useText(recordText);
  return (
    <>
      <PrintBar
        title={`${title}: ${name}`}
        sub={useText(biographyText).sub}
        back={<BackLink to={paths.member(id)} label={record.revealBack(name)} />}
      >
        <ButtonLink to={paths.memberPaperFile(id, { form: code })} reload icon="download">
          {words.download}
        </ButtonLink>
        <PrintButton />
      </PrintBar>
      <SheetGround>
        <PaperSheet paper={paper} />
      </SheetGround>
    </>
  );
}
