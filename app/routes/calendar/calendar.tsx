import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, asKeeper, type ActorContext } from "#app/features/access/door.server.ts";
import { endFeed, makeFeed } from "#app/features/access/feeds/commands.server.ts";
import { readFeed } from "#app/features/access/feeds/queries.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { unitOf } from "#app/features/access/rules.ts";
import {
  DayList,
  type ShownDay,
  type ShownEntry,
} from "#app/features/calendar/components/day-list.tsx";
import { FeedPanel } from "#app/features/calendar/components/feed-panel.tsx";
import { listEntries } from "#app/features/calendar/queries.server.ts";
import {
  byDay,
  calendarViews,
  spanOf,
  turned,
  weekdayOf,
  type CalendarEntry,
} from "#app/features/calendar/rules.ts";
import { readAsked } from "#app/features/calendar/schema.ts";
import { calendarText } from "#app/features/calendar/text.ts";
import { pathOf, titleOf } from "#app/features/calendar/words/rules.ts";
import { listUnitChoices, readListUnit } from "#app/features/members/list/units/queries.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(calendarText[lang].title, lang) }];
};

/** Nobody keeps a page with a secret address. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "home.read", async (ctx) => {
    const { request, db, actor, lang, now } = ctx;
    const today = dayOf(now);
    const asked = readAsked(new URL(request.url).searchParams, today);
    const feed = await readFeed(db, actor.accountId);
    return {
      lang,
      today,
      asked,
      formKey: newFormKey(),
      hasEnded: new URL(request.url).searchParams.get("done") === "end",
      mayShare: actor.post !== null && actor.post.orgId !== null,
      feed: feed && { ...feed, isOfThisPost: feed.postId === actor.post?.id },
      ...(await readDays(ctx, asked, today)),
    };
  });
}

/** The days of the unit that is asked for; nothing for who holds no post at a unit. */
async function readDays(
  { db, actor, lang }: ActorContext,
  { view, on, unit: unitId }: ReturnType<typeof readAsked>,
  today: string,
) {
  if (actor.post === null || actor.post.orgId === null)
    return { unit: null, units: [], days: [], count: 0 };
  const own = unitOf(actor);
  const unit = await readListUnit(db, own, unitId);
  if (unitId !== undefined && unit.id !== unitId) throw new NotFound("unit");
  const span = spanOf(view, on);
  const rules = await readRuleSet(db, today);
  const entries = await listEntries(db, { actor, unit, span, today, rules });
  const days = byDay(entries, span, view === "week").map(({ day, entries: its }): ShownDay => ({
    day,
    weekday: weekdayOf(day),
    isToday: day === today,
    entries: its.map((entry) => shown(entry, today, lang)),
  }));
  return {
    unit: unit.name,
    units: isCell(own.orgType) ? [] : await listUnitChoices(db, own, unit),
    days,
    count: entries.length,
  };
}

function shown(entry: CalendarEntry, today: string, lang: Lang): ShownEntry {
  const place = entry.kind === "meeting" ? entry.place : null;
  return {
    key: entry.key,
    at: entry.at,
    title: titleOf(entry, lang, "page"),
    sub: entry.unit ?? place,
    to: pathOf(entry),
    mark: markOf(entry, today, lang),
  };
}

function markOf(entry: CalendarEntry, today: string, lang: Lang): ShownEntry["mark"] {
  const words = calendarText[lang];
  if (entry.kind === "meeting") {
    if (entry.state === "cancelled") return { kind: "muted", text: words.meetingStates.cancelled };
    const isPlan = entry.state === "planned" || entry.state === "prepared";
    if (isPlan) return { kind: "muted", text: words.meetingStates.planned };
    return null;
  }
  if (entry.kind === "dues" || entry.kind === "report" || entry.kind === "round") return null;
  if (entry.isOver) return { kind: "ok", text: words.over };
  if ("isReported" in entry && entry.isReported) return { kind: "ok", text: words.reported };
  return entry.day < today ? { kind: "error", text: words.overdue } : null;
}

const REASON = "the secret address of one's own calendar";

/** Sent twice, the second answer's address counts and is the one on the screen: the secret is kept nowhere. */
export async function action(args: ActionFunctionArgs) {
  return asKeeper(args, "home.read", REASON, async (ctx) => {
    const { request, db, actor, lang, now, requestId } = ctx;
    const form = await request.formData();
    const moment = { now, requestId };
    if (form.get("act") === "end") {
      await oncePerKey(ctx, form, () => endFeed(db, actor, moment).then(() => null));
      return redirect(paths.calendar({ done: "end" }));
    }
    const isAsked = form.get("act") === "make" && actor.post !== null && actor.post.orgId !== null;
    const token = isAsked ? await makeFeed(db, actor, lang, moment) : null;
    if (token === null) throw new NotFound("calendar");
    return data({ address: new URL(paths.calendarFeed(token), request.url).href });
  });
}

export default function Calendar() {
  const page = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const words = useText(calendarText);
  const { asked, today, days, unit, units, count } = page;
  const { view, on } = asked;
  const to = (change: Partial<typeof asked>) => {
    const next = { ...asked, ...change };
    return paths.calendar({
      view: next.view === "month" ? undefined : next.view,
      on: next.on === today ? undefined : next.on,
      unit: next.unit,
    });
  };
  const span = spanOf(view, on);
  const title =
    view === "month"
      ? words.month(formatDate(on.slice(0, 7)))
      : words.week(formatDate(span.from), formatDate(span.to));
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={unit !== null && words.sub(unit, count)}
        actions={
          <nav className="actions" aria-label={words.turn}>
            <ButtonLink to={to({ on: turned(view, on, -1) })} icon="back">
              {words.before[view]}
            </ButtonLink>
            <ButtonLink to={to({ on: today })}>{words.now}</ButtonLink>
            <ButtonLink to={to({ on: turned(view, on, 1) })} iconAfter="next">
              {words.after[view]}
            </ButtonLink>
          </nav>
        }
      />
      {page.hasEnded && !made && <Notice kind="ok" lead={words.feedEnded} />}
      <Tabs
        label={words.views}
        tabs={calendarViews.map((one) => ({
          to: to({ view: one }),
          label: words.viewNames[one],
          current: one === view,
        }))}
      />
      {units.length > 0 && (
        <FilterBar action={paths.calendar()} keep={{ view, on }}>
          <FilterSelect
            label={words.unit}
            name="unit"
            value={asked.unit ?? ""}
            options={[
              { value: "", label: words.ownUnit },
              ...units.map(({ id, name, depth }) => ({
                value: id,
                label: `${"\u2007".repeat(Math.max(0, depth - 1) * 2)}${name}`,
              })),
            ]}
          />
        </FilterBar>
      )}
      {count === 0 ? (
        <Panel title={title}>
          <Empty fact={words.empty[view]} why={words.emptyWhy} />
        </Panel>
      ) : (
        <DayList days={days} title={title} />
      )}
      {page.mayShare && (
        <FeedPanel feed={page.feed} made={made?.address ?? null} formKey={page.formKey} />
      )}
    </Stack>
  );
}
