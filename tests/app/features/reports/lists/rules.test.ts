import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { ageOn, isTransfer, listPart, probationOf } from "#app/features/reports/lists/rules.ts";

const rules = ruleSet("2026-11-29");

test("the twelve months of probation end on the same day, and the cell has 30 working days after it", () => {
  const found = probationOf("2025-11-10", rules, "2026-11-29");
  expect([found.ends, found.state]).toEqual(["2026-11-10", "due"]);
  expect(found.meetBy! > "2026-12-20" && found.meetBy! < "2026-12-31").toBe(true);
  expect(probationOf("2025-11-30", rules, "2026-11-29").state).toBe("running");
  expect(probationOf("2025-06-01", rules, "2026-11-29").state).toBe("late");
  expect(probationOf("2024-02-29", rules, "2026-11-29").ends).toBe("2025-02-28");
});

test("an admission known by its month counts from its first day, an unknown one is said to be so", () => {
  expect(probationOf("2025-11", rules, "2026-11-29").ends).toBe("2026-11-01");
  expect(probationOf(null, rules, "2026-11-29")).toEqual({
    ends: null,
    meetBy: null,
    state: "unknown",
  });
});

test("ages are completed years; of a birth known by its year the difference of years", () => {
  expect(ageOn("1960-11-30", "2026-11-29")).toBe(65);
  expect(ageOn("1960-11-29", "2026-11-29")).toBe(66);
  expect(ageOn("1960", "2026-01-01")).toBe(66);
});

test("the book of transfers holds transfers and nothing else", () => {
  const reasons = ["I1", "I3", "I4", "R1", "R6", "R7", null];
  expect(reasons.filter((reason) => isTransfer({ reason }))).toEqual(["I3", "I4", "R6", "R7"]);
});

test("a list is numbered and its lines fit its columns", () => {
  const rows = [
    { memberId: "a", cells: ["A", "x"] },
    { memberId: "b", cells: ["B", "y"] },
  ];
  const part = listPart(["name", "cell"], rows, { lang: "vi", empty: "-" });
  expect(part.lines.map(({ cells }) => cells)).toEqual([
    [1, "A", "x"],
    [2, "B", "y"],
  ]);
  expect(part.columns).toHaveLength(3);
});
