import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { formOf } from "#app/features/papers/forms/rules.ts";
import { papersText } from "#app/features/papers/text.ts";
import { readBatchPaper } from "#app/features/procedures/bulk/batches/queries.server.ts";
import { batchIn } from "#app/features/procedures/bulk/batches/schema.ts";
import { bulkText } from "#app/features/procedures/bulk/text.ts";
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

/** One paper of a batch: the list or the decision about all its cards. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async ({ request, db, actor, lang, now }) => {
    const asked = batchIn(new URL(request.url).searchParams);
    const read = asked === null ? null : await readBatchPaper(db, actor, asked, now);
    if (asked === null || read === null) throw new NotFound("paper");
    const { number, communeId } = asked;
    return { lang, number, unit: communeId, ...read, name: formOf(read.code).name[lang] };
  });
}

export default function BatchPaper() {
  const { number, unit, code, name, paper } = useLoaderData<typeof loader>();
  const words = useText(papersText);
  const bulk = useText(bulkText);
  return (
    <>
      <PrintBar
        title={words.printTitle(name)}
        back={<BackLink to={paths.caseBatches({ number, unit })} label={bulk.batch(number)} />}
      >
        <ButtonLink
          to={paths.caseBatchPaperFile({ number, unit, form: code })}
          reload
          icon="download"
        >
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
