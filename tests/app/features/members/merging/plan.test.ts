import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  differences,
  mergeUndo,
  planMerge,
  planParting,
  rowsGained,
  type MergeChoice,
} from "#app/features/members/merging/plan.ts";
import { planChange, sameValue, type MemberSnapshot } from "#app/features/members/plan.ts";
import { fields } from "#app/record/format.ts";
import { emptyRows, type MemberRecord } from "#app/record/values.ts";

const on = "2026-11-01";
let counter = 0;
const newId = () => `row-${counter++}`;

function record(values: object, rows: object = {}): MemberRecord {
  return { values, rows: { ...emptyRows(), ...rows } } as unknown as MemberRecord;
}

const snapshot = (id: string, held: MemberRecord): MemberSnapshot => ({
  id,
  version: 3,
  record: held,
  openDuplicate: true,
});

function merged(kept: MemberRecord, gone: MemberRecord, choice: MergeChoice) {
  const before = snapshot("kept", kept);
  const planned = planChange(before, planMerge(before, snapshot("gone", gone), choice), on, newId);
  if (planned.kind === "conflict") throw new Error("A plan rests on the version it read.");
  const after = planned.kind === "same" ? kept : planned.after;
  const changes = planned.kind === "same" ? [] : planned.changes;
  return { after, undo: mergeUndo(kept, after, changes) };
}

const nothing: MergeChoice = { standing: "kept", taken: [] };
const one = record(
  { full_name: "Trần Văn Mười", phone: "0912000111", org_id: "a", membership_status: "M2" },
  {
    rewards: [{ id: "r1", form: "Giấy khen", year: "2020" }],
    org_memberships: [{ id: "o1", org_id: "a" }],
  },
);
const other = record(
  {
    full_name: "Trần Văn Mười",
    phone: "0987000222",
    ethnicity: "01",
    org_id: "b",
    membership_status: "M1",
  },
  {
    rewards: [
      { id: "r7", form: "Giấy khen", year: "2020" },
      { id: "r8", form: "Bằng khen", year: "2022" },
    ],
    org_memberships: [{ id: "o9", org_id: "b" }],
  },
);

describe("what two records of one person differ in", () => {
  test("is to be chosen, is added, or goes with the place", () => {
    const kinds = Object.fromEntries(
      differences(one, other).map(({ field, kind }) => [field, kind]),
    );
    expect(kinds).toEqual({
      phone: "choose",
      ethnicity: "fill",
      org_id: "standing",
      membership_status: "standing",
    });
    expect(rowsGained(one, other)).toEqual([["rewards", 1]]);
  });

  test("a value that only the record that stays has is never lost", () => {
    const { after } = merged(one, record({ full_name: "Trần Văn Mười" }), nothing);
    expect(after).toEqual(one);
  });
});

describe("a merge", () => {
  test("keeps what was chosen to stay and adds what was missing", () => {
    const { after } = merged(one, other, nothing);
    expect(after.values).toMatchObject({ phone: "0912000111", ethnicity: "01", org_id: "a" });
    expect(after.rows.rewards).toHaveLength(2);
    expect(after.rows.org_memberships).toEqual(one.rows.org_memberships);
  });

  test("takes the values of the other record where those were chosen, its place as a whole", () => {
    const { after } = merged(one, other, { standing: "gone", taken: ["phone"] });
    expect(after.values).toMatchObject({
      phone: "0987000222",
      org_id: "b",
      membership_status: "M1",
    });
    expect(after.rows.org_memberships).toMatchObject([{ org_id: "b" }]);
  });

  test("no longer declares empty what got rows", () => {
    const declared = record({ none_declared: { rewards: on, disciplines: on } });
    expect(merged(declared, other, nothing).after.values.none_declared).toEqual({
      disciplines: on,
    });
  });

  test("taken back gives the record that it was, but for what was changed since", () => {
    const { after, undo } = merged(one, other, { standing: "gone", taken: ["phone"] });
    const since = record({ ...after.values, phone: "0900000000" }, after.rows);
    const parted = planChange(
      snapshot("kept", since),
      planParting(snapshot("kept", since), undo),
      on,
      newId,
    );
    if (parted.kind !== "change") throw new Error(parted.kind);
    expect(parted.after.values).toMatchObject({
      phone: "0900000000",
      org_id: "a",
      membership_status: "M2",
    });
    expect(parted.after.values.ethnicity ?? null).toBeNull();
    expect(parted.after.rows.rewards).toEqual(one.rows.rewards);
    expect(parted.after.rows.org_memberships).toMatchObject([{ org_id: "a" }]);
  });

  test("of any two records, taken back at once, leaves every value as it was", () => {
    const keys = fields
      .filter(
        ({ kind, computed, changeClass }) =>
          kind === "text" && !computed && changeClass !== "system",
      )
      .map(({ key }) => key);
    const held = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom("một", "hai", "", null));
    fc.assert(
      fc.property(held, held, fc.subarray(keys), fc.boolean(), (mine, theirs, taken, moves) => {
        const kept = record(mine);
        const choice: MergeChoice = { standing: moves ? "gone" : "kept", taken };
        const { after, undo } = merged(kept, record(theirs), choice);
        const now = snapshot("kept", after);
        const back = planChange(now, planParting(now, undo), on, newId);
        const end = (back.kind === "change" ? back.after : after).values as Record<string, unknown>;
        for (const key of keys)
          expect(sameValue(end[key] || null, (mine as Record<string, unknown>)[key] || null)).toBe(
            true,
          );
      }),
      { seed: 20_261_129 },
    );
  });
});
