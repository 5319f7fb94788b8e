import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor, asKeeper, type ActorContext } from "#app/features/access/door.server.ts";
import { homeText } from "#app/features/access/home/text.ts";
import { countWaiting } from "#app/features/access/requests/queries.server.ts";
import { role } from "#app/features/access/roles.ts";
import { may, reach, type Actor } from "#app/features/access/rules.ts";
import { AuditHome } from "#app/features/audit/components/audit-home.tsx";
import { readAnomalies, readLast } from "#app/features/audit/view/queries.server.ts";
import { NoticeDigest } from "#app/features/notices/components/notice-digest.tsx";
import { readDigest } from "#app/features/notices/queries.server.ts";
import { noticeText } from "#app/features/notices/text.ts";
import { isOfCell } from "#app/features/meetings/access.ts";
import { meetingWork } from "#app/features/meetings/components/meeting-tasks.ts";
import { isMissingShown } from "#app/features/members/access.ts";
import { listSight } from "#app/features/members/list/access.ts";
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
import { HomeBlocks } from "#app/features/organizations/home/components/home-blocks.tsx";
import { OwnRecordPanel } from "#app/features/organizations/home/components/own-record.tsx";
import {
  listExportsToDecide,
  listGaps,
  listImportsToDecide,
  listOwnImports,
  listWeakUnits,
  readCounts,
} from "#app/features/organizations/home/queries.server.ts";
import { homeTasks } from "#app/features/organizations/home/rules.ts";
import { isTreeEmpty } from "#app/features/organizations/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { homeBlocks, readDuesBlocks } from "#app/routes/home-blocks.server.ts";
import { readDuesTasks, readMeetingTasks } from "#app/routes/home-cell.server.ts";
import { readOwn, readProvinces } from "#app/routes/home-records.server.ts";
import { homeWork } from "#app/routes/home-work.server.ts";
import { gapLabel, gapsOf } from "#app/record/gaps.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

const LAST_FACTS = 5;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(homeText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const page = await asActor(args, "home.read", async ({ db, actor, lang, now }) => {
    const today = dayOf(now);
    const unitId = may(actor, "member.list") ? (actor.post?.orgId ?? null) : null;
    const counts = unitId === null ? null : await readCounts(db, unitId);
    const seesQuality = may(actor, "quality.read");
    const seesRecords = unitId !== null && seesQuality && counts !== null;
    const sight = listSight(actor);
    const basic = gapsOf("L1").filter((key) => isMissingShown(sight, key));
    const gaps = seesRecords ? await listGaps(db, unitId, basic) : [];
    const own = await readOwn(db, actor, lang);
    const tasks: ShownTask[] = homeTasks({
      isTreeEmpty: may(actor, "organization.import") && (await isTreeEmpty(db)),
      importsToDecide: may(actor, "import.approve")
        ? await listImportsToDecide(db, actor.accountId)
        : [],
      exportsToDecide: may(actor, "export.approve")
        ? await listExportsToDecide(db, actor.accountId)
        : [],
      ownImports: may(actor, "import.propose") ? await listOwnImports(db, actor.accountId) : [],
      faulty: seesRecords ? counts.faulty : 0,
      duplicates: seesRecords ? counts.duplicates : 0,
      gap: gaps[0] ?? null,
      own: own && { memberId: own.memberId, missing: own.missing.length },
    });
    const grades = (await readRuleSet(db, today)).table("quality.grade_from");
    const people = counts === null ? 0 : counts.official + counts.probationary;
    return {
      lang,
      today,
      weekday: new Date(`${today}T00:00:00Z`).getUTCDay(),
      tasks: tasks.map((task) =>
        task.kind === "gap" ? { ...task, label: gapLabel(task.gap.key, lang) } : task,
      ),
      own,
      target: grades.green! / 100,
      membership: counts && {
        official: counts.official,
        probationary: counts.probationary,
        candidates: counts.candidates,
        former: counts.former,
      },
      isColleague: actor.post?.role === role.member,
      standard:
        seesRecords && people > 0
          ? {
              people,
              below: counts.level0,
              score: counts.scoreSum / people,
              weak: await listWeakUnits(db, unitId),
            }
          : null,
      gaps: gaps.map(({ key, people: lacking }) => ({
        key,
        label: gapLabel(key, lang),
        people: lacking,
      })),
      provinces: await readProvinces(db, actor),
      mayList: unitId !== null,
      mayReadTree: may(actor, "organization.read"),
      noData: noDataOf(actor, unitId),
      digest: digestView(await readDigest(db, actor.accountId, actor.post?.role ?? null), lang),
      audit: await readAudit({ db, actor, lang, now }),
      work: await homeWork({ db, actor, lang, now }),
      blocks: await homeBlocks({ db, actor, lang, now }),
      seesDues: may(actor, "dues.read"),
      ofMeetings: isOfCell(actor) && may(actor, "meeting.read"),
      decidesRequests: may(actor, "post.approve") || may(actor, "post.execute"),
    };
  });
  const count = page.decidesRequests ? await countRequests(args) : 0;
  const first: ShownTask[] = count > 0 ? [{ kind: "requests", count }] : [];
  const dues = page.seesDues ? await readDuesTasks(args) : [];
  const duesBlocks = page.seesDues ? await readDuesBlocks(args) : [];
  const meetings = page.ofMeetings ? await readMeetingTasks(args) : [];
  const work = [...meetingWork(meetings, page.today, page.lang), ...page.work];
  const blocks = [...page.blocks, ...duesBlocks];
  return { ...page, tasks: [...first, ...dues, ...page.tasks], work, blocks };
}

/** Requests about accounts, which no position covers, that wait for the actor. */
function countRequests(args: LoaderFunctionArgs): Promise<number> {
  return asKeeper(args, "home.read", "requests that wait for the actor", ({ db, actor }) =>
    countWaiting(db, actor),
  );
}

/** The auditor's work; null for everybody else. @source roles §7 */
async function readAudit(ctx: Pick<ActorContext, "db" | "actor" | "lang" | "now">) {
  if (ctx.actor.post?.role !== role.auditor) return null;
  return {
    anomalies: await readAnomalies(ctx),
    roleChanges: await readLast(ctx, "post", LAST_FACTS),
    failedSignIns: await readLast(ctx, "failedSignIn", LAST_FACTS),
  };
}

function digestView(digest: Awaited<ReturnType<typeof readDigest>>, lang: Lang) {
  const words = noticeText[lang];
  return {
    title: words.digest,
    all: words.digestAll,
    lines: digest.map(({ kind, unread }) => ({ key: kind, label: words.kinds[kind], unread })),
  };
}

/** Why a home page has no figures; null when it has. */
function noDataOf({ post }: Actor, unitId: string | null): "noPost" | "noData" | null {
  if (post === null) return "noPost";
  return unitId !== null || reach(post.role, "quality.read") === "A" ? null : "noData";
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
