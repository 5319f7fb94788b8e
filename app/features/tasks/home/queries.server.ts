import { may, reach, type Actor } from "#app/features/access/rules.ts";
import { listIssued, listToDecide } from "#app/features/tasks/directives/list/queries.server.ts";
import type { HomeWork } from "#app/features/tasks/home/rules.ts";
import { listWork } from "#app/features/tasks/list/queries.server.ts";
import type { WorkItem } from "#app/features/tasks/list/rules.ts";
import { nearDays } from "#app/features/tasks/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MOST = 5;
const nobody = "00000000-0000-4000-8000-000000000000";

/**
 * What waits for the actor among directives and tasks, nearest deadline first; at most five of each kind. Read in the
 * scope of the home page.
 *
 * @source roles §7; procedures P14
 */
export async function listTaskWork(
  db: ScopedDb,
  actor: Actor,
  today: CivilDate,
): Promise<HomeWork[]> {
  const { post } = actor;
  if (post === null || post.orgId === null || !may(actor, "task.read")) return [];
  const isOwnOnly = reach(post.role, "task.read") === "O";
  const answers = may(actor, "directive.answer");
  const open = await listWork(
    db,
    {
      orgId: post.orgId,
      // The committee follows all tasks of the cell; who answers for them is told of what is overdue.
      memberId: isOwnOnly ? (actor.memberId ?? nobody) : null,
      withDirectives: answers,
    },
    "open",
    today,
  );
  const judges = may(actor, "task.assign");
  return [
    ...(await decisions(db, actor)),
    ...open
      .filter((item) => isMine(item, today))
      .slice(0, MOST)
      .map((item) => ({ kind: "work", item }) as const),
    ...(judges ? open.filter(isTaskToJudge).slice(0, MOST).map(judgeTask) : []),
    ...(may(actor, "directive.propose") ? await issued(db, post.orgId, today) : []),
  ];
}

/** What is not read yet, has come back, or is due within the week. */
function isMine({ state, kind, dueOn }: WorkItem, today: CivilDate): boolean {
  if (state === "reported") return false;
  const isNear = dueOn !== null && dueOn <= addDays(today, nearDays);
  return isNear || state === "returned" || (state === "issued" && kind === "directive");
}

const isTaskToJudge = ({ kind, state }: WorkItem) => kind === "task" && state === "reported";

const judgeTask = ({ id, title }: WorkItem) =>
  ({ kind: "judge", id, of: "task", title, count: 1 }) as const;

async function decisions(db: ScopedDb, actor: Actor): Promise<HomeWork[]> {
  const waiting = await listToDecide(db, actor);
  return waiting.slice(0, MOST).map(({ id, title, draftedName }) => ({
    kind: "decide",
    id,
    title,
    by: draftedName,
  }));
}

async function issued(db: ScopedDb, orgId: string, today: CivilDate): Promise<HomeWork[]> {
  const lines = (await listIssued(db, orgId, today)).filter(({ state }) => state === "issued");
  const reported = lines
    .filter(({ progress }) => progress.reported > 0)
    .map(({ id, title, progress }) => ({
      kind: "judge" as const,
      id,
      of: "directive" as const,
      title,
      count: progress.reported,
    }));
  const unread = lines
    .filter(({ progress }) => progress.escalated > 0)
    .map(({ id, title, progress }) => ({
      kind: "remind" as const,
      id,
      title,
      count: progress.escalated,
    }));
  return [...reported.slice(0, MOST), ...unread.slice(0, MOST)];
}
