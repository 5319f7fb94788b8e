import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { role } from "#app/features/access/roles.ts";
import { may, reach, type Actor } from "#app/features/access/rules.ts";
import { readAnomalies, readLast } from "#app/features/audit/view/queries.server.ts";
import { readDigest } from "#app/features/notices/queries.server.ts";
import { noticeText } from "#app/features/notices/text.ts";
import { isMissingShown } from "#app/features/members/access.ts";
import { listSight } from "#app/features/members/list/access.ts";
import { type ShownTask } from "#app/features/organizations/home/components/home-tasks.tsx";
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
import { homeBlocks } from "#app/routes/home-blocks.server.ts";
import { readOwn, readProvinces } from "#app/routes/home-records.server.ts";
import { homeWork } from "#app/routes/home-work.server.ts";
import { readGivenWork } from "#app/features/tasks/home/queries.server.ts";
import { gapLabel, gapsOf } from "#app/record/gaps.ts";

const LAST_FACTS = 5;

/** What the scope of the home page holds; its statements are sent ahead of each other's answers. */
export function readHomePage(args: LoaderFunctionArgs) {
  return asActor(args, "home.read", async (ctx) => {
    const { db, actor, lang, now } = ctx;
    const today = dayOf(now);
    const unitId = may(actor, "member.list") ? (actor.post?.orgId ?? null) : null;
    // Asked once: what there is to do and the blocks are both told from it.
    const asked = { ...ctx, given: readGivenWork(db, actor, today) };
    const [records, own, todo, rules, provinces, digest, audit, work, blocks] = await Promise.all([
      readRecords(ctx, unitId),
      readOwn(db, actor, lang),
      readToDo(ctx),
      readRuleSet(db, today),
      readProvinces(db, actor),
      readDigest(db, actor.accountId, actor.post?.role ?? null),
      readAudit(ctx),
      homeWork(asked),
      homeBlocks(asked),
    ]);
    const { counts, gaps, weak, seesRecords } = records;
    const tasks: ShownTask[] = homeTasks({
      ...todo,
      faulty: seesRecords ? counts!.faulty : 0,
      duplicates: seesRecords ? counts!.duplicates : 0,
      gap: gaps[0] ?? null,
      own: own && { memberId: own.memberId, missing: own.missing.length },
    });
    const people = counts === null ? 0 : counts.official + counts.probationary;
    return {
      lang,
      today,
      weekday: new Date(`${today}T00:00:00Z`).getUTCDay(),
      tasks: tasks.map((task) =>
        task.kind === "gap" ? { ...task, label: gapLabel(task.gap.key, lang) } : task,
      ),
      own,
      target: rules.table("quality.grade_from").green! / 100,
      membership: counts && {
        official: counts.official,
        probationary: counts.probationary,
        candidates: counts.candidates,
        former: counts.former,
      },
      isColleague: actor.post?.role === role.member,
      standard:
        seesRecords && people > 0
          ? { people, below: counts!.level0, score: counts!.scoreSum / people, weak }
          : null,
      gaps: gaps.map(({ key, people: lacking }) => ({
        key,
        label: gapLabel(key, lang),
        people: lacking,
      })),
      provinces,
      mayList: unitId !== null,
      mayReadTree: may(actor, "organization.read"),
      noData: noDataOf(actor, unitId),
      digest: digestView(digest, lang),
      audit,
      work,
      blocks,
    };
  });
}

/** Figures and gaps of the records of a unit; nothing without one, no gaps for who does not see quality. */
async function readRecords({ db, actor }: ActorContext, unitId: string | null) {
  if (unitId === null) return { counts: null, gaps: [], weak: [], seesRecords: false };
  const seesQuality = may(actor, "quality.read");
  const basic = gapsOf("L1").filter((key) => isMissingShown(listSight(actor), key));
  const [counts, gaps, weak] = await Promise.all([
    readCounts(db, unitId),
    seesQuality ? listGaps(db, unitId, basic) : [],
    seesQuality ? listWeakUnits(db, unitId) : [],
  ]);
  const seesRecords = seesQuality && counts !== null;
  return { counts, gaps: seesRecords ? gaps : [], weak, seesRecords };
}

/** What waits for the actor: a tree to be loaded, imports and exports to decide, own imports that go on. */
async function readToDo({ db, actor }: ActorContext) {
  const [isEmpty, importsToDecide, exportsToDecide, ownImports] = await Promise.all([
    may(actor, "organization.import") ? isTreeEmpty(db) : false,
    may(actor, "import.approve") ? listImportsToDecide(db, actor.accountId) : [],
    may(actor, "export.approve") ? listExportsToDecide(db, actor.accountId) : [],
    may(actor, "import.propose") ? listOwnImports(db, actor.accountId) : [],
  ]);
  return { isTreeEmpty: isEmpty, importsToDecide, exportsToDecide, ownImports };
}

/** The auditor's work; null for everybody else. @source roles §7 */
async function readAudit(ctx: Pick<ActorContext, "db" | "actor" | "lang" | "now">) {
  if (ctx.actor.post?.role !== role.auditor) return null;
  const [anomalies, roleChanges, failedSignIns] = await Promise.all([
    readAnomalies(ctx),
    readLast(ctx, "post", LAST_FACTS),
    readLast(ctx, "failedSignIn", LAST_FACTS),
  ]);
  return { anomalies, roleChanges, failedSignIns };
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
