import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { role } from "#app/features/access/roles.ts";
import { may } from "#app/features/access/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { TermTable } from "#app/features/procedures/elections/components/term-table.tsx";
import {
  listCommunesOf,
  listTerms,
} from "#app/features/procedures/elections/terms/queries.server.ts";
import { termText } from "#app/features/procedures/elections/terms/text.ts";
import { offeredProcedures } from "#app/features/procedures/opening/rules.ts";
import {
  congressKeys,
  officeChangeKeys,
  termShiftKeys,
  unitLevels,
} from "#app/features/procedures/units/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(termText[lang].title, lang) }];
};

const PAGE = 50;
const provincial: readonly string[] = [role.provinceOfficer, role.provinceLeader];

/** The terms of the cells and committees of the active post; a province looks at one commune after the other. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async ({ db, actor, lang, now, request }) => {
    const { post } = actor;
    if (post === null) throw new NotFound("page");
    const search = new URL(request.url).searchParams;
    const rules = await readRuleSet(db, dayOf(now));
    const communes = provincial.includes(post.role) ? await listCommunesOf(db, post) : null;
    const chosen = communes?.find(({ id }) => id === search.get("commune")) ?? communes?.[0];
    const all = communes !== null && !chosen ? [] : await listTerms(db, chosen ?? post, rules);
    const pages = Math.max(1, Math.ceil(all.length / PAGE));
    const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get("page"))) || 1));
    const offered = may(actor, "case.act") ? offeredProcedures(post.role, "organization") : [];
    return {
      lang,
      communes: communes?.map(({ id, name }) => ({ value: id, label: name })) ?? null,
      commune: chosen?.id ?? null,
      total: all.length,
      due: all.filter(({ state }) => state !== "running").length,
      page,
      pages,
      plans: unitLevels.filter((level) => offered.includes(congressKeys[level])),
      fills: unitLevels.filter((level) => offered.includes(officeChangeKeys[level])),
      shifts: unitLevels.filter((level) => offered.includes(termShiftKeys[level])),
      lends: may(actor, "post.propose"),
      rows: all.slice((page - 1) * PAGE, page * PAGE).map(({ open, ...row }) => ({
        ...row,
        open:
          open === null
            ? null
            : { id: open.id, text: wordsOf(open.procedure, lang).states[open.state] ?? "" },
      })),
    };
  });
}

export default function Terms() {
  const { rows, total, due, communes, commune, page, pages, ...reader } =
    useLoaderData<typeof loader>();
  const words = useText(termText);
  const at = (to: number) => paths.caseTerms({ commune, page: to });
  const more = [
    ...reader.fills.map((level) => ({
      key: level,
      text: words.change[level],
      to: paths.caseNew({ procedure: officeChangeKeys[level] }),
      shows: true,
    })),
    ...reader.shifts.map((level) => ({
      key: `shift-${level}`,
      text: words.shift[level],
      to: paths.caseNew({ procedure: termShiftKeys[level] }),
      shows: true,
    })),
    { key: "lend", text: words.lend, to: paths.posts(), shows: reader.lends },
  ];
  const shown = more.filter(({ shows }) => shows);
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.sub(total, due)}
        back={{ to: paths.cases(), label: words.back }}
      />
      <Panel label={words.caption}>
        {communes !== null && (
          <FilterBar action={paths.caseTerms()}>
            <FilterSelect
              label={words.commune}
              name="commune"
              value={commune ?? undefined}
              options={communes}
            />
          </FilterBar>
        )}
        {rows.length === 0 ? (
          <Empty fact={words.none} why={words.noneWhy} />
        ) : (
          <TermTable rows={rows} plans={reader.plans} fills={reader.fills} />
        )}
      </Panel>
      {pages > 1 && (
        <Pager
          summary={words.page((page - 1) * PAGE + 1, (page - 1) * PAGE + rows.length, total)}
          previousTo={page > 1 ? at(page - 1) : null}
          nextTo={page < pages ? at(page + 1) : null}
        />
      )}
      {shown.length > 0 && (
        <Panel title={words.more}>
          <LinkRows
            rows={shown.map(({ key, text, to }) => ({
              key,
              link: <Anchor to={to}>{text}</Anchor>,
            }))}
          />
        </Panel>
      )}
    </Stack>
  );
}
