import { mayHangUnder, type OrgType } from "#app/features/organizations/rules.ts";
import {
  changeableTypes,
  codeOfNew,
  placesOf,
  type Operation,
  type Retyping,
} from "#app/features/reorganizations/operations/rules.ts";
import { becomesCommittee } from "#app/features/reorganizations/simulation/rules.ts";
import {
  block,
  checkPlace,
  type Making,
} from "#app/features/reorganizations/simulation/tree/making/rules.ts";

/**
 * Gives units their new types before anything else is planned, so that other operations, wherever they stand in the
 * plan, found and hang units under what these will be.
 */
export function announceTypes(making: Making, operations: readonly Operation[]): void {
  const { units, snapshot, retyped } = making;
  for (const [at, one] of operations.entries()) {
    if (one.kind !== "retype") continue;
    const unit = units.get(one.unit);
    const isOurs = unit !== undefined && unit.ref !== snapshot.home.id;
    // Said as unknown when its turn comes.
    if (!isOurs || codeOfNew(one.unit) !== null) continue;
    if (retyped.has(one.unit)) block(making, "typeTwice", one.unit, at);
    else if (unit.orgType === one.orgType) block(making, "typeSame", one.unit, at);
    else if (!changeableTypes.includes(unit.orgType)) block(making, "typeKept", one.unit, at);
    else {
      retyped.set(one.unit, { unit: one.unit, from: unit.orgType, to: one.orgType, at });
      units.set(one.unit, { ...unit, orgType: one.orgType });
    }
  }
}

/** Hangs a unit that takes another type where the operation says. */
export function retype(making: Making, one: Retyping, at: number): void {
  const isElsewhere = one.parent !== null && one.parent !== making.units.get(one.unit)!.parent;
  if (isElsewhere) making.branches.set(one.unit, { parent: one.parent!, at });
}

/**
 * What may not hang under the new type of a unit: party groups go along to the one cell that takes the people, all
 * else needs a place of its own.
 */
export function settleBelow(making: Making, operations: readonly Operation[]): void {
  const { units, branches, retyped } = making;
  for (const change of retyped.values()) {
    const { unit, to, at } = change;
    const unfit = [...units.values()].filter(
      ({ ref, standing, parent, orgType, closes }) =>
        standing !== null &&
        parent === unit &&
        !closes &&
        !branches.has(ref) &&
        !mayHangUnder(orgType as OrgType, to as OrgType),
    );
    if (unfit.length === 0) continue;
    const [only, ...others] = becomesCommittee(change) ? placesOf(operations[at]!, operations) : [];
    if (only !== undefined && others.length === 0)
      for (const { ref } of unfit) branches.set(ref, { parent: only, at });
    else
      making.blockers.push({
        kind: "childrenLeft",
        unit,
        operation: at,
        count: unfit.length,
        names: unfit.map(({ name }) => name),
      });
  }
}

/** Whether units of a new type may hang where they stay; those that are moved are checked with their branch. */
export function checkTypes(making: Making): void {
  for (const { unit, at } of making.retyped.values()) {
    const { parent } = making.units.get(unit)!;
    if (parent !== null && !making.branches.has(unit)) checkPlace(making, unit, parent, at);
  }
}
