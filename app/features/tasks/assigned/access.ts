import { role } from "#app/features/access/roles.ts";
import { may, reach, type Actor } from "#app/features/access/rules.ts";
import { stateAfter, workSteps, type WorkAct, type WorkState } from "#app/features/tasks/rules.ts";

/** What is done to a task of a cell; opening it is noted by itself. */
export const taskActs = [
  "accept",
  "report",
  "finish",
  "return",
  "extend",
  "reassign",
  "cancel",
] as const;
export type TaskAct = (typeof taskActs)[number];

/** Why an act is refused; each has its sentence in `text.ts`. */
export type TaskRefusal = "state" | "notYours" | "ownReport";

/** A task as far as its acts look at it. */
export interface TaskCase {
  orgId: string;
  memberId: string;
  state: WorkState;
  reportedBy: string | null;
}

/** Whether the task is given to the member who acts. */
export function isOwnTask(actor: Actor, { memberId }: Pick<TaskCase, "memberId">): boolean {
  return actor.memberId !== null && actor.memberId === memberId;
}

/**
 * Whether the post in use shows a task of its scope: a member sees the own ones of the cell in which the post is held;
 * whoever has moved away leaves the tasks behind (fault 141).
 */
export function isOfPost(actor: Actor, task: Pick<TaskCase, "memberId" | "orgId">): boolean {
  if (actor.post === null) return false;
  const isOwnOnly = reach(actor.post.role, "task.read") === "O";
  return !isOwnOnly || (isOwnTask(actor, task) && actor.post.orgId === task.orgId);
}

/**
 * Why the actor may not do this to a task; null when they may. The committee of the cell reports for a member who uses
 * no account; the secretary judges alone, the deputy not the own report.
 *
 * @source procedures P14; roles §4.2; clarification 46
 */
export function taskRefusal(
  actor: Actor,
  one: TaskCase,
  act: Exclude<WorkAct, "open"> | "open",
): TaskRefusal | null {
  const isHere = actor.post?.orgId === one.orgId;
  const reports =
    isOwnTask(actor, one) || (isHere && may(actor, "task.report") && isOfCommittee(actor));
  const gives = isHere && may(actor, "task.assign");
  const isMine =
    act === "open" ? isOwnTask(actor, one) : workSteps[act].by === "receiver" ? reports : gives;
  if (!isMine) return "notYours";
  // An open task is reported at once: a member need not press twice.
  const from =
    act === "report" && (one.state === "issued" || one.state === "read")
      ? "in_progress"
      : one.state;
  if (stateAfter(from, act) === null) return "state";
  const isOwnReport = act === "finish" && one.reportedBy === actor.accountId;
  return isOwnReport && actor.post?.role !== role.cellSecretary ? "ownReport" : null;
}

/** The acts that are open to the actor, in the order of the page. */
export function openTaskActs(actor: Actor, one: TaskCase): TaskAct[] {
  return taskActs.filter((act) => taskRefusal(actor, one, act) === null);
}

function isOfCommittee({ post }: Actor): boolean {
  const committee: readonly string[] = [role.cellSecretary, role.cellDeputy, role.cellCommittee];
  return post !== null && committee.includes(post.role);
}
