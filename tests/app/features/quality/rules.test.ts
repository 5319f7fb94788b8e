import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { countGrades, gradeOf, sortUnits, type BoardUnit } from "#app/features/quality/rules.ts";

const bounds = ruleSet("2026-11-23").table("quality.grade_from");

const unit = (name: string, more: Partial<BoardUnit> = {}): BoardUnit => ({
  id: name,
  name,
  people: 10,
  share: 0.5,
  grade: "error",
  score: 50,
  below: 5,
  faulty: 0,
  duplicates: 0,
  ...more,
});
const names = (units: BoardUnit[]) => units.map(({ name }) => name).join("");

test("grades change exactly at their bounds", () => {
  expect([1, 0.95, 0.9499, 0.8, 0.7999, 0].map((share) => gradeOf(share, bounds))).toEqual([
    "ok",
    "ok",
    "warn",
    "warn",
    "error",
    "error",
  ]);
});

test("the worst stands first: lowest shares, most faults", () => {
  const units = [
    unit("a", { share: 0.9, faulty: 1 }),
    unit("b", { share: 0.2, faulty: 7 }),
    unit("c", { share: 0.5, faulty: 3 }),
  ];
  expect(names(sortUnits(units, "share"))).toBe("bca");
  expect(names(sortUnits(units, "faulty"))).toBe("bca");
  expect(names(sortUnits(units, "name"))).toBe("abc");
});

test("a unit that cannot be compared comes last, and equal ones keep the order of names", () => {
  const units = [unit("a", { share: null }), unit("b"), unit("c"), unit("d", { share: 0.1 })];
  expect(names(sortUnits(units, "share"))).toBe("dbca");
});

test("units without a grade are counted in none", () => {
  const units = [unit("a"), unit("b", { grade: "ok" }), unit("c", { grade: null })];
  expect(countGrades(units)).toEqual({ ok: 1, warn: 0, error: 1 });
});
