import { expect, test } from "vitest";
import {
  earlier,
  lastKnown,
  periodOf,
  readPeriod,
  recentPeriods,
  yearBefore,
} from "#app/features/reports/periods/rules.ts";

test("a period is read from its key, with its first and last day", () => {
  expect(readPeriod("2028-02")).toMatchObject({ from: "2028-02-01", to: "2028-02-29" });
  expect(readPeriod("2026-Q4")).toMatchObject({ from: "2026-10-01", to: "2026-12-31" });
  expect(readPeriod("2026-H1")).toMatchObject({ from: "2026-01-01", to: "2026-06-30" });
  expect(readPeriod("2026")).toMatchObject({ kind: "year", from: "2026-01-01", to: "2026-12-31" });
});

test.each(["", "2026-13", "2026-Q5", "2026-H3", "1066", "2026-Q4 or 1=1", "26-01"])(
  "%s is no period",
  (text) => expect(readPeriod(text)).toBeNull(),
);

test("a day lies in one period of each kind, and periods of a kind follow each other", () => {
  const keys = (["month", "quarter", "half", "year"] as const).map(
    (kind) => periodOf(kind, "2026-07-01").key,
  );
  expect(keys).toEqual(["2026-07", "2026-Q3", "2026-H2", "2026"]);
  const quarter = readPeriod("2026-Q1")!;
  expect([earlier(quarter, 1).key, earlier(quarter, 5).key]).toEqual(["2025-Q4", "2024-Q4"]);
  expect(yearBefore(readPeriod("2026-H2")!).key).toBe("2025-H2");
  const recent = recentPeriods(["quarter"], "2026-11-29");
  expect([recent[0]!.key, recent.at(-1)!.key, recent.length]).toEqual(["2026-Q4", "2024-Q4", 9]);
});

test("of a running period the last known day is today", () => {
  const year = readPeriod("2026")!;
  expect([lastKnown(year, "2026-11-29"), lastKnown(year, "2027-01-02")]).toEqual([
    "2026-11-29",
    "2026-12-31",
  ]);
});
