import { activityStatus } from "#app/codes/activity-status.ts";
import type { Fraction, RuleSet } from "#app/codes/rule-set.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** More than half of the base, or at least two thirds of it. */
export type Majority = "ordinary" | "twoThirds";

/** A vote as it was counted: who had a vote, who was there, and how they voted. Names are never asked. */
export interface Vote {
  base: number;
  present: number;
  for: number;
  against: number;
  blank: number;
}

/** Why a count cannot be right, or the vote cannot be taken. */
export type VoteFault = "base" | "tooMany" | "tooFew" | "present" | "sum" | "quorum";

/**
 * Between how many and how many the roll of the day lets count for the base: at least the official members of the cell who
 * are neither elsewhere, exempt nor suspended, at most those who are part of it if they attend.
 */
export interface VoteLimits {
  /** The day of the vote. */
  on: CivilDate;
  least: number;
  most: number;
}

/**
 * What is wrong with a count; null when it holds together.
 *
 * @param limits  what the roll of the cell lets count; null where another body votes, or the roll is out of reach
 * @source procedures §0.3; clarifications 1, 20: exact fractions, blank votes are not for
 */
export function voteFault(vote: Vote, limits: VoteLimits | null, rules: RuleSet): VoteFault | null {
  const { base, present } = vote;
  if (base < 1) return "base";
  if (limits !== null && base > limits.most) return "tooMany";
  if (limits !== null && base < limits.least) return "tooFew";
  if (present > base) return "present";
  if (vote.for + vote.against + vote.blank !== present) return "sum";
  return reaches(present, base, rules.fraction("vote.quorum_ratio")) ? null : "quorum";
}

/** Whether a vote has the majority that the matter asks for. */
export function hasMajority(vote: Vote, majority: Majority, rules: RuleSet): boolean {
  if (majority === "twoThirds")
    return reaches(vote.for, vote.base, rules.fraction("admission.vote_ratio"));
  const { numerator, denominator } = rules.fraction("vote.ordinary_ratio");
  return denominator * vote.for > numerator * vote.base;
}

/** `part` is at least this fraction of `whole`, in whole numbers: 6 of 9 is two thirds. */
function reaches(part: number, whole: number, { numerator, denominator }: Fraction): boolean {
  return denominator * part >= numerator * whole;
}

/** States of activity in which an official member is not part of the base. @source procedures §0.3, "Base" */
export const outsideBase: readonly string[] = [
  activityStatus.codes.temporarilyElsewhere,
  activityStatus.codes.exempt,
  activityStatus.codes.temporarilyExempt,
  activityStatus.codes.suspended,
];
