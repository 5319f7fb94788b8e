import { partyPosition } from "#app/codes/party-position.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { CaseData } from "#app/features/procedures/facts/rules.ts";
import type { UnitLevel } from "#app/features/procedures/units/rules.ts";
import { isId } from "#app/lib/ids.ts";

/** What a secret ballot fills: the committee, the seats left of it, the secretary, the deputy, or one office by itself. */
export type BallotFor = "committee" | "rest" | "secretary" | "deputy" | "one";

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

const { codes } = partyPosition;

/** The offices of a cell in order of rank, by the names that forms use. */
export const cellOffices = {
  secretary: codes.cellSecretary,
  deputy: codes.cellDeputySecretary,
  committee: codes.cellCommittee,
} as const;

/** The offices of a committee at each level, by code. */
export const committeeOffices: Readonly<Record<UnitLevel, readonly string[]>> = {
  cell: Object.values(cellOffices),
  grassroots: [
    codes.grassrootsSecretary,
    codes.grassrootsDeputySecretary,
    codes.grassrootsCommittee,
  ],
  commune: [
    codes.communeSecretary,
    codes.communeStandingDeputy,
    codes.communeDeputySecretary,
    codes.communeStandingCommittee,
    codes.communeCommittee,
  ],
};

/** An office of a cell. */
export type CellOffice = keyof typeof cellOffices;

/** Whether something is the name of an office of a cell. */
export const isCellOffice = (name: unknown): name is CellOffice =>
  typeof name === "string" && Object.hasOwn(cellOffices, name);

/** Under which name a case holds each ballot. */
export const ballotKeys = {
  committee: "committeeBallot",
  rest: "restBallot",
  secretary: "secretaryBallot",
  deputy: "deputyBallot",
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
  return 1;
}

/** Who stands in a ballot, by id: the secretary and the deputy come out of the committee where there is one. */
export function candidatesFor(of: BallotFor, data: CaseData, rules: RuleSet): string[] {
  const named = peopleIn(data, "candidates");
  if (of === "committee" || of === "one") return named;
  const first = firstBallotWinners(data, rules);
  if (of === "rest") return named.filter((id) => !first.includes(id));
  const { committee, secretary } = electedIn(data, rules);
  const pool = ballotOf(data, "committee") === null ? named : committee;
  return of === "secretary" ? pool : pool.filter((id) => id !== secretary);
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
  const ballot = ballotOf(data, "committee");
  if (ballot === null) return [];
  return winnersOf(ballot, Number(data.seats) || 0, Number(data.summoned) || 0, rules);
}

/** Who was elected in a case so far, in the order of votes; who was appointed in the place of the secretary counts. */
export function electedIn(data: CaseData, rules: RuleSet): Elected {
  const first = firstBallotWinners(data, rules);
  const summoned = Number(data.summoned) || 0;
  const of = (kind: BallotFor, seats: number): string[] => {
    const ballot = ballotOf(data, kind);
    return ballot === null ? [] : winnersOf(ballot, seats, summoned, rules);
  };
  const rest = of("rest", seatsOf("rest", data, rules)).filter((id) => !first.includes(id));
  const appointee = isId(String(data.appointee ?? "")) ? String(data.appointee) : null;
  const secretary = appointee ?? of("secretary", 1)[0] ?? null;
  return { committee: [...first, ...rest], secretary, deputy: of("deputy", 1)[0] ?? null };
}

/** Whether a ballot filled all that it was to fill. */
export function isFilled(of: BallotFor, data: CaseData, rules: RuleSet): boolean {
  const ballot = ballotOf(data, of);
  if (ballot === null) return false;
  const seats = seatsOf(of, data, rules);
  return seats > 0 && winnersOf(ballot, seats, Number(data.summoned) || 0, rules).length >= seats;
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
  if (issued > (Number(data.present) || 0)) return "present";
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
