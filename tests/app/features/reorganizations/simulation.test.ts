import { describe, expect, test } from "vitest";
import { orgType } from "#app/codes/org-type.ts";
import type { Operation } from "#app/features/reorganizations/operations/rules.ts";
import type { Business } from "#app/features/reorganizations/simulation/rules.ts";
import {
  ask,
  found,
  kinds,
  leave,
  merge,
  unit,
  world,
} from "#tests/app/features/reorganizations/world.ts";

const { commune, grassroots, grassrootsCell, province } = orgType.codes;

describe("who goes where", () => {
  test("a merger closes its sources, takes everybody along and says who follows (O3, O4)", () => {
    const plan = ask([found("N", grassrootsCell, "X"), merge(["A", "B"], "new:N")]);
    expect(plan.blockers).toEqual([]);
    expect(plan.flows).toEqual([
      { from: "A", to: "new:N", people: 6, candidates: 0 },
      { from: "B", to: "new:N", people: 4, candidates: 0 },
    ]);
    expect(plan.closures.map(({ change }) => change)).toEqual(["O4", "O4"]);
    expect(plan.units.find(({ ref }) => ref === "new:N")?.after).toEqual({
      official: 9,
      probationary: 1,
    });
    expect(ask([merge(["A"], "B")]).closures).toEqual([
      { unit: "A", stays: false, change: "O3", successors: ["B"], books: "B" },
    ]);
  });

  test("a unit dissolved by discipline is so called, whoever takes its people (O9)", () => {
    const dissolved = { ...leave("dissolve", "A", ["B"]), isDiscipline: true };
    expect(ask([dissolved]).closures.map(({ change }) => change)).toEqual(["O9"]);
    expect(ask([leave("dissolve", "A", ["B"])]).closures.map(({ change }) => change)).toEqual([
      "O8",
    ]);
  });

  test("of several that follow, the one to which most go keeps the books (fault 140)", () => {
    const people = { "A-0": "B", "A-1": "C", "A-2": "C", "A-3": "C", "A-4": "B", "A-5": "C" };
    const { closures } = ask([leave("dissolve", "A", ["B", "C"], people)]);
    expect(closures.map(({ books }) => books)).toEqual(["C"]);
  });

  test("nobody of a unit that closes is left without a place; who stays is said by a split", () => {
    const half = { "A-0": "B", "A-1": "C" };
    expect(kinds([leave("dissolve", "A", ["B", "C"], half)])).toEqual(["unmapped"]);
    expect(ask([leave("dissolve", "A", ["B", "C"], half)]).blockers[0]).toMatchObject({
      count: 4,
      unit: "A",
    });
    expect(kinds([leave("split", "A", ["B", "C"], half)])).toEqual([]);
    expect(kinds([leave("split", "A", ["B", "C"], half, true)])).toEqual(["unmapped"]);
    expect(kinds([leave("dissolve", "A", ["B"])])).toEqual([]);
    expect(kinds([leave("transfer", "A", ["B"])])).toEqual(["nobody"]);
    expect(kinds([leave("transfer", "A", ["B"], { "A-0": "C" })]), "elsewhere than asked").toEqual([
      "nobody",
    ]);
  });

  test("an earlier operation goes before a later one, and no one goes twice", () => {
    const plan = ask([leave("transfer", "A", ["C"], { "A-0": "C" }), merge(["A"], "B")]);
    expect(plan.transfers.filter(({ memberId }) => memberId === "A-0")).toEqual([
      { memberId: "A-0", from: "A", to: "C" },
    ]);
    expect(plan.transfers).toHaveLength(6);
    expect(plan.blockers).toEqual([]);
  });

  test("a committee that is merged hands on what hangs under it", () => {
    const plan = ask([found("H", grassroots, "X"), merge(["G"], "new:H")]);
    expect(plan.branches).toEqual([
      { unit: "G1", parent: "new:H" },
      { unit: "G2", parent: "new:H" },
    ]);
    expect(plan.units.find(({ ref }) => ref === "new:H")?.after).toEqual({
      official: 35,
      probationary: 2,
    });
    expect(plan.transfers).toEqual([]);
  });
});

