import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { formOf } from "#app/features/papers/forms/rules.ts";
import { papersText } from "#app/features/papers/text.ts";
import { readBatchPaper } from "#app/features/procedures/bulk/batches/queries.server.ts";
import { readManyPaper } from "#app/features/procedures/bulk/decisions/queries.server.ts";
import { batchIn, manyIn } from "#app/features/procedures/bulk/batches/schema.ts";
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
    const search = new URL(request.url).searchParams;
    const [asked, many] = [batchIn(search), manyIn(search)];
    const read =
      many !== null
        ? await readManyPaper(db, actor, many, now)
        : asked === null
          ? null
          : await readBatchPaper(db, actor, asked, now);
    if (asked === null || read === null) throw new NotFound("paper");
    const { number, communeId } = asked;
    const of = many?.procedure ?? null;
    return { lang, number, of, unit: communeId, ...read, name: formOf(read.code).name[lang] };
  });
}

export default function BatchPaper() {
  const { number, of, unit, code, name, paper } = useLoaderData<typeof loader>();
  const words = useText(papersText);
  const bulk = useText(bulkText);
  return (
    <>
      <PrintBar
        title={words.printTitle(name)}
        back={
          of === null ? (
            <BackLink to={paths.caseBatches({ number, unit })} label={bulk.batch(number)} />
          ) : (
            <BackLink to={paths.caseBatches()} label={bulk.batches} />
          )
        }
      >
        <ButtonLink
          to={paths.caseBatchPaperFile({ of, number, unit, form: code })}
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
