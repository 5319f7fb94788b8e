import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { dutyText } from "#app/features/access/duties/text.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { ChangeList } from "#app/features/figures/components/change-list.tsx";
import { DayForm } from "#app/features/figures/components/day-form.tsx";
import { proposeDay } from "#app/features/figures/commands.server.ts";
import { dayFault, daysOfYear } from "#app/features/figures/days/rules.ts";
import { dayText } from "#app/features/figures/days/text.ts";
import { listDayChanges, listSetDays } from "#app/features/figures/queries.server.ts";
import { readDayForm } from "#app/features/figures/schema.ts";
import { figureText } from "#app/features/figures/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf, yearOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { refused, takeChange } from "#app/routes/figures/deciding.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { pageTitle } from "#app/ui/title.ts";

const MOST_YEARS = 5;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(dayText[lang].daysTitle(data?.year ?? 0), lang) }];
};

/** The working calendar of a year, with what was proposed about it. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "figure.read", async ({ db, actor, lang, now, request }) => {
    const { searchParams } = new URL(request.url);
    const today = dayOf(now);
    const years = Array.from({ length: MOST_YEARS + 2 }, (_, ahead) => yearOf(today) - 1 + ahead);
    const asked = Number(searchParams.get("year"));
    const year = years.includes(asked) ? asked : yearOf(today);
    const provinceId = actor.post?.provinceId ?? null;
    const rules = await readRuleSet(db, today);
    return {
      lang,
      year,
      years,
      days: daysOfYear(year, await listSetDays(db, provinceId)),
      changes: await listDayChanges(db, provinceId, { rules, lang, accountId: actor.accountId }),
      mayPropose: may(actor, "figure.propose"),
      mayDecide: may(actor, "figure.approve"),
      formKey: newFormKey(),
      done: searchParams.get("done"),
    };
  });
}

/** A day to be decided on, or the decision (`act`) on the proposal `id`. */
export async function action(args: ActionFunctionArgs) {
  const year = new URL(args.request.url).searchParams.get("year");
  return takeChange(
    args,
    (done) => paths.figureDays({ year, done }),
    async (ctx, form) => {
      const read = readDayForm(form);
      if (!read.ok) return refused(form, 422, { issues: read.issues });
      const { date, kind } = read.input;
      const today = dayOf(ctx.now);
      const { calendar } = await readRuleSet(ctx.db, today);
      const fault = dayFault(date, kind, calendar, today);
      if (fault !== null) return refused(form, 422, { issues: { date: fault } });
      return oncePerKey(ctx, form, () =>
        proposeDay(ctx.db, ctx.actor, unitOf(ctx.actor), read.input, ctx),
      );
    },
  );
}

export default function WorkingDays() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(dayText);
  const shared = useText(figureText);
  const duties = useText(dutyText);
  const refusal = answer?.refusal ?? null;
  const said = page.done === null || answer ? undefined : shared.done[page.done];
  return (
    <Stack>
      <PageHead
        title={words.daysTitle(page.year)}
        sub={words.daysSub}
        back={{ to: paths.figures(), label: shared.back }}
      />
      {said !== undefined && <Notice kind="ok" lead={said} />}
      {refusal !== null && (
        <Notice
          kind="error"
          lead={shared.refusals[refusal] ?? duties[refusal as keyof typeof duties]}
        />
      )}
      <FilterBar action={paths.figureDays()}>
        <FilterSelect
          label={words.year}
          name="year"
          value={String(page.year)}
          options={page.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </FilterBar>
      <Panel label={words.daysCaption}>
        {page.days.length === 0 ? (
          <Empty fact={words.noDays} why={words.noDaysWhy} />
        ) : (
          <DataTable
            caption={words.daysCaption}
            rows={page.days}
            rowKey={({ date }) => date}
            columns={[
              {
                key: "date",
                head: words.dayHeads.date,
                kind: "main",
                cell: ({ date }) => formatDate(date),
              },
              { key: "label", head: words.dayHeads.label, cell: ({ label }) => label },
              {
                key: "kind",
                head: words.dayHeads.kind,
                cell: ({ kind }) => words.dayKinds[kind],
              },
              {
                key: "source",
                head: shared.heads.source,
                kind: "lead",
                cell: ({ source, isAssumed }) =>
                  isAssumed ? (
                    <StatusTag kind="warn">{words.assumedDay}</StatusTag>
                  ) : (
                    <StatusTag kind="ok">{source ?? shared.statuses.sourced}</StatusTag>
                  ),
              },
            ]}
          />
        )}
      </Panel>
      {page.mayPropose && (
        <DayForm formKey={page.formKey} issues={answer?.issues ?? {}} typed={answer?.typed ?? {}} />
      )}
      <ChangeList
        changes={page.changes}
        mayDecide={page.mayDecide}
        mayPropose={page.mayPropose}
        formKey={page.formKey}
        noteError={answer?.issues.note === undefined ? undefined : shared.noteMissing}
      />
    </Stack>
  );
}
