import type { RuleSet } from "#app/codes/rule-set.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import type { Operation, Ref } from "#app/features/reorganizations/operations/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** Members by status. */
export interface Heads {
  official: number;
  probationary: number;
}

/** An organization as the simulation sees it; `heads` are those of a cell itself, none elsewhere. */
export interface SeenUnit {
  id: string;
  code: string;
  name: string;
  orgType: string;
  parentId: string | null;
  communeId: string | null;
  heads: Heads;
}

/** Somebody with a live record in one of the cells that the plan touches. */
export interface SeenPerson {
  id: string;
  name: string;
  orgId: string;
  status: string;
  isSecretary: boolean;
}

/** What hangs on a unit: see `app_unit_business`. `id` of a post and of a guest is that of the member, where there is one. */
export interface Business {
  kind: "post" | "case" | "receiving" | "import" | "minutes" | "meeting" | "dues" | "guest";
  orgId: string;
  id: string;
  label: string | null;
  day: CivilDate | null;
}

/** All that a plan is held against; read once, so that the same input gives the same answer. */
export interface Snapshot {
  /** The unit whose plan it is, with all open units below it. */
  home: SeenUnit;
  units: readonly SeenUnit[];
  people: readonly SeenPerson[];
  business: readonly Business[];
  /** Codes of new units that some unit has already, and units that another approved plan changes. */
  takenCodes: readonly string[];
  plannedElsewhere: readonly string[];
  today: CivilDate;
  effectiveOn: CivilDate;
}

/** What stands in the way; keys of `text.ts`. */
export type Blocker =
  | "nothing"
  | "pastDay"
  | "unitUnknown"
  | "belongsToCommune"
  | "codeTaken"
  | "nameSame"
  | "nameTaken"
  | "pairNotAllowed"
  | "parentSame"
  | "loop"
  | "closedTwice"
  | "changesClosing"
  | "targetCloses"
  | "targetSelf"
  | "targetMissing"
  | "notCells"
  | "nobody"
  | "unmapped"
  | "childrenLeft"
  | "typeSame"
  | "typeTwice"
  | "typeKept"
  | "mixedHistory"
  | "notPast"
  | "historyOfProvince"
  | "foundedLate"
  | "plannedElsewhere"
  | "importRunning"
  | "minutesOpen"
  | "duesOpen"
  | "guestsLeft"
  | "receivingLeft"
  | "totals";

/** What the approver should know; keys of `text.ts`. */
export type Warning =
  | "fewOfficial"
  | "smallCommittee"
  | "largeCell"
  | "noSecretary"
  | "meetings"
  | "dues"
  | "cases"
  | Pending;

/** What must be settled by the day of a plan: it stops nobody who plans ahead. */
export type Pending = "importRunning" | "minutesOpen" | "duesOpen";

/** Something about a unit (null: about the plan), with how many or which it concerns. */
export interface Finding<Kind> {
  kind: Kind;
  unit: Ref | null;
  /** Place of the operation in the plan, from 0. */
  operation: number | null;
  count: number | null;
  names: string[];
}

/** What becomes of a unit. */
export interface UnitChange {
  ref: Ref;
  name: string;
  newName: string | null;
  orgType: string;
  fate: "new" | "closes" | "changes" | "recorded";
  /** Set when it becomes another type, which `orgType` then is. */
  newType: string | null;
  /** Set when it comes to hang elsewhere. */
  newParent: Ref | null;
  before: Heads;
  after: Heads;
}

/** One who goes from a cell to another. */
export interface Transfer {
  memberId: string;
  from: string;
  to: Ref;
}

/** A unit that takes another type. */
export interface Retyped {
  unit: string;
  from: string;
  to: string;
}

/** Whether a unit that had members of its own has units below it from now on. */
export const becomesCommittee = ({ from, to }: Omit<Retyped, "unit">): boolean =>
  isCell(from) && !isCell(to);

/** Whether a unit is of quite another kind from now on: what was a cell, or what becomes one. */
export const turns = ({ from, to }: Omit<Retyped, "unit">): boolean => isCell(from) !== isCell(to);

/** A unit that closes, or ends as a cell, what change it is, and who follows it. */
export interface Closure {
  unit: string;
  /** It goes on as a committee. */
  stays: boolean;
  change: string;
  successors: Ref[];
  /** Of those the one that keeps its books of dues; null where nobody follows. */
  books: Ref | null;
}

/** What a plan would do, and whether it may be done: without blockers. */
export interface Simulation {
  units: UnitChange[];
  flows: { from: string; to: Ref; people: number; candidates: number }[];
  before: Heads;
  after: Heads;
  endingPosts: { unit: string; label: string }[];
  blockers: Finding<Blocker>[];
  warnings: Finding<Warning>[];
  transfers: Transfer[];
  closures: Closure[];
  /** Branches that come to hang elsewhere: those named, and what hung under units that close. */
  branches: { unit: string; parent: Ref }[];
  retyped: Retyped[];
}

/** What the simulation is computed from. */
export interface Simulated {
  operations: readonly Operation[];
  snapshot: Snapshot;
  rules: RuleSet;
}

/** All members of some heads. */
export const sumOf = ({ official, probationary }: Heads): number => official + probationary;
