import { orgType } from "#app/codes/org-type.ts";
import { isCell, type OrgType } from "#app/features/organizations/rules.ts";

/** An organization that a plan speaks of: the id of one that stands, or `new:` with the code of one that the plan founds. */
export type Ref = string;

const NEW = "new:";

/** How a plan speaks of an organization that it founds itself. */
export const refOfNew = (code: string): Ref => `${NEW}${code}`;

/** The code of an organization that the plan founds; null for one that stands. */
export const codeOfNew = (ref: Ref): string | null =>
  ref.startsWith(NEW) ? ref.slice(NEW.length) : null;

/** A new organization. @source code list org_change_type, O1 */
export interface Establishment {
  kind: "establish";
  code: string;
  name: string;
  orgType: OrgType;
  parent: Ref;
  /** Of a commune: the region of its minimum wage, from which the dues of its cells follow. */
  wageRegion?: WageRegion | null | undefined;
}

/** The regions of the minimum wage, as the province gives them. @source organization-fields wage_region */
export const wageRegions = ["I", "II", "III", "IV"] as const;
type WageRegion = (typeof wageRegions)[number];

/** The same organization under another name. @source O2 */
export interface Renaming {
  kind: "rename";
  unit: string;
  name: string;
}

/** The same organization, with all below it, under another one. @source O6 */
export interface Moving {
  kind: "move";
  unit: string;
  parent: Ref;
}

/**
 * The same organization as another type, and under another parent where the type asks for one. The people of a cell that
 * becomes a committee go to the cells that the plan puts under it.
 *
 * @source O7
 */
export interface Retyping {
  kind: "retype";
  unit: string;
  orgType: OrgType;
  /** Null: it hangs where it hung. */
  parent: Ref | null;
  /** Where each goes, by id of the member. */
  people: Record<string, Ref>;
}

const { grassroots, grassrootsCell, sectional, dependentCell, temporaryCell } = orgType.codes;

/** The types that a unit can leave and take; communes and what stands above them keep theirs. @source code list org_type */
export const changeableTypes: readonly string[] = [
  grassroots,
  grassrootsCell,
  sectional,
  dependentCell,
  temporaryCell,
];

/** Organizations that close, with all they have going into one: that stands (O3), or that is founded for it (O4). */
export interface Merger {
  kind: "merge";
  units: string[];
  into: Ref;
}

/**
 * People who leave an organization for others: all of them when it is wound up (O8), some when it is split (O5) or
 * hands members over. Whoever is not named goes nowhere, unless the organization closes and there is one place to go.
 */
export interface Leaving {
  kind: "split" | "dissolve" | "transfer";
  unit: string;
  into: Ref[];
  /** Where each goes, by id of the member. */
  people: Record<string, Ref>;
  closes: boolean;
  /** Wound up as a discipline of the organization. @source O9; code list discipline_form G3 */
  isDiscipline?: boolean | undefined;
}

/**
 * A unit that had closed before the program was there, such as a district committee of before 2025-07-01, recorded with
 * who follows it. The day of the plan is the one on which it closed.
 *
 * @source procedures P17, "load it as historic operations"
 */
export interface Former {
  kind: "former";
  code: string;
  name: string;
  orgType: OrgType;
  /** Civil date; null where nobody knows. */
  foundedOn: string | null;
  into: string[];
}

/** The types of units of before that a province records: what stood above the grassroots, and provinces that it took in. */
export const formerTypes: readonly string[] = [
  orgType.codes.province,
  orgType.codes.aboveGrassroots,
  orgType.codes.commune,
];

/** Whether a plan records what was before, and changes nothing of today. */
export const isHistory = (operations: readonly Operation[]): boolean =>
  operations.length > 0 && operations.every(({ kind }) => kind === "former");

/**
 * Whether the decision itself has to be attached: papers of units that ended before the program came may be out of
 * reach, so that number and day do for them (assumed).
 *
 * @source procedures P17 "decision attached"
 */
export const needsPaper = (operations: readonly Operation[]): boolean => !isHistory(operations);

/** One operation of a plan, carried out in the order of the plan. */
export type Operation = Establishment | Renaming | Moving | Retyping | Merger | Leaving | Former;
export type OperationKind = Operation["kind"];

/** All kinds, in the order in which they are offered. */
export const operationKinds = [
  "merge",
  "split",
  "dissolve",
  "transfer",
  "establish",
  "retype",
  "move",
  "rename",
  "former",
] as const satisfies readonly OperationKind[];

/** Whether a text is a kind of operation. */
export const isOperationKind = (text: string): text is OperationKind =>
  (operationKinds as readonly string[]).includes(text);

/** Whether an operation sends people out of one organization to places that differ from one to the other. */
export const isLeaving = (one: Operation): one is Leaving =>
  one.kind === "split" || one.kind === "dissolve" || one.kind === "transfer";

/** Whether an operation may say of each person of one organization where to go. */
export const sendsPeople = (one: Operation): one is Leaving | Retyping =>
  isLeaving(one) || one.kind === "retype";

/**
 * The places to which an operation of a plan can send people: those that it names, or the cells that the plan founds or
 * hangs under a unit that becomes a committee, in the order of the plan.
 */
export function placesOf(one: Operation, operations: readonly Operation[]): Ref[] {
  if (one.kind === "merge") return [one.into];
  if (isLeaving(one)) return one.into;
  return one.kind === "retype" && !isCell(one.orgType) ? cellsUnder(one.unit, operations) : [];
}

function cellsUnder(unit: Ref, operations: readonly Operation[]): Ref[] {
  const above = new Set<Ref>([unit]);
  const cells: Ref[] = [];
  for (const one of operations) {
    if (one.kind !== "establish" && one.kind !== "retype") continue;
    const ref = one.kind === "establish" ? refOfNew(one.code) : one.unit;
    if (one.parent === null || !above.has(one.parent)) continue;
    if (isCell(one.orgType)) cells.push(ref);
    else above.add(ref);
  }
  return cells;
}

/** Whether everybody whom an operation sends has one place to go, so that nobody need be asked. */
export function isOneWay(one: Leaving | Retyping, operations: readonly Operation[]): boolean {
  return (one.kind === "retype" || one.closes) && placesOf(one, operations).length === 1;
}

/** The organizations that an operation names, those that it founds among them. */
export function refsOf(one: Operation): Ref[] {
  switch (one.kind) {
    case "establish":
      return [refOfNew(one.code), one.parent];
    case "rename":
      return [one.unit];
    case "move":
      return [one.unit, one.parent];
    case "retype":
      return one.parent === null ? [one.unit] : [one.unit, one.parent];
    case "merge":
      return [...one.units, one.into];
    case "former":
      return [refOfNew(one.code), ...one.into];
    default:
      return [one.unit, ...one.into];
  }
}

/** The organizations that close with an operation. */
export function closedBy(one: Operation): string[] {
  if (one.kind === "merge") return one.units;
  return isLeaving(one) && one.closes ? [one.unit] : [];
}

/** Of the organizations that a plan names those that stand, each once. */
export function standingRefs(operations: readonly Operation[]): string[] {
  return [...new Set(operations.flatMap(refsOf))].filter((ref) => codeOfNew(ref) === null);
}

/**
 * The plan without one of its operations; what was founded by it is then unknown to the others, which the simulation
 * says.
 */
export function without(operations: readonly Operation[], at: number): Operation[] {
  return operations.filter((_one, place) => place !== at);
}
