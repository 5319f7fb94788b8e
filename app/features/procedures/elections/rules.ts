import type { RuleSet } from "#app/codes/rule-set.ts";
import type { CaseData } from "#app/features/procedures/facts/rules.ts";
import { isId } from "#app/lib/ids.ts";

/**
 * What a secret ballot fills: the committee, the seats left of it, its standing committee, the secretary, the deputies,
 * the inspection committee and its chair, or one office by itself.
 */
export type BallotFor =
  | "committee"
  | "rest"
  | "standing"
  | "secretary"
  | "standingDeputy"
  | "deputy"
  | "inspection"
  | "chair"
  | "one";

/** A secret ballot as it was counted: votes by candidate, never by voter. @source procedures §0.3 */
export interface Ballot {
  /** Ballots handed out, and those that were valid. */
  issued: number;
  valid: number;
  /** Votes for each candidate, by member id. */
  votes: Readonly<Record<string, number>>;
}

/** Who was elected, by member id. */
export interface Elected {
  committee: string[];
  secretary: string | null;
  deputy: string | null;
}

/** Under which name a case holds each ballot. */
export const ballotKeys = {
  committee: "committeeBallot",
  rest: "restBallot",
  secretary: "secretaryBallot",
  standing: "standingBallot",
  standingDeputy: "standingDeputyBallot",
  deputy: "deputyBallot",
  inspection: "inspectionBallot",
  chair: "chairBallot",
  one: "ballot",
} as const satisfies Record<BallotFor, string>;

/** The ballot that a case holds for something; null before it was held. */
export function ballotOf(data: CaseData, of: BallotFor): Ballot | null {
  const found = data[ballotKeys[of]];
  if (typeof found !== "object" || found === null || !("votes" in found)) return null;
  return found as Ballot;
}

/** The people named under a key of a case, by id. */
export function peopleIn(data: CaseData, key: string): string[] {
  const found = data[key];
  return Array.isArray(found) ? found.filter((one): one is string => isId(one)) : [];
}

/**
 * Whether a congress elects a committee first; a small cell elects its secretary at once.
 *
 * @param officials  official members of the cell; null where they cannot be counted
 * @source procedures P16, "Committee"
 */
export function electsCommittee(officials: number | null, rules: RuleSet): boolean {
  return (officials ?? 0) >= rules.number("election.committee_min_members");
}

/** How many a ballot fills. */
export function seatsOf(of: BallotFor, data: CaseData, rules: RuleSet): number {
  const seats = Number(data.seats) || 0;
  if (of === "committee") return seats;
  if (of === "rest") return Math.max(0, seats - firstBallotWinners(data, rules).length);
  if (of === "standing") return Number(data.standingSeats) || 0;
  return of === "inspection" ? Number(data.inspectionSeats) || 0 : 1;
}

/** Ballots that a congress itself holds; the others are those of its committee where that meets by itself. */
const ofCongress: readonly BallotFor[] = ["committee", "rest", "one"];

/**
 * Who was called to the meeting that holds a ballot, and how many of them came: a congress, or the committee that it has
 * elected, in its first meeting.
 *
 * @source procedures P16, "Ballot"; the committee as the base of its own ballots (house)
 */
export function calledTo(
  of: BallotFor,
  data: CaseData,
  rules: RuleSet,
): { summoned: number; present: number } {
  if (data.metPresent !== undefined && !ofCongress.includes(of))
    return { summoned: committeeIn(data, rules).length, present: Number(data.metPresent) || 0 };
  return { summoned: Number(data.summoned) || 0, present: Number(data.present) || 0 };
}

/** Who is elected by a ballot of the case, by id, the most votes first; nobody before it was held. */
export function wonBy(of: BallotFor, data: CaseData, rules: RuleSet): string[] {
  const ballot = ballotOf(data, of);
  if (ballot === null) return [];
  return winnersOf(ballot, seatsOf(of, data, rules), calledTo(of, data, rules).summoned, rules);
}

/** Who stands in a ballot, by id: the secretary and the deputies come out of the standing committee, else out of the committee where there is one. */
export function candidatesFor(of: BallotFor, data: CaseData, rules: RuleSet): string[] {
  const named = peopleIn(data, "candidates");
  if (of === "committee" || of === "one") return named;
  if (of === "inspection") return peopleIn(data, "inspectionCandidates");
  if (of === "chair") return wonBy("inspection", data, rules);
  const first = firstBallotWinners(data, rules);
  if (of === "rest") return named.filter((id) => !first.includes(id));
  const committee = ballotOf(data, "committee") === null ? named : committeeIn(data, rules);
  if (of === "standing") return committee;
  const standing = ballotOf(data, "standing") === null ? committee : wonBy("standing", data, rules);
  if (of === "secretary") return standing;
  const { secretary } = electedIn(data, rules);
  const taken =
    of === "deputy" ? [secretary, ...wonBy("standingDeputy", data, rules)] : [secretary];
  return standing.filter((id) => !taken.includes(id));
}

