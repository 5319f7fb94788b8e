import { isCommune } from "#app/features/organizations/rules.ts";
import {
  refOfNew,
  type Operation,
  type Ref,
} from "#app/features/reorganizations/operations/rules.ts";
import type { Simulation, SeenUnit } from "#app/features/reorganizations/simulation/rules.ts";

/** A unit to choose in a form, of the type that it has in the plan; `isNew` when the plan itself founds it. */
export interface UnitChoice {
  ref: Ref;
  name: string;
  orgType: string;
  isNew: boolean;
}

/** What the page shows of a simulation: without the ids of people. */
export type ShownSimulation = Omit<Simulation, "transfers" | "closures" | "branches" | "retyped">;

/** Leaves out of a simulation who goes where, which the page says in sums. */
export function shown(simulation: Simulation): ShownSimulation {
  const { units, flows, before, after, endingPosts, blockers, warnings } = simulation;
  return { units, flows, before, after, endingPosts, blockers, warnings };
}

/** The units that a simulation names. */
export function refsIn({ units, flows, blockers, warnings, endingPosts }: ShownSimulation): Ref[] {
  const found = [
    ...units.flatMap(({ ref, newParent }) => [ref, newParent]),
    ...flows.flatMap(({ from, to }) => [from, to]),
    ...blockers.map(({ unit }) => unit),
    ...warnings.map(({ unit }) => unit),
    ...endingPosts.map(({ unit }) => unit),
  ];
  return [...new Set(found)].filter((ref) => ref !== null);
}

/** Sorts the units of a plan into what forms offer. */
export function choicesOf(
  { home, units }: { home: SeenUnit; units: readonly SeenUnit[] },
  operations: readonly Operation[],
  within: readonly string[],
): { home: UnitChoice; communes: UnitChoice[]; units: UnitChoice[] } {
  const founded = operations.flatMap((one): UnitChoice[] =>
    one.kind === "establish"
      ? [{ ref: refOfNew(one.code), name: one.name, orgType: one.orgType, isNew: true }]
      : [],
  );
  const types = new Map(
    operations.flatMap((one) => (one.kind === "retype" ? [[one.unit, one.orgType] as const] : [])),
  );
  const standing = (unit: SeenUnit): UnitChoice => ({
    ref: unit.id,
    name: unit.name,
    orgType: types.get(unit.id) ?? unit.orgType,
    isNew: false,
  });
  const communes = units.filter(({ orgType }) => isCommune(orgType));
  const inView = isCommune(home.orgType)
    ? units
    : units.filter(
        ({ orgType, communeId }) =>
          isCommune(orgType) || (communeId !== null && within.includes(communeId)),
      );
  return {
    home: standing(home),
    communes: isCommune(home.orgType) ? [] : communes.map(standing),
    units: [...inView.map(standing), ...founded],
  };
}

/** What was typed into a form, to show it again. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
