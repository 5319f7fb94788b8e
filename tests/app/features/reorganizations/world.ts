import { orgType } from "#app/codes/org-type.ts";
import { ruleSet } from "#app/codes/rule-set.ts";
import type { Operation } from "#app/features/reorganizations/operations/rules.ts";
import { simulate } from "#app/features/reorganizations/simulation/plan.ts";
import type {
  SeenPerson,
  SeenUnit,
  Snapshot,
} from "#app/features/reorganizations/simulation/rules.ts";

const { commune, grassroots, grassrootsCell, dependentCell } = orgType.codes;
const rules = ruleSet("2026-11-01");

export function unit(
  id: string,
  type: string,
  parentId: string | null,
  communeId: string | null = "X",
): SeenUnit {
  return {
    id,
    code: id,
    name: id,
    orgType: type,
    parentId,
    communeId,
    heads: { official: 0, probationary: 0 },
  };
}

/** The people of cells, by their numbers; the first of each leads it. */
function crowd(cells: Record<string, [official: number, probationary: number]>): SeenPerson[] {
  return Object.entries(cells).flatMap(([orgId, [official, probationary]]) =>
    Array.from({ length: official + probationary }, (_, at) => ({
      id: `${orgId}-${at}`,
      name: `${orgId} ${at}`,
      orgId,
      status: at < official ? "M2" : "M1",
      isSecretary: at === 0,
    })),
  );
}

/** A commune X with the cells A, B, C, and a committee G with the cells G1 and G2. */
export function world(
  more: Partial<Snapshot> = {},
  cells: Record<string, [number, number]> = standard,
): Snapshot {
  const units = [
    unit("A", grassrootsCell, "X"),
    unit("B", grassrootsCell, "X"),
    unit("C", grassrootsCell, "X"),
    unit("G", grassroots, "X"),
    unit("G1", dependentCell, "G"),
    unit("G2", dependentCell, "G"),
  ].map((one) => {
    const [official = 0, probationary = 0] = cells[one.id] ?? [];
    return { ...one, heads: { official, probationary } };
  });
  return {
    home: unit("X", commune, "P"),
    units,
    people: crowd(cells),
    business: [],
    takenCodes: [],
    plannedElsewhere: [],
    today: "2026-11-01",
    effectiveOn: "2026-11-15",
    ...more,
  };
}
const standard = { A: [5, 1], B: [4, 0], C: [3, 0], G1: [20, 0], G2: [15, 2] } as Record<
  string,
  [number, number]
>;

export const ask = (operations: Operation[], snapshot = world()) =>
  simulate({ operations, snapshot, rules });
export const kinds = (operations: Operation[], snapshot = world()) =>
  ask(operations, snapshot).blockers.map(({ kind }) => kind);
export const leave = (
  kind: "split" | "dissolve" | "transfer",
  from: string,
  into: string[],
  people: Record<string, string> = {},
  closes = kind === "dissolve",
): Operation => ({ kind, unit: from, into, people, closes });
export const merge = (units: string[], into: string): Operation => ({ kind: "merge", units, into });
export const found = (code: string, type: string, parent: string): Operation => ({
  kind: "establish",
  code,
  name: code,
  orgType: type as never,
  parent,
});
export const become = (
  unitId: string,
  type: string,
  parent: string | null = null,
  people: Record<string, string> = {},
): Operation => ({ kind: "retype", unit: unitId, orgType: type as never, parent, people });
