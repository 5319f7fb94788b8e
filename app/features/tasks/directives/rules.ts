import { orgType } from "#app/codes/org-type.ts";
import { isOverdue, type TimedWork } from "#app/features/tasks/rules.ts";
import type { Audience } from "#app/features/tasks/directives/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** To whom a unit of a type may send: a province has too many cells to write to at once. */
export function audiencesOf(type: string): Audience[] {
  const { province, otherCentral, commune, aboveGrassroots } = orgType.codes;
  if (type === province || type === otherCentral) return ["below", "chosen"];
  return type === commune || type === aboveGrassroots
    ? ["cells", "below", "chosen"]
    : ["cells", "chosen"];
}

/** A document with its number as others quote it. */
export function subjectOf({ number, title }: { number: string; title: string }): string {
  return `${number}: ${title}`;
}

/** How far the receivers have come: numbers of units. */
export interface Progress {
  total: number;
  unread: number;
  /** Of the unread, those past the working days for reading. */
  escalated: number;
  underWay: number;
  reported: number;
  done: number;
  overdue: number;
  cancelled: number;
}

/** Counts the receivers of a directive; the cancelled ones are not part of the total. @source procedures P14 "Metrics" */
export function progressOf(
  receipts: readonly (TimedWork & { escalatedOn: CivilDate | null })[],
  today: CivilDate,
): Progress {
  const count = (is: (one: (typeof receipts)[number]) => boolean) => receipts.filter(is).length;
  const cancelled = count(({ state }) => state === "cancelled");
  return {
    total: receipts.length - cancelled,
    unread: count(({ state }) => state === "issued"),
    escalated: count(({ state, escalatedOn }) => state === "issued" && escalatedOn !== null),
    underWay: count(({ state }) => ["read", "in_progress", "returned"].includes(state)),
    reported: count(({ state }) => state === "reported"),
    done: count(({ state }) => state === "done"),
    overdue: count((one) => isOverdue(one, today)),
    cancelled,
  };
}
