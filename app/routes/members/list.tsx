import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { isRoomy } from "#app/features/access/frame/rules.ts";
import { may } from "#app/features/access/rules.ts";
import { countReading } from "#app/features/history/reading/commands.server.ts";
import { choosableColumns, columnSight } from "#app/features/members/list/access.ts";
import { ColumnChoice } from "#app/features/members/list/components/column-choice.tsx";
import { ListFilters } from "#app/features/members/list/components/list-filters.tsx";
import { ListTable } from "#app/features/members/list/components/list-table.tsx";
import { readOffer } from "#app/features/members/list/offer/queries.server.ts";
import { withoutPart } from "#app/features/members/list/rules.ts";
import { readListState } from "#app/features/members/list/schema.ts";
import { columnHead, readListView } from "#app/features/members/list/view/queries.server.ts";
import { lookupText } from "#app/features/members/lookup/text.ts";
import { memberText } from "#app/features/members/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chips } from "#app/ui/filter-bar.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

/** People on a page: of a cell, of an office. @source ui §9 */
const PAGE = { cell: 30, office: 50 };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  const words = memberText[lang].list;
  return [{ title: pageTitle(data ? words.titleOf(data.unit) : words.title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const load = async ({ request, db, actor, lang, now }: ActorContext) => {
    const state = readListState(new URL(request.url).searchParams);
    const size = isRoomy(actor) ? PAGE.cell : PAGE.office;
    const view = await readListView({ db, actor, lang, now }, state, size);
    const { sight, unit, today, columns, rows, total, query, filters, before, after } = view;
    await countReading(db, actor.post?.id ?? null, "listed", rows.length);
    return {
      lang,
      unit: unit.name,
      today,
      columns,
      rows,
      total,
      query,
      filters,
      from: view.from,
      to: view.to,
      beforeTo: before && paths.members(before),
      afterTo: after && paths.members(after),
      offer: await readOffer(db, actor, lang, view),
      // Cells keep the usual columns; offices choose (ui §9).
      columnChoices: isRoomy(actor)
        ? null
        : choosableColumns(sight).map((column) => ({
            value: column.key,
            label: columnHead(column, columnSight(sight, column), lang),
          })),
      mayExport: may(actor, "export.public"),
      mayImport: may(actor, "import.propose"),
      mayLookUp: may(actor, "member.lookupElsewhere"),
    };
  };
  const isSearch = new URL(args.request.url).searchParams.get("q");
  return asActor(args, "member.list", load, { limit: isSearch ? "search" : undefined });
}

export default function Members() {
  const page = useLoaderData<typeof loader>();
  const { lang, unit, query, filters, rows, total, columnChoices, columns } = page;
  const words = useText(memberText).list;
  const count = formatNumber(total, lang);
  const narrowed = filters.filter(({ key }) => key !== "org");
  const counted =
    narrowed.length === 0
      ? words.counted.members(count)
      : narrowed.length === 1 && (query.group === "candidates" || query.group === "former")
        ? words.counted[query.group](count)
        : words.counted.filtered(count);
  return (
    <Stack>
      <PageHead
        title={words.titleOf(unit)}
        sub={words.sub(counted, formatDate(page.today))}
        actions={
          total > 0 && (
            <>
              {page.mayExport && (
                <ButtonLink to={paths.membersExport(query)} reload icon="download">
                  {words.export}
                </ButtonLink>
              )}
              <ButtonLink to={paths.membersPrint(query)} icon="printer">
                {words.print}
              </ButtonLink>
            </>
          )
        }
      />
      <Panel label={words.title}>
        <ListFilters query={query} offer={page.offer} />
        {columnChoices && (
          <ColumnChoice
            query={query}
            choices={columnChoices}
            chosen={columns.map(({ key }) => key)}
          />
        )}
        <Chips
          chips={filters.map(({ key, label }) => ({
            key,
            label,
            removeTo: paths.members(withoutPart(query, key)),
          }))}
          clearTo={paths.members(query.col ? { col: query.col } : {})}
        />
        {rows.length > 0 ? (
          <ListTable caption={words.caption(unit)} columns={columns} rows={rows} />
        ) : (
          <NobodyListed />
        )}
        {rows.length > 0 && (
          <Pager
            summary={words.range(formatNumber(page.from, lang), formatNumber(page.to, lang), count)}
            previousTo={page.beforeTo}
            nextTo={page.afterTo}
          />
        )}
      </Panel>
    </Stack>
  );
}

/** Says why the list is empty, and what to do. */
function NobodyListed() {
  const { unit, query, filters, mayImport, mayLookUp } = useLoaderData<typeof loader>();
  const words = useText(memberText).list;
  const lookup = useText(lookupText);
  const { q } = query;
  if (q !== undefined) {
    const isNumber = /^[\d\s.]+$/.test(q);
    return (
      <Empty
        fact={isNumber ? words.emptyNumber(unit) : words.emptySearch(q, unit)}
        why={isNumber ? words.emptyNumberWhy : words.emptySearchWhy}
        action={
          mayLookUp && (
            <ButtonLink to={paths.memberLookup()} icon="search">
              {lookup.link}
            </ButtonLink>
          )
        }
      />
    );
  }
  if (filters.some(({ key }) => key !== "org"))
    return <Empty fact={words.emptyFilter} why={words.emptyFilterWhy} />;
  return (
    <Empty
      fact={words.emptyUnit(unit)}
      why={words.emptyUnitWhy}
      action={
        mayImport && (
          <ButtonLink to={paths.importNew()} icon="upload">
            {words.emptyImport}
          </ButtonLink>
        )
      }
    />
  );
}
