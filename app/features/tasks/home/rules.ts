import type { WorkItem } from "#app/features/tasks/list/rules.ts";
import { nearDays } from "#app/features/tasks/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";

/** One thing to do about directives and tasks, as a home page tells it. */
export type HomeWork =
  /** A proposal that waits for the leader. */
  | { kind: "decide"; id: string; title: string; by: string }
  /** Work of the unit or of the member: to open, to do, overdue. */
  | { kind: "work"; item: WorkItem }
  /** Reports that wait to be judged. */
  | { kind: "judge"; id: string; of: "directive" | "task"; title: string; count: number }
  /** Units that have not opened a directive in time. */
  | { kind: "remind"; id: string; title: string; count: number }
  /** Several such directives: one line that leads to all of them. */
  | { kind: "remindAll"; directives: number };

/** A directive that runs, with how many of its receivers await something. */
export interface IssuedWork {
  id: string;
  title: string;
  unread: number;
  /** Of the unread, those past the working days for reading. */
  escalated: number;
  reported: number;
}

/** What a home page asks of directives and tasks; its blocks and its list of things to do are told from it. */
export interface GivenWork {
  /** Directives received and tasks that are not over, in the order of their deadlines. */
  open: readonly WorkItem[];
  /** What the unit has issued, newest first. */
  issued: readonly IssuedWork[];
  /** Proposals that the reader can issue. */
  proposals: readonly { id: string; title: string; draftedName: string }[];
}

const MOST = 5;

/**
 * What waits for the reader among directives and tasks, nearest deadline first; at most five of each kind.
 *
 * @param judges whether reports on tasks are the reader's to judge
 * @source roles §7; procedures P14
 */
export function homeWorkOf(
  { open, issued, proposals }: GivenWork,
  judges: boolean,
  today: CivilDate,
): HomeWork[] {
  const first = <One>(all: readonly One[], is: (one: One) => boolean) =>
    all.filter(is).slice(0, MOST);
  return [
    ...first(proposals, () => true).map(
      ({ id, title, draftedName }) => ({ kind: "decide", id, title, by: draftedName }) as const,
    ),
    ...first(open, (item) => isMine(item, today)).map((item) => ({ kind: "work", item }) as const),
    ...first(open, (item) => judges && isTaskToJudge(item)).map(
      ({ id, title }) => ({ kind: "judge", id, of: "task", title, count: 1 }) as const,
    ),
    ...first(issued, ({ reported }) => reported > 0).map(
      ({ id, title, reported }) =>
        ({ kind: "judge", id, of: "directive", title, count: reported }) as const,
    ),
    ...toRemind(issued),
  ];
}

function toRemind(issued: readonly IssuedWork[]): HomeWork[] {
  const unread = issued.filter(({ escalated }) => escalated > 0);
  if (unread.length > 1) return [{ kind: "remindAll", directives: unread.length }];
  return unread.map(({ id, title, escalated }) => ({
    kind: "remind",
    id,
    title,
    count: escalated,
  }));
}

/** What is not read yet, has come back, or is due within the week. */
function isMine({ state, kind, dueOn }: WorkItem, today: CivilDate): boolean {
  if (state === "reported") return false;
  const isNear = dueOn !== null && dueOn <= addDays(today, nearDays);
  return isNear || state === "returned" || (state === "issued" && kind === "directive");
}

const isTaskToJudge = ({ kind, state }: WorkItem) => kind === "task" && state === "reported";
