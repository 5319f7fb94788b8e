import { expect, test } from "vitest";
import { namesPeople, toldContent } from "#app/features/reports/archive/rules.ts";
import { readPlace, writePlace } from "#app/features/reports/archive/schema.ts";
import type { ReportContent, ReportLine } from "#app/features/reports/content/rules.ts";
import { periodOf, readPeriod } from "#app/features/reports/periods/rules.ts";
import { isAskedFor, levelAt } from "#app/features/reports/rules.ts";
import { stepOf } from "#app/features/reports/sent/rules.ts";

const content = (lines: ReportLine[], equation: ReportContent["equation"]): ReportContent => ({
  title: "X",
  unit: "X",
  above: "",
  place: null,
  period: "X",
  madeOn: "2026-11-30",
  orientation: "portrait",
  equation,
  notes: ["Ba đồng chí ốm"],
  signer: "X",
  parts: [
    {
      title: null,
      empty: "",
      lines,
      columns: [
        { key: "line", head: "", kind: "text", width: 1 },
        { key: "now", head: "", kind: "number", width: 1 },
        { key: "before", head: "", kind: "number", width: 1 },
        { key: "share", head: "", kind: "share", width: 1 },
      ],
    },
  ],
});

test("numbers of one to four are left out with the shares of their line, and nothing leads to people", () => {
  const told = toldContent(
    content(
      [
        { key: "a", level: 0, cells: ["Nữ", 4, 9, 44.4], opens: true, memberId: "x" },
        { key: "b", cells: ["Nam", 0, 5, 0] },
      ],
      { opening: 10, increase: 3, decrease: 0, closing: 13 },
    ),
    "< 5",
  );
  expect(told.parts[0]!.lines).toEqual([
    { key: "a", level: 0, cells: ["Nữ", "< 5", 9, null] },
    { key: "b", cells: ["Nam", 0, 5, 0] },
  ]);
  expect([told.equation, told.notes]).toEqual([null, []]);
});

test("a sum of large numbers is told, and a report that names somebody is known as such", () => {
  const sum = { opening: 100, increase: 30, decrease: 0, closing: 130 };
  expect(toldContent(content([], sum), "< 5").equation).toEqual(sum);
  expect(namesPeople(content([{ key: "a", cells: [], memberId: "x" }], null))).toBe(true);
  expect(namesPeople(content([{ key: "a", cells: [] }], null))).toBe(false);
});

test("a province compiles the set of the half year and the year, and nothing that ends below it", () => {
  expect([levelAt("movement", "TU"), levelAt("structure", "TU"), levelAt("grades", "TU")]).toEqual([
    "province",
    "province",
    "province",
  ]);
  expect(["CBTT", "XP", "TU"].map((type) => levelAt("reconciliation", type))).toEqual([
    "cell",
    "commune",
    null,
  ]);
  expect([levelAt("monthly", "TU"), levelAt("dues", "TU"), levelAt("movement", "XP")]).toEqual([
    null,
    null,
    "commune",
  ]);
  const asked = (key: string) => isAskedFor("movement", "province", readPeriod(key)!);
  expect(["2026-H1", "2026", "2026-H2", "2026-Q1"].map(asked)).toEqual([true, true, false, false]);
  expect(isAskedFor("movement", "commune", periodOf("quarter", "2026-02-01"))).toBe(true);
});

test("the office of the province puts its report together, its leader locks it or gives it back", () => {
  expect(stepOf("province", null, "submit")).toMatchObject({ to: "checked", verb: "v" });
  expect(stepOf("province", "checked", "accept")).toMatchObject({ to: "accepted", side: "own" });
  expect(stepOf("province", "checked", "return")).toMatchObject({ to: "returned", verb: "a" });
  for (const act of ["sign", "check"] as const)
    expect(stepOf("province", "checked", act)).toBeNull();
  expect(stepOf("province", "accepted", "return")).toBeNull();
});

test("the place of a page survives its address, and nothing else is one", () => {
  const place = { at: new Date(1_790_000_000_123), id: "00000000-0000-4000-8000-000000000000" };
  expect(readPlace(writePlace(place))).toEqual(place);
  for (const wrong of [null, "", "x", "1_x", "-1_00000000-0000-4000-8000-000000000000"])
    expect(readPlace(wrong)).toBeNull();
});
