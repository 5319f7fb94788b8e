import { expect, test } from "vitest";
import { allocate, rebalance, type MonthBalance } from "#app/features/dues/ledger/plan.ts";
import { lineState, wasHere } from "#app/features/dues/sheets/rules.ts";

const months: MonthBalance[] = [
  { month: "2026-09", owed: 30_000, paid: 10_000 },
  { month: "2026-10", owed: 30_000, paid: 30_000 },
  { month: "2026-11", owed: 30_000, paid: 0 },
];

test("money goes to the oldest month that is owed; what is over is credit (fault 140)", () => {
  expect(allocate(months, 15_000)).toEqual([{ month: "2026-09", amount: 15_000 }]);
  expect(allocate(months, 45_000)).toEqual([
    { month: "2026-09", amount: 20_000 },
    { month: "2026-11", amount: 25_000 },
  ]);
  expect(allocate(months, 60_000)).toEqual([
    { month: "2026-09", amount: 20_000 },
    { month: "2026-11", amount: 30_000 },
    { month: null, amount: 10_000 },
  ]);
  expect(allocate([{ month: "2026-11", owed: null, paid: 0 }], 5)).toEqual([
    { month: null, amount: 5 },
  ]);
});

test("credit is used for what is owed, and what was paid too much becomes credit; the sum stays", () => {
  expect(rebalance(months, 25_000)).toEqual([
    { month: "2026-09", amount: 20_000 },
    { month: "2026-11", amount: 5_000 },
    { month: null, amount: -25_000 },
  ]);
  const lowered = [{ month: "2026-11", owed: 11_000, paid: 30_000 }];
  expect(rebalance(lowered, 0)).toEqual([
    { month: "2026-11", amount: -19_000 },
    { month: null, amount: 19_000 },
  ]);
  expect(rebalance([{ month: "2026-11", owed: 30_000, paid: 30_000 }], 0)).toEqual([]);
});

test("credit that a reversal has taken away comes back from the latest months", () => {
  const paid = [
    { month: "2026-10", owed: 30_000, paid: 0 },
    { month: "2026-11", owed: 30_000, paid: 30_000 },
    { month: "2026-12", owed: 30_000, paid: 20_000 },
  ];
  expect(rebalance(paid, -50_000)).toEqual([
    { month: "2026-11", amount: -30_000 },
    { month: "2026-12", amount: -20_000 },
    { month: null, amount: 50_000 },
  ]);
});

test("who moved in the middle of a month belongs to the cell of its first day (fault 140)", () => {
  const left = [{ from: "2025-07-01", to: "2026-11-10" }];
  expect([wasHere(left, false, "2026-11-01"), wasHere(left, false, "2026-12-01")]).toEqual([
    true,
    false,
  ]);
  const came = [{ from: "2026-11-10", to: null }];
  expect([wasHere(came, true, "2026-11-01"), wasHere(came, true, "2026-12-01")]).toEqual([
    false,
    true,
  ]);
  expect(wasHere([], true, "2026-11-01"), "a record without dated stays").toBe(true);
  expect(wasHere([], false, "2026-11-01")).toBe(false);
});

test("a line is called by what is missing first", () => {
  const line = { owed: 30_000, paid: 0, arrears: 0, isDeferred: false, isDeceased: false };
  expect(lineState(line, false)).toBe("unpaid");
  expect(lineState(line, true)).toBe("late");
  expect(lineState({ ...line, paid: 10_000 }, false)).toBe("partial");
  expect(lineState({ ...line, paid: 30_000 }, true)).toBe("paid");
  expect(lineState({ ...line, paid: 30_000, arrears: 1 }, false)).toBe("late");
  expect(lineState({ ...line, owed: 0 }, false)).toBe("exempt");
  expect(lineState({ ...line, owed: null }, false)).toBe("missing");
  expect(lineState({ ...line, isDeferred: true }, true)).toBe("deferred");
});
