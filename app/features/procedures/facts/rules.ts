import type { RuleSet } from "#app/codes/rule-set.ts";
import type { DocumentState } from "#app/features/documents/rules.ts";
import type { NumberFacts } from "#app/features/numbers/rules.ts";
import type { UnitLevel } from "#app/features/procedures/units/rules.ts";
import type { VoteLimits } from "#app/features/procedures/votes/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { MemberRecord } from "#app/record/values.ts";

/** What has been filled in during a case, by the key of the input. */
export type CaseData = Readonly<Record<string, unknown>>;

/** A step that was taken. */
export interface TakenStep {
  step: string;
  to: string;
  on: CivilDate;
  accountId: string | null;
  /** In which role it was taken; null for the program. */
  role?: string | null;
}

/** Where a unit stands in the tree. */
export interface UnitPlace {
  id: string;
  communeId: string | null;
  provinceId: string | null;
  grassrootsId?: string | null;
}

/** The unit of a case, as far as procedures look at it: the cell in which the person stands, or the unit that the case is about. */
export interface UnitFacts extends UnitPlace {
  /** A cell when absent. */
  level?: UnitLevel;
  name: string;
  /** Not closed; of a unit that is, nothing begins. */
  isOpen?: boolean;
  communeName: string | null;
  grassrootsName?: string | null;
  provinceName: string | null;
  /** A sectional committee stands between this cell and the grassroots committee. */
  hasSection: boolean;
  /** A grassroots committee stands between this cell and the commune. */
  hasGrassrootsCommittee: boolean;
  /** Official members of the unit and all below it, with a vote or without; null where they cannot be counted. */
  officials: number | null;
  /** Official members with a vote: neither exempt, suspended nor elsewhere; null where they cannot be counted. */
  voters: number | null;
}

/** A colleague named in a case, such as a helper. */
export interface PersonFacts {
  name: string;
  /** Official member of the unit in which the case runs, or of one below it. */
  isOfficialHere: boolean;
  /** Suspended, or under a discipline of warning or above that has its effect. */
  isBarred: boolean;
}

/** What the review of a unit for a year looks at. */
export interface UnitReviewFacts {
  /** Rated for the year already. */
  isRated: boolean;
  /** Of a cell, members with neither a review of the year nor a note that they are not rated; else units below without a grade. */
  unreviewed: number;
  /** The unit itself was disciplined in the year. */
  isDisciplined?: boolean;
  /** Somebody who holds an office of the unit was disciplined in the year. */
  leadersDisciplined: boolean;
  /** The final grades of the year, by grade: of the members of a cell, of the cells of a committee. */
  below: Readonly<Record<string, number>>;
}

/** What rewards and disciplines of a unit look at. */
export interface UnitConduct {
  rewards: readonly { form: string; year: number; occasion: string }[];
  disciplines: readonly {
    caseId: string;
    decidedOn: CivilDate;
    effectEndsOn: CivilDate;
    appealResult: string | null;
  }[];
  /** A discipline case of the unit is open that is not decided yet. */
  isWeighed: boolean;
}

/** An office of the unit that somebody holds. */
export interface HeldOffice {
  /** Id of the row in the record of the holder. */
  id: string;
  memberId: string;
  position: string;
  from: string | null;
  term: string | null;
}

/** A document of the case, or of the dossier of its member. */
export interface CaseDocument extends DocumentState {
  /** The paper of the procedure as which it was handed in; null of one that lies in the member's dossier. */
  component: string | null;
  /** As typed beside it, such as `12-GCN, 03/02/2026`. */
  numberDate: string | null;
}

/** What a member did in the year of a supplement: change requests, and how many of them nobody has decided. */
export interface SupplementFacts {
  /** The year for which a campaign is open; null when none is. */
  openYear: number | null;
  isReceived: boolean;
  changes: number;
  undecided: number;
}

/** What is known here about somebody who arrives without a record. */
export interface ArrivalFacts {
  /** People in the scope of the reader with the same name and year of birth. */
  namesakes: readonly { id: string; name: string; unit: string }[];
  /** Another arrival of the same person is under way. */
  isTwice: boolean;
  /**
   * What the whole database answers to the step that accepts: a member or candidate of some unit, somebody who left
   * this database, nobody; or that the questions of the day are used up. Null where it was not asked.
   */
  known: "member" | "former" | "unknown" | "unchecked" | null;
}

/** Whether the residence of a member was asked, and by when it answers. */
export interface ResidenceFacts {
  state: "asked" | "answered" | "ended";
  dueOn: CivilDate;
}

/** Everything that rules of procedures may ask, read beforehand. */
export interface Facts {
  /** Null before the case is opened. */
  caseId: string | null;
  today: CivilDate;
  /** The figures of the day on which the case was opened. */
  rules: RuleSet;
  /** The person's record; null where the actor's side cannot read it, or when the case is about a unit. */
  record: MemberRecord | null;
  /** The version of the record that was read. */
  recordVersion?: number | undefined;
  unit: UnitFacts;
  /** The receiving end, or the destination that was named; null when the way leads out of this database. */
  other: UnitPlace | null;
  /** What the roll of the cell lets count in the vote that is being written down; null of any other step. */
  voteLimits?: VoteLimits | null;
  /** Of somebody who asks not to take part: whether somebody else can do what is theirs in the case. */
  othersMayAct?: boolean;
  /** The home cell still waits for dues of past months; false where no step of the procedure asks. */
  owesDues: boolean;
  data: CaseData;
  /** The reason given with the step that is being taken, null without one; absent where no step is taken. */
  note?: string | null;
  /** The record is suspected to be of somebody who has another one. */
  isSuspected?: boolean;
  /** What the case held before the step that is being taken. */
  before?: CaseData;
  /** Members named in the data, by id. */
  people: Readonly<Record<string, PersonFacts>>;
  taken: readonly TakenStep[];
  /** The accounts that set a figure of this procedure on the day on which the case was opened. */
  figuresSetBy?: readonly string[];
  /** The newest first; those removed left out. */
  documents: readonly CaseDocument[];
  /** Of the other members of the cell in the year of an annual review: how many have which grade so far. */
  grades: Readonly<Record<string, number>>;
  /** Of a case about a unit: the offices held in it today, and the last day of its term where it is known. */
  offices?: readonly HeldOffice[];
  termEndsOn?: CivilDate | null;
  /** The same without a decision of the superior. */
  usualTermEndsOn?: CivilDate | null;
  /** Of the review of a unit. */
  review?: UnitReviewFacts | null;
  /** Of a reward or a discipline of a unit. */
  conduct?: UnitConduct;
  /** Other cases about the same person that are not over, by procedure. */
  openProcedures: readonly string[];
  /** Of the numbers of the commune; null where no step of the state gives one. */
  numbers?: NumberFacts | null;
  /** Of an arrival only. */
  arrival?: ArrivalFacts | null;
  /** Of a yearly review only; null where no residence was asked. */
  residence?: ResidenceFacts | null;
  /** Of a yearly supplement only. */
  supplement?: SupplementFacts | null;
}
