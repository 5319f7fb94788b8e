import { describe, expect, test } from "vitest";
import {
  planUnits,
  type AskedUnit,
  type KnownUnit,
  type PlannedUnit,
  type Tree,
  type UnitFacts,
} from "#app/features/organizations/plan.ts";
import { root, type OrgType } from "#app/features/organizations/rules.ts";

const noFacts: UnitFacts = {
  isAboveGrassroots: null,
  sector: null,
  communeCode: null,
  wageRegion: null,
  meetingDay: null,
  foundedOn: null,
};

const unit = (code: string, orgType: OrgType, parentCode: string | null): AskedUnit => ({
  code,
  name: `Đơn vị ${code}`,
  orgType,
  parentCode,
  decisionNumber: null,
  facts: noFacts,
});

const empty: Tree = { known: new Map(), lastRootEnd: null, hasCentral: false };

/** A tree in which the planned units stand. */
const standing = (plan: PlannedUnit[], more: Partial<KnownUnit> = {}): Tree => {
  const made = plan.flatMap((one) => (one.kind === "new" ? [one.unit] : []));
  const ends = (id: string) =>
    made.filter(({ parentId }) => parentId === id).reduce((end, { posTo }) => max(end, posTo), 0n);
  const known = made.map((one): KnownUnit => {
    return { ...one, closedOn: null, lastEnd: ends(one.id) || null, ...more };
  });
  const tops = known.filter(({ parentCode }) => parentCode === null).map(({ posTo }) => posTo);
  return {
    known: new Map(known.map((one) => [one.code, one])),
    lastRootEnd: tops.length > 0 ? tops.reduce(max) : null,
    hasCentral: false,
  };
};

const max = (one: bigint, other: bigint): bigint => (one > other ? one : other);

let ids = 0;
const plan = (asked: AskedUnit[], tree: Tree = empty, within = root): PlannedUnit[] =>
  planUnits(asked, tree, within, () => `id-${ids++}`);
const said = (outcomes: PlannedUnit[]): string[] =>
  outcomes.map((one) => (one.kind === "error" ? one.issue : one.kind));

const province = unit("P", "TU", null);
const commune = unit("P-1", "XP", "P");
const cell = unit("P-1-1", "CBCS", "P-1");

describe("order and parents", () => {
  test("parents may come later in the list", () => {
    const outcomes = plan([cell, commune, province]);
    expect(said(outcomes)).toEqual(["new", "new", "new"]);
    const [made, parent] = outcomes.flatMap((one) => (one.kind === "new" ? [one.unit] : []));
    expect(made!.parentId).toBe(parent!.id);
    expect(made!.communeId).toBe(parent!.id);
    expect(made!.grassrootsId).toBe(made!.id);
  });

  test("units that hang under each other in a loop are refused and the rest is not (fault 81)", () => {
    const outcomes = plan([
      province,
      { ...unit("A", "DBCS", "B") },
      { ...unit("B", "DBCS", "A") },
      unit("C", "CBTT", "A"),
      unit("D", "DBCS", "D"),
    ]);
    expect(said(outcomes)).toEqual(["new", "parentLoop", "parentLoop", "parentLoop", "parentLoop"]);
  });

  test("a unit under an unknown or refused parent is refused, with which of the two it was", () => {
    const outcomes = plan([
      unit("X", "XP", "nowhere"),
      unit("X-1", "CBCS", "X"),
      unit("Y", "XP", null),
    ]);
    expect(said(outcomes)).toEqual(["parentUnknown", "parentRefused", "pairNotAllowed"]);
  });

  test("only the pairs of the code list hang under each other", () => {
    expect(
      said(plan([province, commune, unit("P-2", "CBTT", "P-1"), unit("P-3", "XP", "P-1")])),
    ).toEqual(["new", "new", "pairNotAllowed", "pairNotAllowed"]);
  });

  test("a code that stands twice in the list is refused the second time", () => {
    expect(said(plan([province, { ...province, name: "Tên khác" }]))).toEqual(["new", "codeTwice"]);
  });

  test("two units may bear one name, and one code never means two of them (fault 80)", () => {
    const twin = { ...unit("P-1-2", "CBCS", "P-1"), name: cell.name };
    expect(said(plan([province, commune, cell, twin]))).toEqual(["new", "new", "new", "new"]);
  });
});

