import {
  comesFrom,
  isOfInspection,
  officeCode,
} from "#app/features/procedures/elections/offices/rules.ts";
import {
  ballotFault,
  electsCommittee,
  firstBallotWinners,
  calledTo,
  peopleIn,
  type BallotFor,
} from "#app/features/procedures/elections/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addMonths } from "#app/lib/dates.ts";

const sound =
  (of: BallotFor) =>
  ({ data, rules }: Facts) =>
    ballotFault(of, data, rules) === null;

const isQuorum = (present: number, summoned: number, rules: Facts["rules"]): boolean => {
  const { numerator, denominator } = rules.fraction("vote.quorum_ratio");
  return present <= summoned && denominator * present >= numerator * summoned;
};

/** What congresses, elections between them and appointments ask for. @source procedures P16 */
export const electionNeeds = {
  unitIsOpen: ({ unit }: Facts) => unit.isOpen !== false,
  /** Seats are written down where a committee is elected, and no more than it may have. */
  seatsFit: ({ data, unit, rules }: Facts) => {
    if (!electsCommittee(unit.officials, rules)) return true;
    const seats = Number(data.seats);
    return seats >= 2 && seats <= rules.number("election.committee_max_size");
  },
  /** How many a committee has is the plan that its superior approves; its parts are smaller than the whole. */
  committeeSeatsFit: ({ data, unit }: Facts) => {
    const [seats, standing, inspection] = [
      data.seats,
      data.standingSeats,
      data.inspectionSeats,
    ].map(Number) as [number, number, number];
    if (!(seats >= 2)) return false;
    return unit.level !== "commune" || (standing >= 2 && standing < seats && inspection >= 2);
  },
  /** Nobody stands who is suspended or under a discipline of warning or above. Guests are not on the list. */
  candidatesMayStand: ({ data, people }: Facts) =>
    [
      ...peopleIn(data, "candidates"),
      ...peopleIn(data, "inspectionCandidates"),
      data.appointee,
    ].every((id) => typeof id !== "string" || people[id]?.isBarred !== true),
  summonedFits: ({ data, unit }: Facts) => {
    const summoned = Number(data.summoned);
    return summoned >= 1 && (unit.officials === null || summoned <= unit.officials);
  },
  /** Two thirds of those summoned are there. */
  congressQuorum: ({ data, rules }: Facts) =>
    isQuorum(Number(data.present), Number(data.summoned), rules),
  /** Two thirds of the new committee are at its first meeting. */
  firstMeetingQuorum: ({ data, rules }: Facts) => {
    const { summoned, present } = calledTo("standing", data, rules);
    return isQuorum(present, summoned, rules);
  },
  standingBallotFits: sound("standing"),
  standingDeputyBallotFits: sound("standingDeputy"),
  inspectionBallotFits: sound("inspection"),
  chairBallotFits: sound("chair"),
  committeeBallotFits: sound("committee"),
  restBallotFits: sound("rest"),
  secretaryBallotFits: sound("secretary"),
  deputyBallotFits: sound("deputy"),
  oneBallotFits: sound("one"),
  someoneElected: ({ data, rules }: Facts) => firstBallotWinners(data, rules).length > 0,
  /** Votes for the secretary that failed are counted; then the superior appoints. */
  mayElectAgain: (facts: Facts) => failedVotes(facts) < mostFailures(facts),
  hasFailedSecretary: (facts: Facts) => failedVotes(facts) >= mostFailures(facts),
  /** The superior appoints a secretary where the votes failed, and only there. */
  appointeeFits: (facts: Facts) =>
    facts.taken.some(({ step }) => step === "leaveToSuperior") ===
    (typeof facts.data.appointee === "string"),
  holdsThisOffice: ({ data, unit, offices = [] }: Facts) => {
    const code = officeCode(unit.level ?? "cell", data.office);
    return offices.some(({ memberId, position }) => memberId === data.holder && position === code);
  },
  /** Whoever is elected to lead a committee, or its parts, sits in it; a cell too small for one elects anybody. */
  candidatesSitInCommittee: ({ data, unit, offices = [] }: Facts) => {
    const level = unit.level ?? "cell";
    const office = officeCode(level, data.office);
    if (office === null || comesFrom(office, level) === null) return true;
    const sitting = offices.filter(
      ({ position }) => isOfInspection(position) === isOfInspection(office),
    );
    const hasCommittee = sitting.some(({ position }) => position === comesFrom(office, level));
    const ids = new Set(sitting.map(({ memberId }) => memberId));
    return !hasCommittee || peopleIn(data, "candidates").every((id) => ids.has(id));
  },
  /** The person does not hold this office already. */
  isNewToOffice: ({ data, unit, offices = [] }: Facts) => {
    const code = officeCode(unit.level ?? "cell", data.office);
    return !offices.some(
      ({ memberId, position }) => memberId === data.appointee && position === code,
    );
  },
  /** Without a congress or an office on record nobody knows what would become longer or shorter. */
  termIsKnown: ({ termEndsOn }: Facts) => Boolean(termEndsOn),
  /** A term is made longer or shorter by at most a year, however often. */
  shiftFits: ({ data, termEndsOn, usualTermEndsOn, rules }: Facts) => {
    if (!termEndsOn) return true;
    if (typeof data.newEndsOn !== "string") return false;
    const usual = usualTermEndsOn ?? termEndsOn;
    const most = rules.number("election.term_shift_max_months");
    return (
      data.newEndsOn !== termEndsOn &&
      data.newEndsOn >= addMonths(usual, -most) &&
      data.newEndsOn <= addMonths(usual, most)
    );
  },
} as const satisfies Record<string, (facts: Facts) => boolean>;

const failedVotes = ({ taken }: Facts): number =>
  taken.filter(({ step, to }) => step === "electSecretary" && to === "secretaryFailed").length;

const mostFailures = ({ rules }: Facts): number =>
  rules.number("election.max_failed_votes_secretary");

/** How the number of official members decides what a congress elects. */
export const electionConditions = {
  electsCommittee: ({ unit, rules }: Facts) => electsCommittee(unit.officials, rules),
  electsSecretaryOnly: ({ unit, rules }: Facts) => !electsCommittee(unit.officials, rules),
} as const satisfies Record<string, (facts: Facts) => boolean>;
