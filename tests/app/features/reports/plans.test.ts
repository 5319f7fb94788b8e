import { expect, test } from "vitest";
import { yearsToCount } from "#app/features/reports/movement/sums/rules.ts";
import { shareOf, sumOf, type PlanLine } from "#app/features/reports/plans/rules.ts";
import { readPlanForm, readYear, targetName } from "#app/features/reports/plans/schema.ts";

const line = (target: number | null, admitted: number | null): PlanLine => ({
  id: "x",
  name: "X",
  target,
  isFromAbove: true,
  source: null,
  admitted,
  countedOn: null,
  open: 2,
  late: 1,
});

test("a plan over communes is the sum of those that have one, and no plan where none has", () => {
  expect(sumOf([line(10, 4), line(null, 3), line(5, null)])).toEqual({
    target: 15,
    admitted: 7,
    share: 46.7,
    open: 6,
    late: 3,
  });
  expect(sumOf([line(null, 3)])).toMatchObject({ target: null, admitted: 3, share: null });
});

test("a share over a plan of nothing, or without a count, is a dash", () => {
  expect([shareOf(3, 0), shareOf(null, 5), shareOf(3, null), shareOf(3, 4)]).toEqual([
    null,
    null,
    null,
    75,
  ]);
});

test("numbers are whole and from 0 to 9999, an empty field asks for nothing, and the document is named", () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return readPlanForm(data);
  };
  const [one, other] = [targetName("a"), targetName("b")];
  expect(form({ [one]: "12", [other]: " ", source: "NQ 1" })).toEqual({
    ok: true,
    input: { targets: new Map([["a", 12]]), source: "NQ 1" },
  });
  for (const wrong of ["-1", "1,5", "10000", "mười"])
    expect(form({ [one]: wrong, source: "" })).toEqual({
      ok: false,
      issues: { [one]: "number", source: "source" },
    });
  expect([readYear("2026"), readYear("1926"), readYear("x"), readYear(null)]).toEqual([
    2026,
    null,
    null,
    null,
  ]);
});

test("in January the year that has just ended is counted once more", () => {
  expect(yearsToCount("2027-01-31")).toEqual([2026, 2027]);
  expect(yearsToCount("2027-02-01")).toEqual([2027]);
});
