import { daysBetween, type CivilDate } from "#app/lib/dates.ts";

/** Where a piece of work stands: at a unit that received a directive, or with a member who has a task. */
export type WorkState =
  "issued" | "read" | "in_progress" | "reported" | "returned" | "done" | "cancelled";

/** What can be done to work that was given out. */
export type WorkAct =
  "open" | "accept" | "report" | "return" | "finish" | "extend" | "cancel" | "reassign";

/** Who does an act: whoever has the work, or whoever gave it out. */
export type WorkSide = "receiver" | "issuer";

interface WorkStep {
  from: readonly WorkState[];
  /** Null where it stays as it is. */
  to: WorkState | null;
  by: WorkSide;
  /** Asks for a reason. */
  reason?: true;
}

const open: readonly WorkState[] = ["issued", "read", "in_progress", "reported", "returned"];

/** The table of states. @source procedures P14 */
export const workSteps: Record<WorkAct, WorkStep> = {
  open: { from: ["issued"], to: "read", by: "receiver" },
  accept: { from: ["issued", "read"], to: "in_progress", by: "receiver" },
  report: { from: ["in_progress", "returned"], to: "reported", by: "receiver" },
  return: { from: ["reported"], to: "returned", by: "issuer", reason: true },
  finish: { from: ["reported"], to: "done", by: "issuer" },
  extend: { from: open, to: null, by: "issuer", reason: true },
  cancel: { from: open, to: "cancelled", by: "issuer", reason: true },
  // A task of somebody who has left is given to another (fault 141).
  reassign: { from: open, to: "issued", by: "issuer", reason: true },
};

/**
 * The state after an act; null when the act is not open in this state.
 *
 * @param onlyReading  work that asks for no report is done once it is read
 * @source procedures P14
 */
export function stateAfter(state: WorkState, act: WorkAct, onlyReading = false): WorkState | null {
  const { from, to } = workSteps[act];
  if (!from.includes(state)) return null;
  if (onlyReading && (act === "accept" || act === "report")) return null;
  if (onlyReading && act === "open") return "done";
  return to ?? state;
}

/** The states in which work is still to be done or judged. */
export const openStates = open;

/** Whether work is still to be done or judged. */
export function isOpen(state: WorkState): boolean {
  return open.includes(state);
}

/** Work as far as its clock looks at it. */
export interface TimedWork {
  state: WorkState;
  dueOn: CivilDate | null;
  /** The day of the last report. */
  reportedOn: CivilDate | null;
  /** The day on which it was done; of work to read, the day of reading. */
  closedOn: CivilDate | null;
}

/**
 * Whether the deadline has passed. It stays so until the work is done; while a report waits for the issuer, the day
 * of the report counts, so that slow judging makes nobody late.
 *
 * @source procedures P14; house: the day of the report
 */
export function isOverdue({ state, dueOn, reportedOn }: TimedWork, today: CivilDate): boolean {
  if (dueOn === null || !isOpen(state)) return false;
  return state === "reported" ? (reportedOn ?? today) > dueOn : today > dueOn;
}

/** How work ended, or how it stands: the columns of the report on directives. @source reports M12 */
export type Outcome = "onTime" | "late" | "notDone" | "running" | "cancelled";

/** What work counts as on a day; without a deadline all that is done was done in time. */
export function outcomeOf(work: TimedWork, today: CivilDate): Outcome {
  const { state, dueOn, reportedOn, closedOn } = work;
  if (state === "cancelled") return "cancelled";
  if (state === "done") {
    const day = reportedOn ?? closedOn ?? today;
    return dueOn === null || day <= dueOn ? "onTime" : "late";
  }
  return isOverdue(work, today) ? "notDone" : "running";
}

/** How near a deadline is, for its tag: days left (negative when passed); null without one or when over. */
export function daysLeft(work: TimedWork, today: CivilDate): number | null {
  if (work.dueOn === null || !isOpen(work.state)) return null;
  if (work.state === "reported" && !isOverdue(work, today)) return null;
  return daysBetween(today, work.dueOn);
}

/** Days before a deadline from which it counts as near. @source ui §2.3 */
export const nearDays = 7;

/** Work in the order of its list: overdue first, then by deadline, what has none last. */
export function byDeadline(one: TimedWork, other: TimedWork): number {
  const last = "9999-12-31";
  const [first, second] = [one.dueOn ?? last, other.dueOn ?? last];
  return first < second ? -1 : first > second ? 1 : 0;
}
