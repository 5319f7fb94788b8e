import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { badgeRound } from "#app/codes/badge-round.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { role } from "#app/features/access/roles.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { listRound } from "#app/features/procedures/badges/commands.server.ts";
import { RoundTable } from "#app/features/procedures/badges/components/round-table.tsx";
import { listCandidates } from "#app/features/procedures/badges/queries.server.ts";
import {
  comingRounds,
  pageOf,
  roundOf,
  type Round,
} from "#app/features/procedures/badges/rules.ts";
import {
  readRoundFilter,
  roundPageSize,
  roundShows,
} from "#app/features/procedures/badges/schema.ts";
import { roundText } from "#app/features/procedures/badges/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(roundText[lang].title, lang) }];
};

const MONTHS_A_YEAR = 12;

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { db, actor, lang, now, request } = ctx;
    const { rules, round, coming } = await openRound(ctx);
    const found = await listCandidates(db, round, rules);
    const search = new URL(request.url).searchParams;
    const filter = readRoundFilter(search);
    const { rows, ...page } = pageOf(found, filter, roundPageSize);
    const number = (name: string) => Number(search.get(name) ?? "0") || 0;
    return {
      lang,
      formKey: newFormKey(),
      round: { key: keyOf(round), on: round.on, sendBy: round.sendBy },
      rounds: coming.map((one) => ({
        value: keyOf(one),
        label: `${codeLabel(badgeRound, one.code, lang)}/${one.year}`,
      })),
      mayOpen: actor.post?.role === role.communeOfficer,
      show: filter.show,
      all: found.length,
      page,
      done: search.has("opened") ? { opened: number("opened"), refused: number("refused") } : null,
      today: dayOf(now),
      rows: rows.map(({ months, badge, ...row }) => ({
        ...row,
        badge: codeLabel(partyBadge, badge, lang),
        years: Math.floor(months.min / MONTHS_A_YEAR),
        months: months.min % MONTHS_A_YEAR,
        isAtLeast: months.min !== months.max,
      })),
    };
  });
}

/** Opens a case for each candidate of the round who is ready, on whatever page. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { db, actor, now, requestId, request } = ctx;
    const form = await request.formData();
    const { rules, round } = await openRound(ctx);
    const result = await oncePerKey(ctx, form, () =>
      listRound(db, actor, round, rules, { now, requestId }),
    );
    return redirect(paths.caseBadges({ round: keyOf(round), ...result }));
  });
}

const keyOf = ({ code, year }: Round) => `${code}-${year}`;

/** The round that the address names, else the nearest one to come. */
async function openRound({ db, now, request }: ActorContext) {
  const today = dayOf(now);
  const rules = await readRuleSet(db, today);
  const coming = comingRounds(today, rules);
  const [code = "", year = ""] = (new URL(request.url).searchParams.get("round") ?? "").split("-");
  const round = roundOf(code, Number(year), rules) ?? coming[0]!;
  return { rules, round, coming };
}

export default function BadgeRound() {
  const { round, rounds, rows, all, page, show, mayOpen, formKey, done } =
    useLoaderData<typeof loader>();
  const words = useText(roundText);
  const { ready, waiting } = page.counts;
  const at = (to: number) => paths.caseBadges({ round: round.key, show, page: to });
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.sub(formatDate(round.on), formatDate(round.sendBy))}
        back={{ to: paths.cases(), label: words.back }}
      />
      {done && (
        <Notice kind={done.refused > 0 ? "warn" : "ok"} lead={words.opened(done.opened)}>
          {done.refused > 0 && words.refused(done.refused)}
        </Notice>
      )}
      <Panel label={words.round}>
        <FilterBar action={paths.caseBadges()}>
          <FilterSelect label={words.round} name="round" value={round.key} options={rounds} />
          <FilterSelect
            label={words.show}
            name="show"
            value={show}
            options={roundShows.map((value) => ({ value, label: words.shows[value] }))}
          />
        </FilterBar>
        {all === 0 ? (
          <Empty fact={words.none} why={words.noneWhy} />
        ) : (
          <>
            <PanelBody>
              <p>{words.counts(all, ready, waiting)}</p>
              {mayOpen && ready > 0 && (
                <Form method="post" action={paths.caseBadges({ round: round.key })}>
                  <FormKey value={formKey} />
                  <p className="second dim">{words.openAllWhy}</p>
                  <SubmitButton>{words.openAll(ready)}</SubmitButton>
                </Form>
              )}
            </PanelBody>
            {rows.length === 0 ? (
              <Empty fact={words.noneHere} why={words.noneHereWhy} />
            ) : (
              <RoundTable rows={rows} />
            )}
          </>
        )}
      </Panel>
      {page.total > 0 && (
        <Pager
          summary={words.page(page.first, page.last, page.total)}
          previousTo={page.page > 1 ? at(page.page - 1) : null}
          nextTo={page.last < page.total ? at(page.page + 1) : null}
        />
      )}
    </Stack>
  );
}
