import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { booksOf } from "#app/features/dues/books/access.ts";
import { basisWords } from "#app/features/dues/components/sheet-table.tsx";
import { monthOfDay } from "#app/features/dues/months/rules.ts";
import { monthIn } from "#app/features/dues/schema.ts";
import { restoredDuesText } from "#app/features/dues/restored/text.ts";
import { duesText } from "#app/features/dues/text.ts";
import { readSheetView } from "#app/features/dues/view/queries.server.ts";
import { peopleOn } from "#app/features/dues/view/rules.ts";
import { readOrganization } from "#app/features/organizations/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { formatDate, formatInstant, formatNumber } from "#app/ui/format.ts";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import {
  Letterhead,
  PrintBar,
  PrintButton,
  Sheet,
  SheetGround,
  SheetTable,
  SheetTitle,
  SignatureBlock,
} from "#app/ui/sheet.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "bare" };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(duesText[lang].print, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.read", async ({ db, actor, lang, now, request }) => {
    const params = new URL(request.url).searchParams;
    const unit = booksOf(actor, params.get("unit"));
    const month = monthIn(params, now);
    const today = dayOf(now);
    const view = await readSheetView(db, unit.id, month, month < monthOfDay(today));
    if (view === null) throw new NotFound("sheet of dues");
    const organization = await readOrganization(db, unit.id);
    return {
      lang,
      view,
      today,
      unit: unit.name,
      kept: unit.id === unit.keptBy ? null : unit.id,
      above: organization?.ancestors.at(-1)?.name ?? "",
      madeAt: now.toISOString(),
      madeBy: actor.displayName,
    };
  });
}

/** The book of dues of a month, A4, with room to sign. */
export default function DuesSheetPrint() {
  const { view, unit, kept, above, today, madeAt, madeBy } = useLoaderData<typeof loader>();
  const lang = useLang();
  const restored = useText(restoredDuesText);
  const words = useText(duesText);
  const number = (sum: number) => formatNumber(sum, lang);
  const made = formatInstant(madeAt);
  const [year = "", month = "", day = ""] = today.split("-");
  return (
    <>
      <PrintBar
        title={words.print}
        sub={words.bookAsOf(formatDate(view.month))}
        back={<BackLink to={paths.dues({ unit: kept, month: view.month })} label={words.back} />}
      >
        <PrintButton />
      </PrintBar>
      <SheetGround>
        <Sheet
          label={words.page}
          footer={{ left: words.footer(made.time, made.date, madeBy), right: words.page }}
        >
          <Letterhead
            upper={above.toUpperCase()}
            unit={unit.toUpperCase()}
            party={words.party}
            place={words.place("…", day, month, year)}
          />
          <SheetTitle title={words.bookTitle} asOf={words.bookAsOf(formatDate(view.month))} />
          <SheetTable
            rows={view.lines}
            rowKey={({ memberId, lostMonth }) => `${memberId} ${lostMonth ?? ""}`}
            columns={[
              {
                key: "ordinal",
                head: words.heads.ordinal,
                width: 6,
                align: "center",
                cell: (_line, index) => index + 1,
              },
              { key: "name", head: words.heads.name, width: 24, cell: ({ name }) => name },
              {
                key: "basis",
                head: words.heads.base,
                width: 26,
                cell: (line) => basisWords(line, words, lang),
              },
              {
                key: "owed",
                head: words.heads.owed,
                width: 12,
                align: "right",
                cell: ({ owed }) => (owed === null ? "" : number(owed)),
              },
              {
                key: "paid",
                head: words.heads.paid,
                width: 12,
                align: "right",
                cell: ({ paid }) => number(paid),
              },
              {
                key: "note",
                head: words.heads.note,
                width: 20,
                cell: ({ arrears, lostMonth }) =>
                  lostMonth !== null
                    ? restored.ofMonth(formatDate(lostMonth))
                    : arrears > 0
                      ? words.arrears(number(arrears))
                      : "",
              },
            ]}
            tail={
              <>
                <p>
                  {words.total(peopleOn(view.lines))}.{" "}
                  {words.bookSum(number(view.owed), number(view.paid), number(view.book))}
                </p>
                <SignatureBlock
                  left={{ title: words.collector, note: words.signHere }}
                  right={{ title: words.secretary, note: words.signHere }}
                />
              </>
            }
          />
        </Sheet>
      </SheetGround>
    </>
  );
}