describe("a list against a standing tree", () => {
  const tree = standing(plan([province, commune, cell]));

  test("the same list again changes nothing", () => {
    expect(said(plan([province, commune, cell], tree))).toEqual(["same", "same", "same"]);
  });

  test("facts are taken over where the list has them; empty cells keep what stands", () => {
    const [outcome] = plan([{ ...cell, facts: { ...noFacts, meetingDay: 5 } }], tree);
    expect(outcome).toMatchObject({ kind: "update", changed: ["meetingDay"] });
    const known = standing(plan([province, commune, cell]), {
      facts: { ...noFacts, meetingDay: 5 },
    });
    expect(said(plan([cell], known))).toEqual(["same"]);
  });

  test("name, type and parent of a standing unit change by reorganization only", () => {
    expect(said(plan([{ ...cell, name: "Chi bộ khác" }], tree))).toEqual(["differs"]);
    expect(said(plan([{ ...cell, parentCode: "P" }], tree))).toEqual(["differs"]);
    expect(said(plan([{ ...cell, orgType: "LT" }], tree))).toEqual(["differs"]);
  });

  test("a closed unit is neither changed nor given children", () => {
    const closed = standing(plan([province, commune, cell]), { closedOn: "2026-01-01" });
    expect(said(plan([cell, unit("P-1-9", "CBCS", "P-1")], closed))).toEqual([
      "closed",
      "parentClosed",
    ]);
  });

  test("outside the branch of the one who asks nothing is made", () => {
    const branch = tree.known.get("P-1")!;
    const other = unit("P-2", "XP", "P");
    const own = unit("P-1-2", "CBCS", "P-1");
    expect(said(plan([other, own, province], tree, branch))).toEqual([
      "outOfScope",
      "new",
      "outOfScope",
    ]);
  });
});

describe("places", () => {
  test("a unit stands inside its parent, apart from its siblings and from the parent's own position", () => {
    const cells = Array.from({ length: 40 }, (_, at) => unit(`P-1-${at}`, "CBCS", "P-1"));
    const made = plan([province, commune, ...cells]).flatMap((one) =>
      one.kind === "new" ? [one.unit] : [],
    );
    const byCode = new Map(made.map((one) => [one.code, one]));
    for (const one of made) {
      const parent = one.parentCode === null ? root : byCode.get(one.parentCode)!;
      expect(one.posFrom > parent.posFrom || one.parentCode === null).toBe(true);
      expect(one.posTo <= parent.posTo).toBe(true);
    }
    const sorted = made
      .filter(({ parentCode }) => parentCode === "P-1")
      .toSorted((one, other) => (one.posFrom < other.posFrom ? -1 : 1));
    for (const [at, one] of sorted.entries())
      if (at > 0) expect(one.posFrom >= sorted[at - 1]!.posTo).toBe(true);
  });

  test("a new unit takes a free place and touches nobody else", () => {
    const tree = standing(plan([province, commune, cell]));
    const before = new Map(
      [...tree.known].map(([code, { posFrom, posTo }]) => [code, [posFrom, posTo]]),
    );
    const [added] = plan([unit("P-1-2", "CBCS", "P-1")], tree);
    expect(added!.kind).toBe("new");
    const place = (added as Extract<PlannedUnit, { kind: "new" }>).unit;
    const neighbor = tree.known.get("P-1-1")!;
    expect(place.posFrom >= neighbor.posTo || place.posTo <= neighbor.posFrom).toBe(true);
    for (const [code, { posFrom, posTo }] of tree.known)
      expect([posFrom, posTo]).toEqual(before.get(code));
  });

  test("a full parent says so instead of giving a place twice", () => {
    const tree = standing(plan([province, commune, cell]));
    const full = { ...tree.known.get("P-1")!, lastEnd: tree.known.get("P-1")!.posTo };
    const known = new Map([...tree.known, ["P-1", full]]);
    expect(said(plan([unit("P-1-2", "CBCS", "P-1")], { ...tree, known }))).toEqual(["placeFull"]);
  });

  test("three thousand cells fit into a commune and three hundred communes into a province", () => {
    const communes = Array.from({ length: 300 }, (_, at) => unit(`C${at}`, "XP", "P"));
    const cells = Array.from({ length: 3_000 }, (_, at) => unit(`B${at}`, "CBCS", "C0"));
    expect(new Set(said(plan([province, ...communes, ...cells])))).toEqual(new Set(["new"]));
  });

  test("there is one central organization", () => {
    expect(said(plan([unit("TW", "TW", null), unit("TW2", "TW", null)]))).toEqual([
      "new",
      "rootExists",
    ]);
  });
});
