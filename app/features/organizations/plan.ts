import { orgType } from "#app/codes/org-type.ts";
import {
  levelsOf,
  mayHangUnder,
  nextPlace,
  parentsFirst,
  root,
  type Levels,
  type OrgType,
  type Place,
} from "#app/features/organizations/rules.ts";

/** What is kept of a unit beside name, type and parent. Days are civil dates. */
export interface UnitFacts {
  isAboveGrassroots: boolean | null;
  sector: string | null;
  communeCode: string | null;
  wageRegion: string | null;
  meetingDay: number | null;
  foundedOn: string | null;
}

/** A unit as asked for. Its parent stands in the tree already or elsewhere in the same list. */
export interface AskedUnit {
  code: string;
  name: string;
  orgType: OrgType;
  parentCode: string | null;
  decisionNumber: string | null;
  facts: UnitFacts;
}

/** A unit as it stands in the tree. `lastEnd` is where the place of its last child ends. */
export interface KnownUnit extends Place, Levels {
  id: string;
  code: string;
  name: string;
  orgType: OrgType;
  parentCode: string | null;
  closedOn: string | null;
  lastEnd: bigint | null;
  facts: UnitFacts;
}

/** Why a unit cannot be made; keys of `text.ts`. */
export type UnitIssue =
  | "codeTwice"
  | "parentUnknown"
  | "parentRefused"
  | "parentLoop"
  | "parentClosed"
  | "pairNotAllowed"
  | "outOfScope"
  | "placeFull"
  | "differs"
  | "closed"
  | "rootExists"
  | "provinceStands";

/** A unit that is to be made, with its place in the tree. */
export interface NewUnit extends AskedUnit, Place, Levels {
  id: string;
  parentId: string | null;
}

/** What would become of one asked unit. */
export type PlannedUnit =
  | { kind: "new"; unit: NewUnit }
  | { kind: "update"; id: string; asked: AskedUnit; changed: (keyof UnitFacts)[] }
  | { kind: "same"; asked: AskedUnit }
  | { kind: "error"; asked: AskedUnit; issue: UnitIssue };

/** What the plan must know: the units with the codes of the list and of their parents, and the end of the top row. */
export interface Tree {
  known: ReadonlyMap<string, KnownUnit>;
  lastRootEnd: bigint | null;
  hasCentral: boolean;
}

interface Parent extends Place, Levels {
  id: string;
  orgType: OrgType;
}

/**
 * What a list of units would do to the tree; nothing is done. Parents may come later in the list.
 * A unit whose code exists keeps name, type and parent: these change by the procedure of
 * reorganization only; its other facts are taken over where the list has them.
 *
 * @param within the branch in which units may be made
 * @param newId  gives ids, so that what is planned is what is written
 * @returns one outcome for each asked unit, in order
 * @source roles §1; fault 81
 */
export function planUnits(
  asked: readonly AskedUnit[],
  tree: Tree,
  within: Place,
  newId: () => string,
): PlannedUnit[] {
  const outcomes = new Map<AskedUnit, PlannedUnit>();
  const first = new Map<string, AskedUnit>();
  for (const unit of asked) {
    if (first.has(unit.code))
      outcomes.set(unit, { kind: "error", asked: unit, issue: "codeTwice" });
    else first.set(unit.code, unit);
  }
  const { ordered, looped } = parentsFirst([...first.values()]);
  for (const unit of looped)
    outcomes.set(unit, { kind: "error", asked: unit, issue: "parentLoop" });
  const made = new Map<string, NewUnit>();
  const ends = new Map<string | null, bigint | null>([[null, tree.lastRootEnd]]);
  for (const unit of ordered) {
    const known = tree.known.get(unit.code);
    const outcome = known
      ? compare(unit, known, within)
      : make(unit, { tree, within, made, ends, first, newId });
    outcomes.set(unit, outcome);
    if (outcome.kind === "new") made.set(unit.code, outcome.unit);
  }
  return asked.map((unit) => outcomes.get(unit)!);
}

