import { memberStatus } from "#app/codes/member-status.ts";
import { orgType } from "#app/codes/org-type.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import {
  refsOf,
  type Operation,
  type Ref,
} from "#app/features/reorganizations/operations/rules.ts";
import {
  sumOf,
  type Finding,
  type Heads,
  type Snapshot,
  type Transfer,
  type UnitChange,
  type Warning,
} from "#app/features/reorganizations/simulation/rules.ts";
import type { PlannedTree } from "#app/features/reorganizations/simulation/tree/rules.ts";

const NOBODY: Heads = { official: 0, probationary: 0 };

/** How many members each unit has before and after a plan, each with all below it. */
export interface Figures {
  before: ReadonlyMap<Ref, Heads>;
  after: ReadonlyMap<Ref, Heads>;
}

/** Counts the heads of every unit in both trees: those of cells themselves, of the others the sums of what hangs below. */
export function countHeads(
  snapshot: Snapshot,
  tree: PlannedTree,
  transfers: readonly Transfer[],
): Figures {
  const standing = [snapshot.home, ...snapshot.units];
  const own = new Map<Ref, Heads>(standing.map(({ id, heads }) => [id, heads]));
  const parents = new Map<Ref, Ref | null>(standing.map(({ id, parentId }) => [id, parentId]));
  const moved = new Map<Ref, Heads>(own);
  const people = new Map(snapshot.people.map((person) => [person.id, person]));
  for (const { memberId, from, to } of transfers) {
    const heads = headsOf(people.get(memberId)?.status ?? "");
    moved.set(from, plus(moved.get(from) ?? NOBODY, heads, -1));
    moved.set(to, plus(moved.get(to) ?? NOBODY, heads, 1));
  }
  const planned = new Map<Ref, Ref | null>(
    [...tree.units.values()].map(({ ref, parent }) => [ref, parent]),
  );
  return { before: sumUp(own, parents), after: sumUp(moved, planned) };
}

function headsOf(status: string): Heads {
  return {
    official: status === memberStatus.codes.official ? 1 : 0,
    probationary: status === memberStatus.codes.probationary ? 1 : 0,
  };
}

function plus(one: Heads, other: Heads, sign: 1 | -1): Heads {
  return {
    official: one.official + sign * other.official,
    probationary: one.probationary + sign * other.probationary,
  };
}

function sumUp(
  own: ReadonlyMap<Ref, Heads>,
  parents: ReadonlyMap<Ref, Ref | null>,
): Map<Ref, Heads> {
  const sums = new Map<Ref, Heads>();
  for (const [ref, heads] of own) {
    const seen = new Set<Ref>();
    for (let at: Ref | null = ref; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      seen.add(at);
      sums.set(at, plus(sums.get(at) ?? NOBODY, heads, 1));
    }
  }
  return sums;
}

/** The units that a plan touches, with what becomes of each: those it names, and those whose number of members changes. */
export function unitChanges(
  operations: readonly Operation[],
  snapshot: Snapshot,
  tree: PlannedTree,
  { before, after }: Figures,
): UnitChange[] {
  // Who follows a unit of before is what it was.
  const changing = operations.filter(({ kind }) => kind !== "former");
  const named = new Set([...changing.flatMap(refsOf), ...tree.branches.map(({ unit }) => unit)]);
  const moved = new Map(tree.branches.map(({ unit, parent }) => [unit, parent]));
  return [...tree.units.values()].flatMap((unit): UnitChange[] => {
    const { ref, standing, name, orgType: type, closes } = unit;
    const [was, will] = [before.get(ref) ?? NOBODY, after.get(ref) ?? NOBODY];
    const isTouched =
      named.has(ref) || was.official !== will.official || was.probationary !== will.probationary;
    if (!isTouched || ref === snapshot.home.id) return [];
    return [
      {
        ref,
        name: standing?.name ?? name,
        newName: standing !== null && standing.name !== name ? name : null,
        orgType: type,
        fate: standing === null ? "new" : closes ? "closes" : "changes",
        newType: standing !== null && standing.orgType !== type ? type : null,
        newParent: moved.get(ref) ?? null,
        before: was,
        after: will,
      },
    ];
  });
}

/**
 * What the approver should know of the units as they will be: too few official members, a committee that is too small,
 * a cell large enough for one, nobody who leads.
 *
 * @source procedures P17, "Minimums"; exceptions are the superior's
 */
export function unitWarnings(
  changes: readonly UnitChange[],
  { people }: Snapshot,
  transfers: readonly Transfer[],
  rules: RuleSet,
): Finding<Warning>[] {
  const gone = new Set(transfers.map(({ memberId }) => memberId));
  const led = new Set(
    people.filter(({ id, isSecretary }) => isSecretary && !gone.has(id)).map(({ orgId }) => orgId),
  );
  const fewest = rules.number("org.cell_min_official_members");
  const committee = rules.number("org.grassroots_committee_min_members");
  return changes.flatMap(({ ref, orgType: type, fate, after }): Finding<Warning>[] => {
    if (fate === "closes" || fate === "recorded") return [];
    const found = (kind: Warning, count: number): Finding<Warning> => ({
      kind,
      unit: ref,
      operation: null,
      count,
      names: [],
    });
    const isLed = led.has(ref) || sumOf(after) === 0;
    return [
      ...(isCell(type) && after.official < fewest ? [found("fewOfficial", after.official)] : []),
      ...(isCell(type) && !isLed ? [found("noSecretary", 0)] : []),
      ...(type === orgType.codes.grassroots && sumOf(after) < committee
        ? [found("smallCommittee", sumOf(after))]
        : []),
      ...(type === orgType.codes.grassrootsCell && sumOf(after) >= committee
        ? [found("largeCell", sumOf(after))]
        : []),
    ];
  });
}
