import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { SealSheet } from "#app/features/audit/components/seal-sheet.tsx";
import { readSealDay } from "#app/features/audit/schema.ts";
import { checkSeal, listSeals } from "#app/features/audit/seals/queries.server.ts";
import { auditText } from "#app/features/audit/text.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useText } from "#app/ui/lang.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { PrintBar, PrintButton, SheetGround } from "#app/ui/sheet.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "bare" };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(auditText[lang].sealTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "audit.seals", async ({ db, actor, lang, now, params }) => {
    const day = readSealDay(params.day);
    const [seal] = day === null ? [] : await listSeals(db, addDays(day, 1), 1);
    if (day === null || seal?.day !== day) throw new NotFound("seal");
    return {
      lang,
      day,
      facts: seal.facts,
      seal: seal.seal,
      sealedAt: seal.sealedAt.toISOString(),
      isOpen: day >= now.toISOString().slice(0, "YYYY-MM-DD".length),
      problems: await checkSeal(db, day),
      today: dayOf(now),
      madeAt: now.toISOString(),
      madeBy: actor.displayName,
    };
  });
}

export default function SealPrint() {
  const page = useLoaderData<typeof loader>();
  const words = useText(auditText);
  return (
    <>
      <PrintBar
        title={words.sealTitle}
        sub={words.sealPrintSub}
        back={<BackLink to={paths.auditSeals()} label={words.sealsTitle} />}
      >
        <PrintButton />
      </PrintBar>
      <SheetGround>
        <SealSheet {...page} />
      </SheetGround>
    </>
  );
}
