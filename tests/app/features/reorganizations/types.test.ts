import { describe, expect, test } from "vitest";
import { orgType } from "#app/codes/org-type.ts";
import { readOperation } from "#app/features/reorganizations/operations/schema.ts";
import type { Operation } from "#app/features/reorganizations/operations/rules.ts";
import type { Business } from "#app/features/reorganizations/simulation/rules.ts";
import { choicesOf } from "#app/features/reorganizations/view/rules.ts";
import {
  ask,
  become,
  found,
  kinds,
  leave,
  merge,
  unit,
  world,
} from "#tests/app/features/reorganizations/world.ts";

const { commune, grassroots, grassrootsCell, sectional, dependentCell, partyGroup } = orgType.codes;
const two = [found("A1", dependentCell, "A"), found("A2", dependentCell, "A")];
const halves = { "A-0": "new:A1", "A-1": "new:A1", "A-2": "new:A1", "A-3": "new:A2" };
const all = { ...halves, "A-4": "new:A2", "A-5": "new:A2" };

describe("a cell becomes a committee (O7)", () => {
  test("its people go to the cells that the plan founds under it, wherever these stand in the plan", () => {
    const upgrade = become("A", grassroots, null, all);
    for (const operations of [
      [...two, upgrade],
      [upgrade, ...two],
    ]) {
      const plan = ask(operations);
      expect(plan.blockers).toEqual([]);
      expect(plan.before).toEqual(plan.after);
      expect(plan.retyped).toEqual([{ unit: "A", from: grassrootsCell, to: grassroots }]);
      expect(plan.closures).toEqual([
        { unit: "A", stays: true, change: "O7", successors: ["new:A1", "new:A2"], books: "new:A1" },
      ]);
      expect(plan.flows.map(({ to, people }) => [to, people])).toEqual([
        ["new:A1", 3],
        ["new:A2", 3],
      ]);
      const changed = plan.units.find(({ ref }) => ref === "A");
      expect(changed).toMatchObject({ fate: "changes", newType: grassroots });
      expect(changed?.after, "with all below it").toEqual({ official: 5, probationary: 1 });
    }
  });

  test("nobody is left in it; with one cell below, everybody goes there", () => {
    expect(kinds([become("A", grassroots, null, halves), ...two])).toEqual(["unmapped"]);
    expect(kinds([become("A", grassroots)]), "no cell at all").toEqual(["unmapped"]);
    expect(kinds([become("A", grassroots), two[0]!])).toEqual([]);
    const elsewhere = { ...all, "A-0": "B" };
    expect(kinds([become("A", grassroots, null, elsewhere), ...two])).toEqual(["unmapped"]);
    const deep: Operation[] = [
      become("A", grassroots),
      found("S", sectional, "A"),
      found("A1", dependentCell, "new:S"),
    ];
    expect(kinds(deep), "in a section of it too").toEqual([]);
  });

  test("a committee of less than thirty is the approver's to weigh, as is a cell of thirty", () => {
    const warned = (operations: Operation[], snapshot = world()) =>
      ask(operations, snapshot).warnings.map(({ kind, unit: ref }) => `${kind} ${ref}`);
    expect(warned([become("A", grassroots, null, all), ...two])).toContain("smallCommittee A");
    const large = world({}, { A: [28, 2] });
    expect(warned([become("A", grassroots), two[0]!], large)).not.toContain("smallCommittee A");
    expect(warned([become("G", grassrootsCell), merge(["G1", "G2"], "G")])).toContain(
      "largeCell G",
    );
  });

  test("what hangs on the cell is settled as if it closed: minutes, dues, guests, posts", () => {
    const one = (kind: Business["kind"], label: string | null = null): Business => ({
      kind,
      orgId: "A",
      id: kind,
      label,
      day: null,
    });
    const business = [one("minutes"), one("guest"), one("post", "R02 B"), one("case")];
    const plan = ask(
      [become("A", grassroots, null, all), ...two],
      world({ business, today: "2026-11-15" }),
    );
    expect(plan.blockers.map(({ kind }) => kind)).toEqual(["minutesOpen", "guestsLeft"]);
    expect(plan.endingPosts).toEqual([{ unit: "A", label: "R02 B" }]);
    expect(plan.warnings.map(({ kind }) => kind)).toContain("cases");
  });

  test("a party group inside goes along to the one cell, or needs a place", () => {
    const group = unit("T", partyGroup, "A");
    const snapshot = world({ units: [...world().units, group] });
    expect(ask([become("A", grassroots), two[0]!], snapshot).branches).toEqual([
      { unit: "T", parent: "new:A1" },
    ]);
    const apart: Operation[] = [become("A", grassroots, null, all), ...two];
    expect(kinds(apart, snapshot)).toEqual(["childrenLeft"]);
    expect(kinds([...apart, { kind: "move", unit: "T", parent: "new:A2" }], snapshot)).toEqual([]);
  });
});