/**
 * Who is elected by a ballot: more than half of those summoned, the most votes first, no more than there are seats.
 * Two with equal votes for the last seat are both not elected; a further ballot decides between them (house).
 *
 * @param summoned  official members who were called to the congress, present or not
 * @source procedures P16, "Ballot"
 */
export function winnersOf(
  { votes }: Ballot,
  seats: number,
  summoned: number,
  rules: RuleSet,
): string[] {
  const { numerator, denominator } = rules.fraction("vote.ordinary_ratio");
  const over = Object.entries(votes)
    .filter(([, count]) => denominator * count > numerator * summoned)
    .toSorted(([, one], [, other]) => other - one);
  const last = over[seats - 1]?.[1];
  const isTied = last !== undefined && over[seats]?.[1] === last;
  return (isTied ? over.filter(([, count]) => count > last) : over.slice(0, seats)).map(
    ([id]) => id,
  );
}

/** Who was elected to the committee in its first ballot, by id. */
export function firstBallotWinners(data: CaseData, rules: RuleSet): string[] {
  return wonBy("committee", data, rules);
}

/** Who was elected to the committee, in both of its ballots. */
function committeeIn(data: CaseData, rules: RuleSet): string[] {
  const first = firstBallotWinners(data, rules);
  return [...first, ...wonBy("rest", data, rules).filter((id) => !first.includes(id))];
}

/** Who was elected in a case so far, in the order of votes; who was appointed in the place of the secretary counts. */
export function electedIn(data: CaseData, rules: RuleSet): Elected {
  const appointee = isId(String(data.appointee ?? "")) ? String(data.appointee) : null;
  return {
    committee: committeeIn(data, rules),
    secretary: appointee ?? wonBy("secretary", data, rules)[0] ?? null,
    deputy: wonBy("deputy", data, rules)[0] ?? null,
  };
}

/** Whether a ballot filled all that it was to fill. */
export function isFilled(of: BallotFor, data: CaseData, rules: RuleSet): boolean {
  const seats = seatsOf(of, data, rules);
  return seats > 0 && wonBy(of, data, rules).length >= seats;
}

/** What is wrong with a count, or with who stood; null when it holds together. */
export type BallotFault = "present" | "valid" | "votes" | "total" | "candidates" | "surplus";

/**
 * Checks a ballot against what the case says of the meeting (fault 138).
 *
 * @source procedures P16; how the largest surplus is rounded is a figure of its own (assumed)
 */
export function ballotFault(of: BallotFor, data: CaseData, rules: RuleSet): BallotFault | null {
  const ballot = ballotOf(data, of);
  if (ballot === null) return null;
  const { issued, valid, votes } = ballot;
  const seats = seatsOf(of, data, rules);
  const stood = Object.keys(votes);
  const allowed = candidatesFor(of, withoutBallot(of, data), rules);
  if (stood.length === 0 || stood.some((id) => !allowed.includes(id))) return "candidates";
  if (stood.length - seats > largestSurplus(seats, rules)) return "surplus";
  if (issued > calledTo(of, data, rules).present) return "present";
  if (valid > issued) return "valid";
  const given = Object.values(votes);
  if (given.some((count) => count > valid)) return "votes";
  return given.reduce((sum, count) => sum + count, 0) > valid * Math.max(1, seats) ? "total" : null;
}

/** The case without this ballot, as it was when the candidates stood. */
function withoutBallot(of: BallotFor, data: CaseData): CaseData {
  return { ...data, [ballotKeys[of]]: null, ...(of === "secretary" ? { appointee: null } : {}) };
}

/** How many more may stand than there are seats. @source procedures P16: at most 30 % */
export function largestSurplus(seats: number, rules: RuleSet): number {
  const HUNDRED = 100;
  const share =
    (seats * Math.round(Number(rules.text("election.surplus_max_ratio")) * HUNDRED)) / HUNDRED;
  return rules.text("election.surplus_rounding") === "floor" ? Math.floor(share) : Math.ceil(share);
}
