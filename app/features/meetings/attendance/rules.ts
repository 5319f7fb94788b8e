import { absenceReason } from "#app/codes/absence-reason.ts";
import { activityStatus } from "#app/codes/activity-status.ts";
import type { CodeOf } from "#app/codes/code-list.ts";

/** A mark of attendance, as stored. */
export type Mark = CodeOf<typeof absenceReason>;

const { codes } = absenceReason;
const activity = activityStatus.codes;

/** The mark that follows from somebody's standing; null when the standing says nothing. @source procedures P01 "Absence" */
export function markOfStanding(standing: string): Mark | null {
  switch (standing) {
    case activity.exempt:
      return codes.exempt;
    case activity.temporarilyExempt:
      return codes.temporarilyExempt;
    case activity.temporarilyElsewhere:
      return codes.temporarilyElsewhere;
    case activity.suspended:
      return codes.suspended;
    default:
      return null;
  }
}

/** What a mark comes to: there, away with or without a reason, not counted, or not ticked yet. */
export type Presence = "present" | "excused" | "unexcused" | "notCounted" | "unmarked";

/** What a mark comes to. */
export function presenceOf(mark: string | null): Presence {
  if (mark === null) return "unmarked";
  if (mark === codes.present) return "present";
  if (mark === codes.unexcused) return "unexcused";
  return mark.startsWith("E") ? "notCounted" : "excused";
}

const strength: readonly Presence[] = ["unmarked", "unexcused", "notCounted", "excused", "present"];

/**
 * Which of two marks of one person counts: whoever is marked present anywhere was there.
 *
 * @source fault 144
 */
export function strongerMark<Line extends { mark: string | null }>(one: Line, other: Line): Line {
  const of = ({ mark }: Line) => strength.indexOf(presenceOf(mark));
  return of(other) > of(one) ? other : one;
}

/** The reasons that excuse somebody, in list order. */
export const excuseReasons = absenceReason.entries.filter(({ code }) => /^A\d$/.test(code));

/** Whether a text is a reason that excuses. */
export const isExcuse = (text: string): text is Mark =>
  excuseReasons.some(({ code }) => code === text);

/** How many are in which way there or not. */
export type Tally = Record<Presence, number> & { total: number };

/** Counts the marks of a meeting. */
export function tally(marks: readonly (string | null)[]): Tally {
  const sums: Tally = {
    total: marks.length,
    present: 0,
    excused: 0,
    unexcused: 0,
    notCounted: 0,
    unmarked: 0,
  };
  for (const mark of marks) sums[presenceOf(mark)] += 1;
  return sums;
}

/**
 * The share of those present among those who count: P ÷ (P + A + U). Whoever is exempt, elsewhere or
 * suspended is left out unless present; null when nobody counts.
 *
 * @returns from 0 to 1
 * @source procedures P01 "Absence"
 */
export function attendanceRate({ present, excused, unexcused }: Tally): number | null {
  const counted = present + excused + unexcused;
  return counted === 0 ? null : present / counted;
}

/** A line of the list as stored. */
export interface StoredMark {
  memberId: string;
  mark: string | null;
  isOnline: boolean;
  version: number;
}

/** A line of the list as somebody sent it, with the version that they saw. */
export interface SentMark {
  memberId: string;
  mark: string | null;
  isOnline: boolean;
  seen: number;
}

/** What is to be written, and where somebody else was quicker with something else. */
export interface MarkPlan {
  changes: SentMark[];
  conflicts: SentMark[];
}

/**
 * What a sent list changes. Only lines that differ from what is stored are written; a line that somebody
 * else changed meanwhile to something else is a conflict and stays as it is, so that two note takers lose
 * nothing of each other's. Names that are not on the list are left out.
 *
 * @param touched  whether the sender changed this line from what they saw; lines left alone never conflict
 */
export function planMarks(
  stored: readonly StoredMark[],
  sent: readonly SentMark[],
  touched: (one: SentMark) => boolean,
): MarkPlan {
  const byId = new Map(stored.map((one) => [one.memberId, one]));
  const plan: MarkPlan = { changes: [], conflicts: [] };
  for (const one of sent) {
    const now = byId.get(one.memberId);
    if (now === undefined || !touched(one)) continue;
    if (now.mark === one.mark && now.isOnline === one.isOnline) continue;
    (now.version === one.seen ? plan.changes : plan.conflicts).push(one);
  }
  return plan;
}

/** Somebody who is at home in the cell. */
export interface HomeMember {
  memberId: string;
}

/**
 * How the list of names has to change to be that of the meeting's day: until the day is over it follows the
 * cell, afterwards it stays, so that who came later is not on it and who left later still is. Whoever was
 * marked stays.
 */
export function planList<T extends HomeMember>(
  listed: readonly StoredMark[],
  home: readonly T[],
  isDayOver: boolean,
): { added: T[]; removed: string[] } {
  if (isDayOver && listed.length > 0) return { added: [], removed: [] };
  const known = new Set(listed.map(({ memberId }) => memberId));
  const here = new Set(home.map(({ memberId }) => memberId));
  return {
    added: home.filter(({ memberId }) => !known.has(memberId)),
    removed: listed
      .filter(({ memberId, mark }) => !here.has(memberId) && mark !== codes.present)
      .map(({ memberId }) => memberId),
  };
}