describe("other changes of type", () => {
  test("a committee becomes a cell once nothing hangs below it", () => {
    expect(kinds([become("G", grassrootsCell)])).toEqual(["childrenLeft"]);
    const plan = ask([merge(["G1", "G2"], "G"), become("G", grassrootsCell)]);
    expect(plan.blockers).toEqual([]);
    expect(plan.closures.map(({ unit: ref, stays }) => [ref, stays])).toEqual([
      ["G1", false],
      ["G2", false],
    ]);
    expect(plan.units.find(({ ref }) => ref === "G")?.after).toEqual({
      official: 35,
      probationary: 2,
    });
  });

  test("a section goes with its committee when all its cells do", () => {
    const units = [...world().units, unit("S", sectional, "G"), unit("S1", dependentCell, "S")];
    const down = become("G", grassrootsCell);
    expect(kinds([merge(["S", "S1", "G1", "G2"], "G"), down], world({ units }))).toEqual([]);
    expect(kinds([merge(["S", "G1", "G2"], "G"), down], world({ units }))).toEqual([
      "pairNotAllowed",
    ]);
  });

  test("a type that cannot hang where the unit hangs takes another parent along", () => {
    expect(kinds([become("A", dependentCell)])).toEqual(["pairNotAllowed"]);
    const plan = ask([become("A", dependentCell, "G")]);
    expect(plan.blockers).toEqual([]);
    expect(plan.branches).toEqual([{ unit: "A", parent: "G" }]);
    expect(plan.transfers, "its people stay in it").toEqual([]);
    expect(kinds([become("G", sectional, "X")])).toEqual(["pairNotAllowed"]);
    const posts = (label: string) =>
      ask(
        [become("G", sectional, "new:H"), found("H", grassroots, "X")],
        world({ business: [{ kind: "post", orgId: "G", id: "p", label, day: null }] }),
      ).endingPosts;
    expect(posts("R06 B"), "a section has a secretary too").toEqual([]);
    expect(posts("R07 B")).toEqual([{ unit: "G", label: "R07 B" }]);
  });

  test.each<[string, Operation[], string[]]>([
    ["the type that it has", [become("A", grassrootsCell)], ["typeSame"]],
    [
      "two types at once",
      [become("A", dependentCell, "G"), become("A", grassroots)],
      ["typeTwice"],
    ],
    ["a unit that closes", [become("G1", sectional), merge(["G1"], "G2")], ["changesClosing"]],
    ["the unit of the plan", [become("X", grassroots)], ["unitUnknown"]],
    [
      "people into what is no cell any more",
      [become("A", grassroots), two[0]!, merge(["B"], "A")],
      ["pairNotAllowed"],
    ],
    ["below itself", [become("G", sectional, "G")], ["loop"]],
  ])("refused: %s", (_name, operations, expected) => {
    expect(kinds(operations)).toEqual(expect.arrayContaining(expected));
  });

  test("a commune keeps its type", () => {
    const at = world({
      home: unit("P", orgType.codes.province, null, null),
      units: [...world().units, unit("X", commune, "P")],
    });
    expect(kinds([become("X", grassroots)], at)).toContain("typeKept");
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind: "retype", unit: "A", orgType: "XP" }))
      form.set(name, value);
    expect(readOperation(form)).toEqual({ ok: false, issues: { orgType: "typeMissing" } });
    form.set("orgType", "DBCS");
    form.set("parent", "");
    expect(readOperation(form)).toMatchObject({ ok: true, value: { parent: null, people: {} } });
  });

  test("forms offer a unit as what it will be, so that cells can be founded under it", () => {
    const { home, units } = world();
    const offered = choicesOf({ home, units }, [become("A", grassroots)], []);
    expect(offered.units.find(({ ref }) => ref === "A")?.orgType).toBe(grassroots);
  });

  test("a split of a cell that becomes a committee still sends people", () => {
    const plan = ask([
      leave("transfer", "A", ["B"], { "A-0": "B" }),
      become("A", grassroots),
      two[0]!,
    ]);
    expect(plan.blockers).toEqual([]);
    expect(plan.transfers.filter(({ to }) => to === "B")).toHaveLength(1);
    expect(plan.transfers).toHaveLength(6);
  });
});
