import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { formOf } from "#app/features/papers/forms/rules.ts";
import { papersText } from "#app/features/papers/text.ts";
import { paths } from "#app/paths.ts";
import { readBlankPaper } from "#app/routes/papers/blank.server.ts";
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
  return [{ title: pageTitle(papersText[lang].printTitle(data?.name ?? ""), lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "paper.read", async (ctx) => {
    const { code, paper } = await readBlankPaper(ctx);
    return { lang: ctx.lang, code, name: formOf(code).name[ctx.lang], paper };
  });
}

export default function PaperForm() {
  const { code, name, paper } = useLoaderData<typeof loader>();
  const words = useText(papersText);
  return (
    <>
      <PrintBar
        title={words.printTitle(name)}
        sub={words.printSub}
        back={<BackLink to={paths.papers()} label={words.back} />}
      >
        <ButtonLink to={paths.paperFile(code)} reload icon="download">
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
