import { orgChangeType } from "#app/codes/org-change-type.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import {
  closedBy,
  codeOfNew,
  isLeaving,
  placesOf,
  type Operation,
  type Ref,
} from "#app/features/reorganizations/operations/rules.ts";
import {
  becomesCommittee,
  type Blocker,
  type Closure,
  type Finding,
  type SeenPerson,
  type Snapshot,
  type Transfer,
} from "#app/features/reorganizations/simulation/rules.ts";
import type { PlannedTree } from "#app/features/reorganizations/simulation/tree/rules.ts";

/** Who goes where, which units close with whom after them, and who has nowhere to go. */
export interface PlannedPeople {
  transfers: Transfer[];
  closures: Closure[];
  blockers: Finding<Blocker>[];
}

const { codes } = orgChangeType;

/**
 * Sends everybody of the plan to a cell, operation by operation: whoever has gone with an earlier one is no longer
 * there for a later one.
 *
 * @source procedures P17, "every member of a closing unit is mapped"
 */
export function planPeople(
  operations: readonly Operation[],
  { people }: Snapshot,
  tree: PlannedTree,
): PlannedPeople {
  const gone = new Map<string, Transfer>();
  const closures: Closure[] = [];
  const blockers: Finding<Blocker>[] = [];
  const inUnit = groupByUnit(people);
  for (const [at, one] of operations.entries()) {
    const places = placesOf(one, operations);
    const ending = endedBy(one, tree);
    for (const source of sourcesOf(one, tree)) {
      const staying = (inUnit.get(source) ?? []).filter(({ id }) => !gone.has(id));
      const sent = staying.flatMap((person): Transfer[] => {
        const to = targetOf(one, person.id, places, ending.includes(source));
        return to === null ? [] : [{ memberId: person.id, from: source, to }];
      });
      for (const transfer of sent) gone.set(transfer.memberId, transfer);
      const left = staying.filter(({ id }) => !gone.has(id));
      const closes = ending.includes(source);
      const finding = (kind: Blocker, names: string[]) =>
        blockers.push({ kind, unit: source, operation: at, count: names.length, names });
      if (closes && left.length > 0)
        finding(
          "unmapped",
          left.map(({ name }) => name),
        );
      if (!closes && sent.length === 0) finding("nobody", []);
    }
    for (const unit of ending) {
      const successors = successorsOf(one, unit, places, gone);
      const books = keeperOf(unit, successors, gone);
      const stays = one.kind === "retype";
      closures.push({ unit, stays, change: changeOf(one), successors, books });
    }
  }
  return { transfers: [...gone.values()], closures, blockers };
}

/** The cells whose people an operation sends elsewhere. */
function sourcesOf(one: Operation, tree: PlannedTree): string[] {
  if (one.kind === "retype") return endedBy(one, tree);
  if (one.kind !== "merge" && !isLeaving(one)) return [];
  const sources = one.kind === "merge" ? one.units : [one.unit];
  return sources.filter((id) => isCell(tree.units.get(id)?.standing?.orgType ?? ""));
}

/** The units that an operation closes, or ends as a cell. */
function endedBy(one: Operation, { retyped }: PlannedTree): string[] {
  if (one.kind !== "retype") return closedBy(one);
  const change = retyped.find(({ unit }) => unit === one.unit);
  return change !== undefined && becomesCommittee(change) ? [one.unit] : [];
}

/** Where somebody goes; null when the operation does not say. */
function targetOf(
  one: Operation,
  memberId: string,
  places: readonly Ref[],
  isEnding: boolean,
): Ref | null {
  const [only, ...others] = places;
  if (one.kind === "merge") return one.into;
  const asked = isLeaving(one) || one.kind === "retype" ? one.people[memberId] : undefined;
  if (asked !== undefined) return places.includes(asked) ? asked : null;
  return isEnding && only !== undefined && others.length === 0 ? only : null;
}

/** The code of a change by which a unit closes. */
export function changeOf(one: Operation): string {
  if (one.kind === "merge") return codeOfNew(one.into) === null ? codes.merged : codes.consolidated;
  if (one.kind === "retype") return codes.typeChanged;
  if (one.kind === "split") return codes.split;
  return isLeaving(one) && one.isDiscipline ? codes.dissolved : codes.woundUp;
}

/** Who follows a unit: those that the operation names; of one that is wound up, those to which somebody went. */
function successorsOf(
  one: Operation,
  unit: string,
  places: readonly Ref[],
  gone: ReadonlyMap<string, Transfer>,
): Ref[] {
  const taken = new Set([...gone.values()].filter(({ from }) => from === unit).map(({ to }) => to));
  return one.kind !== "dissolve" || taken.size === 0
    ? [...places]
    : places.filter((ref) => taken.has(ref));
}

/**
 * Which of several keeps the books of dues of a unit: where most of its people went, the first named of equals.
 *
 * @source decision 035
 */
function keeperOf(
  unit: string,
  successors: readonly Ref[],
  gone: ReadonlyMap<string, Transfer>,
): Ref | null {
  const heads = (ref: Ref) =>
    [...gone.values()].filter(({ from, to }) => from === unit && to === ref).length;
  return successors.toSorted((one, other) => heads(other) - heads(one))[0] ?? null;
}

function groupByUnit(people: readonly SeenPerson[]): Map<string, SeenPerson[]> {
  const groups = new Map<string, SeenPerson[]>();
  for (const person of people) {
    const group = groups.get(person.orgId);
    if (group) group.push(person);
    else groups.set(person.orgId, [person]);
  }
  return groups;
}
