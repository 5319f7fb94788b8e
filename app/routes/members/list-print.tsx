import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { isRoomy } from "#app/features/access/frame/rules.ts";
import { countReading } from "#app/features/history/reading/commands.server.ts";
import { MemberSheet } from "#app/features/members/list/components/member-sheet.tsx";
import { printedColumns } from "#app/features/members/list/rules.ts";
import { readListState } from "#app/features/members/list/schema.ts";
import { readListView } from "#app/features/members/list/view/queries.server.ts";
import { memberText } from "#app/features/members/text.ts";
import { readOrganization } from "#app/features/organizations/queries.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune } from "#app/features/territory/rules.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { formatDate, formatInstant, formatNumber } from "#app/ui/format.ts";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { Form, useLoaderData } from "#app/ui/router.ts";
import { PrintBar, PrintButton, SheetGround } from "#app/ui/sheet.tsx";
import { pageTitle } from "#app/ui/title.ts";

/** A print is for one meeting or one file; larger lists are exported, which is counted and logged. */
const MOST = { cell: 200, office: 500 };
const LONGEST_PURPOSE = 120;

export const handle: FrameHandle = { frame: "bare" };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(memberText[lang].list.printTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const load = async ({ request, db, actor, lang, now }: ActorContext) => {
    const { searchParams } = new URL(request.url);
    const { filter, columns } = readListState(searchParams);
    const most = isRoomy(actor) ? MOST.cell : MOST.office;
    const shown = columns.length > 0 ? columns : printedColumns;
    const state = { filter, columns, cursor: null, offset: 0 };
    const view = await readListView({ db, actor, lang, now }, state, most, shown);
    await countReading(db, actor.post?.id ?? null, "listed", view.rows.length);
    const unit = await readOrganization(db, view.unit.id);
    const commune = unit?.org.communeCode ?? null;
    return {
      lang,
      unit: view.unit.name,
      above: unit?.ancestors.at(-1)?.name ?? "",
      place: commune === null ? null : nameOfCommune(commune, await readTerritory(db), view.today),
      isCell: isCell(view.unit.orgType),
      today: view.today,
      madeAt: now.toISOString(),
      madeBy: actor.displayName,
      purpose: (searchParams.get("purpose") ?? "").trim().slice(0, LONGEST_PURPOSE),
      columns: view.columns,
      rows: view.rows,
      total: view.total,
      query: view.query,
      filters: view.filters.filter(({ key }) => key !== "org").map(({ label }) => label),
    };
  };
  const isSearch = new URL(args.request.url).searchParams.get("q");
  return asActor(args, "member.list", load, { limit: isSearch ? "search" : undefined });
}

export default function MembersPrint() {
  const page = useLoaderData<typeof loader>();
  const { lang, unit, query, purpose, rows, total } = page;
  const words = useText(memberText).list;
  const made = formatInstant(page.madeAt);
  const count = formatNumber(total, lang);
  return (
    <>
      <PrintBar
        title={words.printTitle}
        sub={words.printSub(words.counted.people(count), formatDate(page.today))}
        back={<BackLink to={paths.members(query)} label={words.printBack(unit)} />}
      >
        <Form method="get" action={paths.membersPrint()}>
          {Object.entries(query).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label htmlFor="purpose" className="small">
            {words.purpose}
          </label>
          <div className="search-box">
            <input
              className="input"
              id="purpose"
              name="purpose"
              defaultValue={purpose}
              maxLength={LONGEST_PURPOSE}
            />
            <Button>{words.purposeSet}</Button>
          </div>
        </Form>
        <PrintButton />
      </PrintBar>
      <SheetGround>
        {rows.length < total && (
          <Notice kind="warn" lead={words.printTooMany(formatNumber(rows.length, lang), count)}>
            {words.printTooManyWhy}
          </Notice>
        )}
        <MemberSheet
          unit={unit}
          above={page.above}
          place={page.place}
          isCell={page.isCell}
          today={page.today}
          columns={page.columns}
          rows={rows}
          filters={page.filters}
          footer={words.footer(made.time, made.date, page.madeBy, purpose || words.noPurpose)}
        />
      </SheetGround>
    </>
  );
}
