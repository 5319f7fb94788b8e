import { expect, test } from "vitest";
import { orgType } from "#app/codes/org-type.ts";
import { readOperation } from "#app/features/reorganizations/operations/schema.ts";
import type { Operation } from "#app/features/reorganizations/operations/rules.ts";
import { ask, kinds, merge, unit, world } from "#tests/app/features/reorganizations/world.ts";

const { aboveGrassroots, commune, province } = orgType.codes;
const district = (code: string, into: string[], foundedOn: string | null = null): Operation => ({
  kind: "former",
  code,
  name: code,
  orgType: aboveGrassroots as never,
  foundedOn,
  into,
});
const past = world({
  home: unit("P", province, null, null),
  units: [...world().units, unit("X", commune, "P"), unit("Y", commune, "P", "Y")],
  effectiveOn: "2025-07-01",
});

test("a plan of units of before lies in the past and changes nothing of today", () => {
  const plan = ask([district("D", ["X", "Y"])], past);
  expect(plan.blockers).toEqual([]);
  expect(plan.before).toEqual(plan.after);
  expect([plan.transfers, plan.closures, plan.branches, plan.endingPosts]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  expect(plan.units.map(({ ref, fate }) => [ref, fate])).toEqual([["new:D", "recorded"]]);
  expect(plan.warnings).toEqual([]);
});

test.each<[string, Operation[], string[]]>([
  ["with a change of today", [district("D", ["X"]), merge(["A"], "B")], ["mixedHistory"]],
  ["a code twice", [district("D", ["X"]), district("D", ["Y"])], ["codeTaken"]],
  ["nobody follows that stands", [district("D", ["Z"])], ["unitUnknown"]],
  ["founded after it closed", [district("D", ["X"], "2025-08-01")], ["foundedLate"]],
])("refused: %s", (_name, operations, expected) => {
  expect(kinds(operations, past)).toEqual(expected);
});

test("neither today nor a commune records what was before", () => {
  expect(kinds([district("D", ["X"])], { ...past, effectiveOn: past.today })).toEqual(["notPast"]);
  expect(kinds([district("D", ["A"])], world({ effectiveOn: "2025-07-01" }))).toEqual([
    "historyOfProvince",
  ]);
});

test("the day of its founding may be unknown, and is a day where it is known", () => {
  const form = (foundedOn: string) => {
    const data = new FormData();
    const fields = { kind: "former", code: "D", name: "D", orgType: "DUT", into: "X", foundedOn };
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return readOperation(data);
  };
  expect(form("")).toMatchObject({ ok: true, value: { foundedOn: null } });
  expect(form("07/10/1995")).toMatchObject({ ok: true, value: { foundedOn: "1995-10-07" } });
  for (const wrong of ["1995", "hôm qua"])
    expect(form(wrong)).toEqual({ ok: false, issues: { foundedOn: "dateForm" } });
});
