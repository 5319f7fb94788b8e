import { describe, expect, test } from "vitest";
import { homeTasks, toldSums, type HomeFacts } from "#app/features/organizations/home/rules.ts";
import type { UnitCounts } from "#app/features/organizations/queries.server.ts";

const calm: HomeFacts = {
  isTreeEmpty: false,
  importsToDecide: [],
  exportsToDecide: [],
  ownImports: [],
  faulty: 0,
  duplicates: 0,
  gap: null,
  own: null,
};
const item = { id: "1", name: "a.xlsx", by: "Hà Thị Thảo", state: "submitted" };

describe("tasks", () => {
  test("there are none when nothing waits", () => {
    expect(homeTasks(calm)).toEqual([]);
    expect(homeTasks({ ...calm, own: { memberId: "m", missing: 0 } })).toEqual([]);
  });

  test("what others wait for stands before one's own work, and that before the records", () => {
    const tasks = homeTasks({
      ...calm,
      faulty: 3,
      gap: { key: "phone", people: 9 },
      duplicates: 2,
      ownImports: [{ ...item, state: "checked" }],
      exportsToDecide: [item],
      importsToDecide: [item],
    });
    expect(tasks.map(({ kind }) => kind)).toEqual([
      "importDecide",
      "exportDecide",
      "importOwn",
      "faulty",
      "duplicates",
      "gap",
    ]);
  });

  test("an empty installation begins with its tree", () => {
    expect(homeTasks({ ...calm, isTreeEmpty: true })).toEqual([{ kind: "treeImport" }]);
  });
});

describe("sums for who sees nothing else", () => {
  const counts = (people: number, below: number): UnitCounts => ({
    orgId: "o",
    orgPos: 1n,
    official: people,
    probationary: 0,
    candidates: 0,
    former: 0,
    level0: below,
    level1: people - below,
    level2: 0,
    level3: 0,
    scoreSum: people * 80,
    faulty: 0,
    duplicates: 0,
  });

  test("ordinary numbers are told", () => {
    expect(toldSums(counts(100, 25))).toEqual({ people: 100, reached: 75, share: 0.75, score: 80 });
  });

  test("fewer than five people are not told, and neither is a share that would tell them", () => {
    const nothing = { people: null, reached: null, share: null, score: null };
    expect(toldSums(counts(4, 0))).toEqual(nothing);
    expect(toldSums(counts(100, 4))).toEqual({ ...nothing, people: 100 });
    expect(toldSums(counts(100, 97))).toEqual({ ...nothing, people: 100 });
    expect(toldSums(counts(5, 0))).toMatchObject({ people: 5, share: 1 });
    expect(toldSums(counts(5, 5))).toMatchObject({ people: 5, share: 0 });
  });

  test("nobody at all is told, without a share", () => {
    expect(toldSums(counts(0, 0))).toEqual({ people: 0, reached: null, share: null, score: null });
  });
});
