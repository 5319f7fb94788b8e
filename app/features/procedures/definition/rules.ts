import type { CodeList } from "#app/codes/code-list.ts";
import type { ActKey } from "#app/features/access/matrix/rules.ts";
import type { RoleCode } from "#app/features/access/roles.ts";
import type { Condition } from "#app/features/procedures/conditions/rules.ts";
import type { Clock } from "#app/features/procedures/clock/schema.ts";
import type { CellChoice } from "#app/features/procedures/choices/schema.ts";
import type { Computation } from "#app/features/procedures/computed/rules.ts";
import type { Effect } from "#app/features/procedures/definition/effects/schema.ts";
import type { BallotFor } from "#app/features/procedures/elections/rules.ts";
import type { Need } from "#app/features/procedures/needs/rules.ts";
import type { CommitteeLevel } from "#app/features/procedures/units/rules.ts";
import type { PaperNeed } from "#app/features/procedures/papers/rules.ts";
import type { Majority } from "#app/features/procedures/votes/rules.ts";
import type { FieldKey } from "#app/record/values.ts";

/**
 * What somebody does to a case with a step. One account proposes, verifies or approves a case, never two of
 * these; writing down what a meeting decided is no act of the recorder. @source roles §6, S1; clarification 30
 */
export type Hand = "propose" | "verify" | "approve" | "record";

/** Which end of the case acts: where the person stands, or where the person goes. */
export type Side = "origin" | "receiver";

/** Who votes; only of a cell the program knows how many have a vote. */
export type VoteBody = "cell" | "committee" | "standing";

/** What a step asks to be filled in; its words stand in the text of the procedure under the same key. */
export type Input =
  | {
      key: string;
      kind: "text" | "longText" | "month" | "number" | "flag";
      optional?: true;
      /** Asked for only where this is so. */
      when?: Condition;
    }
  /** A biography number: the next one of the commune's block stands there already. */
  | { key: string; kind: "biographyNumber"; optional?: true }
  /** A day that has come, unless it is one ahead. */
  | { key: string; kind: "date"; ahead?: true; optional?: true }
  | { key: string; kind: "code"; list: CodeList; optional?: true }
  | { key: string; kind: "choice"; options: readonly string[]; optional?: true }
  /** A committee directly above the grassroots, other than that of the person's cell. */
  | { key: string; kind: "commune"; optional?: true }
  | { key: string; kind: "cell"; within?: CellChoice; optional?: true }
  /** A place asked about the biography that has not replied yet. */
  | { key: string; kind: "place" }
  /** An official member of the same cell. */
  | { key: string; kind: "colleague"; optional?: true }
  /** Several official members of the same cell. */
  | { key: string; kind: "people"; optional?: true }
  /** A secret ballot: how many votes each candidate got. */
  | { key: string; kind: "ballot"; for: BallotFor }
  /** Not asked: the program puts it into the case when the step is taken. */
  | { key: string; kind: "kept"; by: Computation }
  /** A field of the record, of its key, as the papers that somebody brings say it. */
  | { key: FieldKey; kind: "stated"; optional?: true }
  /** A field of the record and what it shall hold; asked for on a page of their own. */
  | { key: "field"; kind: "recordField" }
  | { key: "value"; kind: "recordValue" }
  /** A vote of the cell, of a committee or of its standing committee. */
  | { key: "vote"; kind: "vote"; of: VoteBody; majority: Majority; secret?: true };

export type { Clock } from "#app/features/procedures/clock/schema.ts";
export type { Effect, Source } from "#app/features/procedures/definition/effects/schema.ts";

/** A state of a case. */
export interface State {
  /** How long it may last; the input that holds its last day; or that it may last. Else the clock of all steps. */
  clock?: Clock | { until: string } | "open";
  /** The person has left one unit and is not with another yet. */
  inAir?: true;
  /** How the case ended; absent while it goes on. */
  end?: "done" | "refused" | "cancelled";
}

/** Where a step starts; a shortcut only under a condition, such as no committee in between. */
export type From<Name extends string> = Name | { state: Name; when: Condition };