describe("what stands in the way", () => {
  test.each<[string, Operation[], string[]]>([
    ["nothing is asked", [], ["nothing"]],
    ["a unit that is unknown", [merge(["Z"], "A")], ["unitUnknown"]],
    ["the unit itself", [{ kind: "rename", unit: "X", name: "Y" }], ["unitUnknown"]],
    ["into itself", [merge(["A"], "A")], ["targetSelf", "targetCloses"]],
    ["into one that closes", [merge(["A"], "B"), merge(["B"], "C")], ["targetCloses"]],
    ["closed twice", [merge(["A"], "B"), leave("dissolve", "A", ["C"])], ["closedTwice"]],
    [
      "renamed when closed",
      [merge(["A"], "B"), { kind: "rename", unit: "A", name: "D" }],
      ["changesClosing"],
    ],
    ["the same name", [{ kind: "rename", unit: "A", name: "A" }], ["nameSame"]],
    ["the name of a sibling", [{ kind: "rename", unit: "A", name: "B" }], ["nameTaken"]],
    ["where it hangs already", [{ kind: "move", unit: "G1", parent: "G" }], ["parentSame"]],
    ["a pair that is not allowed", [{ kind: "move", unit: "G", parent: "G1" }], ["loop"]],
    ["a cell under a cell", [{ kind: "move", unit: "A", parent: "B" }], ["pairNotAllowed"]],
    ["a cell into a committee", [merge(["A"], "G")], ["pairNotAllowed"]],
    ["a committee of two ways", [leave("dissolve", "G", ["H"])], ["unitUnknown"]],
  ])("%s", (_name, operations, expected) => {
    expect(kinds(operations)).toEqual(expected);
  });

  test("children of a committee that closes need one place, or one each", () => {
    const two = [found("H", grassroots, "X"), found("I", grassroots, "X")];
    const closing = leave("dissolve", "G", ["new:H", "new:I"]);
    expect(kinds([...two, closing])).toEqual(["childrenLeft"]);
    const moves: Operation[] = [
      { kind: "move", unit: "G1", parent: "new:H" },
      { kind: "move", unit: "G2", parent: "new:I" },
    ];
    expect(kinds([...two, ...moves, closing])).toEqual([]);
  });

  test("a code in use, a day that has passed, and another approved plan", () => {
    expect(kinds([found("N", grassrootsCell, "X")], world({ takenCodes: ["N"] }))).toEqual([
      "codeTaken",
    ]);
    expect(kinds([merge(["A"], "B")], world({ effectiveOn: "2026-10-31" }))).toEqual(["pastDay"]);
    expect(kinds([merge(["A"], "B")], world({ plannedElsewhere: ["B"] }))).toEqual([
      "plannedElsewhere",
    ]);
  });

  test("cells of one commune are no plan of the province; a commune, or two of them, are", () => {
    const units = [
      unit("X", commune, "P"),
      unit("Y", commune, "P", "Y"),
      unit("D", grassrootsCell, "Y", "Y"),
    ];
    const at = world({
      home: unit("P", province, null, null),
      units: [...world().units, ...units],
    });
    expect(kinds([merge(["A"], "B")], at)).toEqual(["belongsToCommune"]);
    expect(kinds([merge(["A"], "D")], at)).toEqual([]);
    expect(kinds([{ kind: "move", unit: "A", parent: "Y" }], at)).toEqual([]);
    expect(kinds([merge(["X"], "Y")], at)).toEqual([]);
  });

  test("business of a unit that closes: minutes and old dues first, guests and arrivals need one who follows (faults 135, 137, 140)", () => {
    const one = (kind: Business["kind"], label: string | null = null): Business => ({
      kind,
      orgId: "A",
      id: kind,
      label,
      day: null,
    });
    const all = [
      one("minutes"),
      one("dues", "2026-10"),
      one("dues", "2026-11"),
      one("guest"),
      one("receiving"),
      one("import"),
      one("case"),
      one("meeting"),
      one("post", "R02 B"),
    ];
    const onTheDay = world({ business: all, today: "2026-11-15" });
    const alone = ask([merge(["A"], "B")], onTheDay);
    expect(alone.blockers.map(({ kind }) => kind)).toEqual([
      "importRunning",
      "minutesOpen",
      "duesOpen",
    ]);
    expect(alone.blockers.at(-1)?.names, "the month itself stays with the old unit").toEqual([
      "2026-10",
    ]);
    expect(alone.warnings.map(({ kind }) => kind)).toEqual(["dues", "meetings", "cases"]);
    const ahead = ask([merge(["A"], "B")], world({ business: all }));
    expect(ahead.blockers, "there is time until the day").toEqual([]);
    expect(ahead.warnings.map(({ kind }) => kind).slice(0, 3)).toEqual([
      "importRunning",
      "minutesOpen",
      "duesOpen",
    ]);
    expect(alone.endingPosts).toEqual([{ unit: "A", label: "R02 B" }]);
    const people = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`A-${at}`, at < 3 ? "B" : "C"]),
    );
    const apart = kinds(
      [leave("dissolve", "A", ["B", "C"], people)],
      world({ business: all.slice(3, 5) }),
    );
    expect(apart).toEqual(["guestsLeft", "receivingLeft"]);
    expect(
      kinds([leave("transfer", "A", ["B"], { "A-1": "B" })], world({ business: all.slice(0, 5) })),
    ).toEqual([]);
  });
});

test("the approver is told of small cells, small committees, large cells and cells without a secretary", () => {
  const warned = (operations: Operation[]) =>
    ask(operations).warnings.map(({ kind, unit: ref }) => `${kind} ${ref}`);
  expect(warned([leave("transfer", "C", ["B"], { "C-0": "B" })])).toEqual([
    "fewOfficial C",
    "noSecretary C",
  ]);
  expect(warned([{ kind: "move", unit: "G2", parent: "X" }])[0]).toBe("smallCommittee G");
  expect(warned([found("N", grassrootsCell, "X"), merge(["A", "B"], "new:N")])).toEqual([
    "noSecretary new:N",
  ]);
  expect(warned([merge(["G1", "G2"], "A")])).toContain("largeCell A");
});
