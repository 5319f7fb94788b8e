import type { RuleSet } from "#app/codes/rule-set.ts";
import { inviteBy, isShort, minutesBetween } from "#app/features/meetings/calendar/rules.ts";
import { isRegular, isThematic, type MeetingState } from "#app/features/meetings/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** How good a meeting was, by its points. */
export type ScoreGrade = "good" | "fair" | "average" | "weak";

/** A score as pages show it. */
export interface ShownScore {
  lines: { key: string; points: number; most: number }[];
  total: number;
  most: number;
  grade: ScoreGrade;
  note: string | null;
  scoredName: string;
  /** Instant, ISO. */
  scoredAt: string;
}

/** What a score can be suggested from. */
export interface ScoreFacts {
  kinds: readonly string[];
  meetOn: CivilDate;
  /** The day on which members were invited; null where nobody was. */
  invitedOn: CivilDate | null;
  startedAt: string | null;
  endedAt: string | null;
  /** Present, and all who had to come. */
  present: number;
  counted: number;
}

/** Whether a cell scores a meeting: a regular or thematic one whose minutes are closed. @source procedures P01 */
export function isScored({
  state,
  kinds,
}: {
  state: MeetingState;
  kinds: readonly string[];
}): boolean {
  const isClosed = state === "closed" || state === "resolution_issued";
  return isClosed && (isRegular(kinds) || isThematic(kinds));
}

/** What each criterion can give, in the order of the form. @source parameter meeting.score_points (assumed) */
export const criteriaOf = (rules: RuleSet): [key: string, most: number][] =>
  Object.entries(rules.table("meeting.score_points"));

const half = (most: number): number => Math.floor(most / 2);

/**
 * Points that follow from what was recorded, for the secretary to go on from: the invitation in time, the attendance,
 * the length. Whoever scores may give others; where nothing follows nothing is suggested.
 *
 * @source house
 */
export function suggestedPoints(facts: ScoreFacts, rules: RuleSet): Record<string, number> {
  const { invitedOn, meetOn, kinds, startedAt, endedAt, present, counted } = facts;
  const isInTime = invitedOn !== null && invitedOn <= inviteBy(meetOn, rules);
  const minutes = startedAt && endedAt ? minutesBetween(startedAt, endedAt) : null;
  const isLong = minutes !== null && !isShort(kinds, minutes, rules);
  const points: Record<string, (most: number) => number> = {
    preparation: (most) => (isInTime ? most : half(most)),
    attendance: (most) => (counted === 0 ? 0 : Math.floor((most * present) / counted)),
    order: (most) => (isLong ? most : half(most)),
  };
  return Object.fromEntries(
    criteriaOf(rules).flatMap(([key, most]) => {
      const rule = points[key];
      return rule === undefined ? [] : [[key, rule(most)]];
    }),
  );
}

/** The sum of points. */
export const totalOf = (points: Readonly<Record<string, number>>): number =>
  Object.values(points).reduce((sum, one) => sum + one, 0);

const grades = ["good", "fair", "average"] as const;

/** The grade that a total gives; below all of them it is weak. @source parameter meeting.score_grades (assumed) */
export function gradeOf(total: number, rules: RuleSet): ScoreGrade {
  const from = rules.table("meeting.score_grades");
  return grades.find((grade) => from[grade] !== undefined && total >= from[grade]) ?? "weak";
}
