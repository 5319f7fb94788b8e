import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { role } from "#app/features/access/roles.ts";
import { followedBy, mayActInCases, readsCases } from "#app/features/procedures/access.ts";
import { roundText } from "#app/features/procedures/badges/text.ts";
import { bulkFor } from "#app/features/procedures/bulk/rules.ts";
import { bulkText } from "#app/features/procedures/bulk/text.ts";
import { CaseTable } from "#app/features/procedures/components/case-table.tsx";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { listCases } from "#app/features/procedures/list/queries.server.ts";
import { metBy } from "#app/features/procedures/list/rules.ts";
import {
  MOST_COUNTED,
  pageSize,
  readCaseFilter,
  shows,
  sides,
} from "#app/features/procedures/list/schema.ts";
import { termText } from "#app/features/procedures/elections/terms/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { maySendRecoding } from "#app/features/procedures/recoding/access.ts";
import { residenceText } from "#app/features/procedures/residence/text.ts";
import { reviewsText } from "#app/features/procedures/reviews/text.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { urgentIn } from "#app/features/procedures/view/deadline/rules.ts";
import { stateView, wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(caseText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, readsCases, async ({ request, db, actor, lang, now }) => {
    const asked = readCaseFilter(new URL(request.url).searchParams);
    const offered = metBy(actor);
    // What is not offered, such as in an address from another post, is not asked for.
    const isOffered = asked.procedure === undefined || offered.includes(asked.procedure);
    const filter = isOffered ? asked : { ...asked, procedure: undefined };
    const today = dayOf(now);
    const [{ lines, total }, rules] = await Promise.all([
      listCases(db, actor, filter, today),
      readRuleSet(db, today),
    ]);
    const followed = followedBy(actor);
    return {
      lang,
      filter,
      total,
      mayStart: mayActInCases(actor),
      seesAll: followed === null,
      mayRecode: maySendRecoding(actor),
      seesTerms: followed === null && actor.post !== null && actor.post.role !== role.member,
      doesBulk: actor.post !== null && bulkFor(actor.post.role).length > 0,
      listsBadges: actor.post?.role === role.communeOfficer,
      procedures: offered.map((key) => ({
        value: key,
        label: wordsOf(key, lang).title,
      })),
      // The states of the chosen procedure, in the order of its table.
      states:
        filter.procedure === undefined
          ? []
          : Object.entries(wordsOf(filter.procedure, lang).states).map(([value, label]) => ({
              value,
              label,
            })),
      rows: lines.map((line) => ({
        id: line.id,
        title: wordsOf(line.procedure, lang).title,
        name: line.name,
        unit: line.unit,
        state: stateView(definitionOf(line.procedure)!, line.state, lang),
        due: urgentIn(line, rules, today, lang),
      })),
    };
  });
}

export default function Cases() {
  const { filter, rows, total, procedures, states, ...may } = useLoaderData<typeof loader>();
  const { mayStart, mayRecode, listsBadges, seesAll, seesTerms, doesBulk } = may;
  const words = useText(caseText);
  const rounds = useText(roundText);
  const terms = useText(termText);
  const reviews = useText(reviewsText);
  const bulk = useText(bulkText);
  const residence = useText(residenceText);
  const { show, procedure, state, side, q, page } = filter;
  const hasNext = total > MOST_COUNTED ? rows.length === pageSize : page * pageSize < total;
  const at = (to: number) => paths.cases({ show, procedure, state, side, q, page: to });
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.sub(total, MOST_COUNTED)}
        actions={
          <>
            {seesAll && <ButtonLink to={paths.caseSupplements()}>{words.supplements}</ButtonLink>}
            {seesTerms && <ButtonLink to={paths.caseTerms()}>{terms.title}</ButtonLink>}
            {seesTerms && <ButtonLink to={paths.caseReviews()}>{reviews.title}</ButtonLink>}
            {seesTerms && <ButtonLink to={paths.caseResidence()}>{residence.title}</ButtonLink>}
            {doesBulk && <ButtonLink to={paths.caseBulk()}>{bulk.title}</ButtonLink>}
            {mayRecode && <ButtonLink to={paths.caseRecoding()}>{words.recoding}</ButtonLink>}
            {listsBadges && <ButtonLink to={paths.caseBadges()}>{rounds.title}</ButtonLink>}
            {seesAll && <ButtonLink to={paths.caseRules()}>{words.howTheyGo}</ButtonLink>}
            {mayStart && (
              <ButtonLink
                to={paths.caseNew()}
                kind={show === "mine" && rows.length > 0 ? "plain" : "primary"}
                icon="plus"
              >
                {words.start}
              </ButtonLink>
            )}
          </>
        }
      />
      <Panel label={words.filters[show]}>
        <FilterBar
          action={paths.cases()}
          search={{ name: "q", value: q, label: words.filters.name }}
          moreOpen={side !== undefined}
          more={
            <FilterSelect
              label={words.filters.side}
              name="side"
              value={side}
              empty={words.filters.bothSides}
              options={sides.map((value) => ({ value, label: words.filters[value] }))}
            />
          }
        >
          <FilterSelect
            label={words.filters.show}
            name="show"
            value={show}
            options={shows.map((value) => ({ value, label: words.filters[value] }))}
          />
          <FilterSelect
            label={words.filters.procedure}
            name="procedure"
            value={procedure}
            empty={words.filters.every}
            options={procedures}
          />
          {states.length > 0 && (
            <FilterSelect
              label={words.filters.state}
              name="state"
              value={state}
              empty={words.filters.everyState}
              options={states}
            />
          )}
        </FilterBar>
        {rows.length === 0 ? (
          <Empty fact={words.none} why={words.noneWhy} />
        ) : (
          <CaseTable rows={rows} areMine={show === "mine"} />
        )}
      </Panel>
      {total > pageSize && (
        <Pager
          summary={words.sub(total, MOST_COUNTED)}
          previousTo={page > 1 ? at(page - 1) : null}
          nextTo={hasNext ? at(page + 1) : null}
        />
      )}
    </Stack>
  );
}
