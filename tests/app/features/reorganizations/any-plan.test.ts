import fc from "fast-check";
import { expect, test } from "vitest";
import { orgType } from "#app/codes/org-type.ts";
import type { Operation } from "#app/features/reorganizations/operations/rules.ts";
import { ask, become, found, world } from "#tests/app/features/reorganizations/world.ts";

const { grassroots, grassrootsCell, dependentCell } = orgType.codes;

/** Any operations over the small world, sound or not. */
const anyRef = fc.constantFrom("A", "B", "C", "G", "G1", "G2", "X", "Z", "new:N", "new:H");
const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant("merge" as const),
    units: fc.array(anyRef, { minLength: 1, maxLength: 3 }),
    into: anyRef,
  }),
  fc.record({ kind: fc.constant("move" as const), unit: anyRef, parent: anyRef }),
  fc.constantFrom(found("N", grassrootsCell, "X"), found("H", grassroots, "X")),
  fc.constantFrom(
    found("N", dependentCell, "A"),
    become("A", grassroots),
    become("A", grassroots, null, { "A-0": "new:N" }),
    become("G", grassrootsCell),
    become("B", dependentCell, "G"),
  ),
  fc.record({
    kind: fc.constantFrom("split" as const, "dissolve" as const, "transfer" as const),
    unit: anyRef,
    into: fc.array(anyRef, { minLength: 1, maxLength: 2 }),
    people: fc.dictionary(fc.constantFrom("A-0", "A-1", "B-0", "G1-3"), anyRef),
    closes: fc.boolean(),
  }),
);

test("whatever is asked: heads are the same before and after, no one is lost, no one goes twice, units hang in a tree", () => {
  let sound = 0;
  fc.assert(
    fc.property(fc.array(anyOperation, { maxLength: 4 }), (operations) => {
      const snapshot = world();
      const { blockers, before, after, transfers, closures, branches } = ask(operations, snapshot);
      if (blockers.length > 0) return;
      sound += 1;
      expect(after).toEqual(before);
      expect(new Set(transfers.map(({ memberId }) => memberId)).size).toBe(transfers.length);
      for (const { successors, books } of closures)
        expect(successors.length === 0 ? books === null : successors.includes(books!)).toBe(true);
      const ending = new Set(closures.map(({ unit: ref }) => ref));
      const closing = new Set(closures.flatMap(({ unit: ref, stays }) => (stays ? [] : [ref])));
      const gone = new Set(transfers.map(({ memberId }) => memberId));
      expect(snapshot.people.filter(({ id, orgId }) => ending.has(orgId) && !gone.has(id))).toEqual(
        [],
      );
      expect(transfers.filter(({ to }) => ending.has(to))).toEqual([]);
      const parents = new Map<string, string | null>(
        snapshot.units.map(({ id, parentId }) => [id, parentId]),
      );
      for (const { unit: ref, parent } of branches) parents.set(ref, parent);
      for (const [ref, parent] of parents) {
        if (closing.has(ref)) continue;
        expect(closing.has(parent ?? ""), `${ref} under one that closes`).toBe(false);
        let at: string | null | undefined = ref;
        for (
          let steps = 0;
          at && at !== "X" && !at.startsWith("new:");
          steps++, at = parents.get(at)
        )
          expect(steps).toBeLessThan(parents.size);
      }
    }),
    { numRuns: 2000, seed: 17 },
  );
  expect(sound, "enough of them are sound").toBeGreaterThan(50);
});
