import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import {
  addToMonth,
  dayOfMonth,
  isMonth,
  lastDay,
  monthsOf,
  quarterBefore,
  quarterOf,
} from "#app/features/dues/months/rules.ts";
import { assumedTerms, splitOf } from "#app/features/dues/shares/rules.ts";

test("months and quarters run over the year border", () => {
  expect([addToMonth("2026-12", 1), addToMonth("2026-01", -1), addToMonth("2026-11", 14)]).toEqual([
    "2027-01",
    "2025-12",
    "2028-01",
  ]);
  expect(quarterOf("2026-12")).toBe("2026-Q4");
  expect(quarterBefore("2027-Q1")).toBe("2026-Q4");
  expect(monthsOf("2026-Q4")).toEqual(["2026-10", "2026-11", "2026-12"]);
  expect([lastDay("2028-02"), dayOfMonth("2026-02", 30)]).toEqual(["2028-02-29", "2026-02-28"]);
  expect(["2026-13", "26-01", "2026-1", "1999-01"].filter(isMonth)).toEqual([]);
});

test("each level keeps its share, and both parts make up the whole", () => {
  const terms = assumedTerms(ruleSet("2026-11-01"));
  expect(splitOf(1_000_000, "CBTT", terms)).toEqual({ kept: 300_000, remitted: 700_000 });
  expect(splitOf(1_000_000, "CBCS", terms)).toEqual({ kept: 700_000, remitted: 300_000 });
  expect(splitOf(1_000_000, "XP", terms)).toEqual({ kept: 500_000, remitted: 500_000 });
  expect(splitOf(1_000_000, "DUT", terms)).toEqual({ kept: 500_000, remitted: 500_000 });
  for (let amount = 0; amount < 40; amount++) {
    const { kept, remitted } = splitOf(amount, "CBTT", terms);
    expect(kept + remitted).toBe(amount);
  }
});
