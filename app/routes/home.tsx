import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asKeeper, asPublic } from "#app/features/access/door.server.ts";
import { homeText } from "#app/features/access/home/text.ts";
import { countWaiting } from "#app/features/access/requests/queries.server.ts";
import { may } from "#app/features/access/rules.ts";
import { AuditHome } from "#app/features/audit/components/audit-home.tsx";
import { NoticeDigest } from "#app/features/notices/components/notice-digest.tsx";
import { isOfCell } from "#app/features/meetings/access.ts";
import { meetingWork } from "#app/features/meetings/components/meeting-tasks.ts";
import {
  GapPanel,
  MembershipFigures,
  ProvinceTable,
  StandardPanel,
} from "#app/features/organizations/home/components/home-figures.tsx";
import {
  HomeTasks,
  type ShownTask,
} from "#app/features/organizations/home/components/home-tasks.tsx";
import { byDeadline, countOverdue } from "#app/features/organizations/home/deadline/rules.ts";
import { HomeBlocks } from "#app/features/organizations/home/components/home-blocks.tsx";
import { OwnRecordPanel } from "#app/features/organizations/home/components/own-record.tsx";
import { isOfCell as isResidence } from "#app/features/procedures/residence/rules.ts";
import { paths } from "#app/paths.ts";
import { readHomePage } from "#app/routes/home-page.server.ts";
import {
  readDuesPart,
  readMeetingTasks,
  readResidenceTasks,
} from "#app/routes/home-cell.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  const overdue = data === undefined ? 0 : countOverdue(data.work);
  return [{ title: pageTitle(homeText[lang].title, lang, { overdue }) }];
};

/** The page is read in parts that need different scopes, each on its own, all at one time. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await asPublic(args, async ({ actor: who }) => who);
  const seesDues = actor !== null && may(actor, "dues.read");
  const ofMeetings = actor !== null && isOfCell(actor) && may(actor, "meeting.read");
  const decides = actor !== null && (may(actor, "post.approve") || may(actor, "post.execute"));
  const isAsked = actor !== null && isResidence(actor.post);
  const [page, dues, meetings, residences, count] = await Promise.all([
    readHomePage(args),
    seesDues ? readDuesPart(args) : { work: [], blocks: [] },
    ofMeetings ? readMeetingTasks(args) : [],
    isAsked ? readResidenceTasks(args) : [],
    decides ? countRequests(args) : 0,
  ]);
  const first: ShownTask[] = count > 0 ? [{ kind: "requests", count }] : [];
  const all = [...meetingWork(meetings, page.lang), ...residences, ...page.work, ...dues.work];
  const work = byDeadline(all, page.today, page.lang);
  const blocks = [...page.blocks, ...dues.blocks];
  return { ...page, tasks: [...first, ...page.tasks], work, blocks };
}

/** Requests about accounts, which no position covers, that wait for the actor. */
function countRequests(args: LoaderFunctionArgs): Promise<number> {
  return asKeeper(args, "home.read", "requests that wait for the actor", ({ db, actor }) =>
    countWaiting(db, actor),
  );
}

export default function Home() {
  const page = useLoaderData<typeof loader>();
  const { tasks, work, blocks, own, membership, standard, gaps, provinces, target, audit, digest } =
    page;
  const words = useText(homeText);
  const count = tasks.length + work.length;
  const main = (
    <Stack>
      {audit && <AuditHome {...audit} />}
      {count > 0 ? <HomeTasks work={work} tasks={tasks} /> : audit === null && <NothingToDo />}
      <HomeBlocks blocks={blocks} />
      <NoticeDigest {...digest} />
      {membership && <MembershipFigures counts={membership} narrow={page.isColleague} />}
      <GapPanel gaps={gaps} />
    </Stack>
  );
  return (
    <Stack>
      <PageHead title={words.title} sub={words.sub(page.weekday, formatDate(page.today), count)} />
      {own || standard ? (
        <Split kind="rail">
          {main}
          <Stack>
            {own && <OwnRecordPanel own={own} />}
            {standard && <StandardPanel {...standard} target={target} />}
          </Stack>
        </Split>
      ) : (
        main
      )}
      {provinces && <ProvinceTable provinces={provinces} target={target} />}
    </Stack>
  );
}

/** Nothing waits: says so, and where to go from here. */
function NothingToDo() {
  const { noData, mayList, mayReadTree, provinces } = useLoaderData<typeof loader>();
  const words = useText(homeText);
  if (provinces) return null;
  const [fact, why] = {
    noPost: [words.noPost, words.noPostWhy],
    noData: [words.noData, words.noDataWhy],
    none: [words.nothing, words.nothingWhy],
  }[noData ?? "none"] as [string, string];
  const action = mayList ? (
    <ButtonLink to={paths.members()} kind="primary" icon="people">
      {words.nothingAction}
    </ButtonLink>
  ) : mayReadTree ? (
    <ButtonLink to={paths.organizations()} kind="primary" icon="tree">
      {words.nothingTree}
    </ButtonLink>
  ) : undefined;
  return (
    <Panel title={words.now}>
      <Empty fact={fact} why={why} action={action} />
    </Panel>
  );
}
