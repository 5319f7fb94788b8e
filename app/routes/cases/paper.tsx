import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { formOf } from "#app/features/papers/forms/rules.ts";
import { papersText } from "#app/features/papers/text.ts";
import { readCasePaper } from "#app/features/procedures/printing/queries.server.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
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
  return asActor(args, "case.read", async ({ request, db, actor, params, lang, now }) => {
    const { id = "" } = params;
    const form = new URL(request.url).searchParams.get("form") ?? "";
    const read = await readCasePaper(db, actor, { id, form }, now);
    if (read === null) throw new NotFound("paper");
    return { lang, id, code: read.code, name: formOf(read.code).name[lang], paper: read.paper };
  });
}

export default function CasePaper() {
  const { id, code, name, paper } = useLoaderData<typeof loader>();
  const words = useText(papersText);
  const caseWords = useText(caseText);
  return (
    <>
      <PrintBar
        title={words.printTitle(name)}
        sub={caseWords.paperSub}
        back={<BackLink to={paths.case(id)} label={caseWords.backToCase} />}
      >
        <ButtonLink to={paths.casePaperFile(id, { form: code })} reload icon="download">
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