/**
 * Narrows a plan to what the administrator of an installation with units may do: whole provinces of
 * this list are added; inside a province that stands already, its own officers work on.
 *
 * @source clarification 45, house
 */
export function beyondAdministrator(plan: readonly PlannedUnit[]): PlannedUnit[] {
  const fresh = new Set(plan.flatMap((one) => (one.kind === "new" ? [one.unit.id] : [])));
  return plan.map((one): PlannedUnit => {
    if (one.kind === "same" || one.kind === "error") return one;
    const province = one.kind === "new" ? one.unit.provinceId : null;
    if (one.kind === "new" && (province === null || fresh.has(province))) return one;
    const { asked } = one.kind === "new" ? { asked: askedOf(one.unit) } : one;
    return { kind: "error", asked, issue: "provinceStands" };
  });
}

function askedOf({ code, name, orgType, parentCode, decisionNumber, facts }: NewUnit): AskedUnit {
  return { code, name, orgType, parentCode, decisionNumber, facts };
}

interface Making {
  tree: Tree;
  within: Place;
  made: ReadonlyMap<string, NewUnit>;
  ends: Map<string | null, bigint | null>;
  first: ReadonlyMap<string, AskedUnit>;
  newId: () => string;
}

function make(asked: AskedUnit, making: Making): PlannedUnit {
  const error = (issue: UnitIssue): PlannedUnit => ({ kind: "error", asked, issue });
  const { tree, within, made, ends, first } = making;
  const standing = asked.parentCode === null ? undefined : tree.known.get(asked.parentCode);
  const parent: Parent | null =
    asked.parentCode === null ? null : (standing ?? made.get(asked.parentCode) ?? null);
  if (asked.parentCode !== null && parent === null) {
    return error(first.has(asked.parentCode) ? "parentRefused" : "parentUnknown");
  }
  if (standing?.closedOn) return error("parentClosed");
  if (!mayHangUnder(asked.orgType, parent?.orgType ?? null)) return error("pairNotAllowed");
  const key = parent?.id ?? null;
  const lastEnd = ends.has(key) ? (ends.get(key) ?? null) : (standing?.lastEnd ?? null);
  const isCentral = parent === null && asked.orgType === orgType.codes.central;
  if (
    isCentral &&
    (tree.hasCentral || [...made.values()].some((unit) => unit.orgType === orgType.codes.central))
  )
    return error("rootExists");
  const place = nextPlace(parent ?? root, lastEnd, asked.orgType);
  if (place === null) return error("placeFull");
  if (place.posFrom < within.posFrom || place.posTo > within.posTo) return error("outOfScope");
  if (!isCentral) ends.set(key, place.posTo);
  const id = making.newId();
  const levels = levelsOf({ id, orgType: asked.orgType }, parent);
  return { kind: "new", unit: { ...asked, ...place, ...levels, id, parentId: parent?.id ?? null } };
}

function compare(asked: AskedUnit, known: KnownUnit, within: Place): PlannedUnit {
  if (known.posFrom < within.posFrom || known.posTo > within.posTo)
    return { kind: "error", asked, issue: "outOfScope" };
  if (known.closedOn !== null) return { kind: "error", asked, issue: "closed" };
  const same =
    known.name === asked.name &&
    known.orgType === asked.orgType &&
    (known.parentCode ?? null) === (asked.parentCode ?? null);
  if (!same) return { kind: "error", asked, issue: "differs" };
  const keys = Object.keys(asked.facts) as (keyof UnitFacts)[];
  const changed = keys.filter(
    (key) => asked.facts[key] !== null && asked.facts[key] !== known.facts[key],
  );
  return changed.length === 0
    ? { kind: "same", asked }
    : { kind: "update", id: known.id, asked, changed };
}
