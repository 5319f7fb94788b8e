import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { isOfCell } from "#app/features/meetings/access.ts";
import { CellTable, CommuneTable } from "#app/features/meetings/components/branch-tables.tsx";
import { monthLooks } from "#app/features/meetings/components/meeting-words.ts";
import { MeetingTable } from "#app/features/meetings/components/meeting-table.tsx";
import { monthOfDay } from "#app/features/meetings/calendar/rules.ts";
import {
  isCellOf,
  listCellMonths,
  listCommuneMonths,
  readCellOverview,
} from "#app/features/meetings/overview/queries.server.ts";
import { readCell } from "#app/features/meetings/queries.server.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { StatusText } from "#app/ui/status-tag.tsx";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(meetingText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "meeting.list", async (ctx) => {
    const { request, actor, lang, now } = ctx;
    const today = dayOf(now);
    const asked = new URL(request.url).searchParams.get("org");
    const page = { lang, month: monthOfDay(today) };
    if (isOfCell(actor)) return { ...page, ...(await ofCell(ctx, unitOf(actor).id, today)) };
    if (asked !== null && may(actor, "meeting.read")) {
      if (!isId(asked) || !(await isCellOf(ctx.db, unitOf(actor), asked)))
        throw new NotFound("cell");
      return { ...page, ...(await ofCell(ctx, asked, today)) };
    }
    const cells = await listCellMonths(ctx.db, unitOf(actor), today);
    const met = cells.filter(({ state }) => state === "held").length;
    const names = may(actor, "meeting.read") ? cells : [];
    const communes = may(actor, "meeting.read") ? [] : await listCommuneMonths(ctx.db, cells);
    return { ...page, kind: "branch" as const, met, all: cells.length, cells: names, communes };
  });
}

async function ofCell({ db, actor }: ActorContext, orgId: string, today: string) {
  const cell = await readCell(db, orgId);
  if (cell === null) throw new NotFound("cell");
  const overview = await readCellOverview(db, cell, today, await readRuleSet(db, today));
  return {
    kind: "cell" as const,
    unit: cell.name,
    overview,
    mayPlan: may(actor, "meeting.plan") && cell.closedOn === null,
    isOwn: isOfCell(actor),
  };
}

export default function Meetings() {
  const page = useLoaderData<typeof loader>();
  const words = useText(meetingText);
  if (page.kind === "branch") return <Branch />;
  const { unit, overview, mayPlan, isOwn } = page;
  const { lines, months } = overview;
  const held = months.filter(({ state }) => state === "held").length;
  const plan = mayPlan && (
    <ButtonLink to={paths.meetingNew()} kind="primary" icon="plus">
      {words.planMonth(overview.toPlan)}
    </ButtonLink>
  );
  return (
    <Stack>
      <PageHead
        title={isOwn ? words.title : words.of(unit)}
        sub={lines.length > 0 && words.sub(unit, held, months.length)}
        back={isOwn ? undefined : { to: paths.meetings(), label: words.back }}
        actions={lines.length > 0 && plan}
      />
      {overview.lacksThematic && lines.length > 0 && (
        <Notice kind="warn" icon="clock" lead={words.thematicMissing(overview.quarter)}>
          {words.thematicMissingWhy}
        </Notice>
      )}
      {lines.length > 0 && (
        <Panel title={words.thematicQuarters}>
          <LinkRows
            rows={overview.thematic.map(({ quarter, state }) => ({
              key: String(quarter),
              link: words.quarterName(quarter),
              text: <StatusText kind={monthLooks[state]}>{words.thematicStates[state]}</StatusText>,
            }))}
          />
        </Panel>
      )}
      <Panel title={words.list}>
        {lines.length === 0 ? (
          <Empty
            fact={isOwn ? words.listNone : words.none}
            why={mayPlan ? words.listNoneWhy : undefined}
            action={plan || undefined}
          />
        ) : (
          <MeetingTable lines={lines} mayPlan={mayPlan} />
        )}
      </Panel>
    </Stack>
  );
}

function Branch() {
  const page = useLoaderData<typeof loader>();
  const words = useText(meetingText);
  if (page.kind !== "branch") return null;
  const { cells, communes, met, all, month } = page;
  return (
    <Stack>
      <PageHead title={words.cells(month)} sub={words.cellsSub(met, all)} />
      <Panel title={communes.length > 0 ? words.communes : words.cell}>
        {all === 0 ? (
          <Empty fact={words.cellsNone} />
        ) : communes.length > 0 ? (
          <CommuneTable communes={communes} />
        ) : (
          <CellTable cells={cells} caption={words.cells(month)} />
        )}
      </Panel>
    </Stack>
  );
}
