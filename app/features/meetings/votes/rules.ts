import { activityStatus } from "#app/codes/activity-status.ts";
import { absenceReason } from "#app/codes/absence-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { Fraction, RuleSet } from "#app/codes/rule-set.ts";

/** What is voted on. */
export const voteKinds = [
  "resolution",
  "other",
  "admission",
  "recognition",
  "removal",
  "election",
  "expulsion",
  "discipline",
] as const;
export type VoteKind = (typeof voteKinds)[number];

/** Somebody on the list of a meeting, as far as votes go. */
export interface Voter {
  membershipStatus: string;
  activityStatus: string;
  mark: string | null;
}

/** Official members who count for a vote, and those of them who are present. */
export interface VotingBase {
  base: number;
  present: number;
}

const { codes } = activityStatus;
const aside: ReadonlySet<string> = new Set([
  codes.temporarilyElsewhere,
  codes.exempt,
  codes.temporarilyExempt,
  codes.suspended,
]);

/**
 * The base of a vote: official members of the cell, without those who are temporarily elsewhere, exempt or
 * suspended unless they attend. Probationary members never vote.
 *
 * @source procedures §0.3; clarification 20
 */
export function votingBase(voters: readonly Voter[]): VotingBase {
  const official = voters.filter(
    ({ membershipStatus }) => membershipStatus === memberStatus.codes.official,
  );
  const isPresent = ({ mark }: Voter) => mark === absenceReason.codes.present;
  return {
    base: official.filter((one) => !aside.has(one.activityStatus) || isPresent(one)).length,
    present: official.filter(isPresent).length,
  };
}

/** Whether a share of a whole reaches a fraction, compared in whole numbers. @source clarification 1 */
const reaches = (part: number, whole: number, { numerator, denominator }: Fraction): boolean =>
  denominator * part >= numerator * whole;

/** How many of the base must be present for decisions. @source procedures §0.3 (assumed) */
export function quorumNeeded(base: number, rules: RuleSet): number {
  const { numerator, denominator } = rules.fraction("vote.quorum_ratio");
  return Math.ceil((numerator * base) / denominator);
}

/** Whether a meeting may decide. @source procedures §0.3 (assumed outside congresses) */
export function hasQuorum({ base, present }: VotingBase, rules: RuleSet): boolean {
  return base > 0 && reaches(present, base, rules.fraction("vote.quorum_ratio"));
}

const byTwoThirds: ReadonlySet<VoteKind> = new Set([
  "admission",
  "recognition",
  "removal",
  "expulsion",
]);
const secretOnly: ReadonlySet<VoteKind> = new Set(["election", "expulsion", "discipline"]);
const inDiscipline: ReadonlySet<VoteKind> = new Set(["expulsion", "discipline"]);

/** Whether a vote must be secret. @source procedures §0.3 (assumed for discipline in a cell) */
export const mustBeSecret = (kind: VoteKind): boolean => secretOnly.has(kind);

/** Whether a vote asks two thirds of the base; else more than half of it. @source procedures §0.3 */
export const asksTwoThirds = (kind: VoteKind): boolean => byTwoThirds.has(kind);

/** The kinds of vote that belong into a meeting of this kind. @source procedures P01 "Rejects" */
export function kindsIn(isRestricted: boolean): VoteKind[] {
  return voteKinds.filter((kind) => inDiscipline.has(kind) === isRestricted);
}

/** Whether so many votes for carry: more than half of the base, or two thirds of it. @source procedures §0.3 */
export function isCarried(kind: VoteKind, votesFor: number, base: number, rules: RuleSet): boolean {
  if (base === 0) return false;
  if (asksTwoThirds(kind)) return reaches(votesFor, base, rules.fraction("admission.vote_ratio"));
  const { numerator, denominator } = rules.fraction("vote.ordinary_ratio");
  return denominator * votesFor > numerator * base;
}

/** The fewest votes for that carry. */
export function votesNeeded(kind: VoteKind, base: number, rules: RuleSet): number {
  for (let votes = 0; votes <= base; votes += 1)
    if (isCarried(kind, votes, base, rules)) return votes;
  return base;
}

/** The result of a vote as it was counted. */
export interface Ballots {
  kind: VoteKind;
  isSecret: boolean;
  votesFor: number;
  votesAgainst: number;
  votesBlank: number;
}

/** Why a vote is not taken down. */
export type VoteRefusal = "quorum" | "tooMany" | "restrictedKind" | "ordinaryKind";

/** Whether more ballots were counted than official members are present (fault 138). */
export function isOverfull(
  { votesFor, votesAgainst, votesBlank }: Omit<Ballots, "kind" | "isSecret">,
  present: number,
): boolean {
  return votesFor + votesAgainst + votesBlank > present;
}

/**
 * Judges a vote: whether it may be taken down at all, and whether it carried.
 *
 * @returns whether it passed, and whether it counts as secret; or why it is refused
 * @source procedures §0.3, P01 "Rejects"
 */
export function judgeVote(
  ballots: Ballots,
  base: VotingBase,
  isRestricted: boolean,
  rules: RuleSet,
): { ok: true; isPassed: boolean; isSecret: boolean } | { ok: false; refusal: VoteRefusal } {
  const { kind } = ballots;
  if (!kindsIn(isRestricted).includes(kind))
    return { ok: false, refusal: isRestricted ? "ordinaryKind" : "restrictedKind" };
  if (!hasQuorum(base, rules)) return { ok: false, refusal: "quorum" };
  if (isOverfull(ballots, base.present)) return { ok: false, refusal: "tooMany" };
  return {
    ok: true,
    isPassed: isCarried(kind, ballots.votesFor, base.base, rules),
    isSecret: ballots.isSecret || mustBeSecret(kind),
  };
}