/** One move. A step without `from` opens the case. */
export interface Step<Name extends string = string> {
  key: string;
  from: readonly From<Name>[];
  to: Name;
  /** Where a vote without the majority leads. */
  otherwise?: Name;
  by: readonly RoleCode[] | "system";
  side?: Side;
  /** Of the sectional committee, where there is one; else what its secretary may not take for the grassroots committee. */
  isOfSection?: true;
  /** Taken from above the unit alone, where its own inspection has the same role. */
  isFromAbove?: true;
  hand: Hand;
  inputs?: readonly Input[];
  needs?: readonly Need[];
  /** Documents that must be in the dossier of the case. One that opens it has none yet and asks for none. */
  papers?: readonly PaperNeed[];
  effects?: readonly Effect[];
  /** What it does instead when the vote lacks its majority. */
  lost?: readonly Effect[];
  /** Asks for a reason in words: every refusal and every return. */
  reason?: true;
  /** May be done besides, such as a note; nobody is awaited for it. */
  aside?: true;
  /** When the system takes the step: a figure after the state was reached, or after an input. */
  after?: Clock;
}

/** A procedure, as data. */
export interface Definition<Name extends string = string> {
  key: string;
  /** The number of the domain notes, such as `P12`. */
  code: string;
  /** The row of the permission matrix whose rights its steps use. */
  right: ActKey;
  /** Further rows, where the matrix has more than one for it. */
  alsoRights?: readonly ActKey[];
  about: "member" | "organization";
  /** At which level the unit stands whose case it is; a cell when absent. */
  unit?: CommitteeLevel;
  /** Where no commune stands between, the province's officer takes the steps of the commune's. */
  direct?: true;
  /** The input that names whom it is about, as long as there is no record. */
  named?: FieldKey;
  /** Statuses of the people for whom it is offered; members when absent. */
  of?: readonly string[];
  /** Where a case ends that waits for a member who has died or left meanwhile; goes on when absent. */
  whenLeft?: Name;
  /** Few see its file, and the history tells no reason of it. */
  isConfidential?: true;
  states: Readonly<Record<Name, State>>;
  steps: readonly Step<Name>[];
}

/**
 * Writes a procedure down with its names checked: a step cannot lead to a state that is not there.
 * @throws {Error} when two steps have one key, when one asks for papers before there is a case, when no step opens it, or when a state cannot be reached
 */
export function procedure<const Name extends string>(definition: Definition<Name>): Definition {
  const { key, states, steps } = definition;
  const keys = steps.map((step) => step.key);
  if (new Set(keys).size !== keys.length) throw new Error(`${key}: two steps of one name`);
  if (!steps.some(({ from }) => from.length === 0)) throw new Error(`${key}: nothing opens it`);
  const early = steps.find(({ from, papers }) => from.length === 0 && papers !== undefined);
  if (early !== undefined)
    throw new Error(`${key}: ${early.key} asks for papers before there is a case`);
  const reached = new Set<string>(steps.flatMap(({ to, otherwise }) => [to, otherwise ?? to]));
  const lost = Object.keys(states).filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`${key}: no step leads to ${lost.join(", ")}`);
  return definition as unknown as Definition;
}

/** A step that stands in no definition; where it leads is said where steps are judged. */
const unwrittenStep = (key: string, more: Partial<Step>): Step => ({
  key,
  from: [],
  to: "",
  by: "system",
  hand: "record",
  aside: true,
  ...more,
});

/**
 * Part of every procedure: whoever has a hand in a case may declare a conflict and take no further step of it;
 * the state stays, and nobody takes it back. Not where nobody else could go on. @source roles §6, S3; the latter two: house
 */
export const standAside = unwrittenStep("standAside", {
  by: [],
  needs: ["leavesSomebody"],
  reason: true,
});

/** Part of every procedure about a unit: ends an open case when the unit closes, by its decision. @source procedures P17 */
export const endWithUnit = unwrittenStep("endWithUnit", { reason: true });

/** Part of every procedure with `whenLeft`: ends a case that only a member could be helped with. @source house */
export const endWithMember = unwrittenStep("endWithMember", { needs: ["hasLeft"] });

/** The steps that procedures have without writing them down, by key. */
const unwritten: readonly Step[] = [standAside, endWithUnit, endWithMember];

/** The step of a procedure by its key; undefined when it has none of this name. */
export function stepOf(definition: Definition, key: string): Step | undefined {
  return [...unwritten, ...definition.steps].find((step) => step.key === key);
}

/** The step with which the program itself opens a case; undefined when only people do. */
export function systemOpening(definition: Definition): Step | undefined {
  return definition.steps.find(({ from, by }) => from.length === 0 && by === "system");
}

/** The steps that open a case. */
export function openings(definition: Definition): Step[] {
  return definition.steps.filter(({ from, by }) => from.length === 0 && by !== "system");
}

/** Every input that a case of this procedure can hold, by key. */
export function inputsOf(definition: Definition): Map<string, Input> {
  return new Map(
    definition.steps.flatMap(({ inputs = [] }) => inputs.map((one) => [one.key, one] as const)),
  );
}
