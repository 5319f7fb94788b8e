import { expect, test } from "vitest";
import { rollFaults } from "#app/features/reports/equation/rules.ts";
import { readPeriod } from "#app/features/reports/periods/rules.ts";
import type { RollStay } from "#app/features/reports/roll/rules.ts";

const stay = (memberId: string, over: Partial<RollStay> = {}): RollStay => ({
  memberId,
  name: memberId,
  cellPos: 1n,
  cellName: "Khu 1",
  starts: null,
  ends: null,
  inReason: "I6",
  outReason: null,
  cameFrom: null,
  wentTo: null,
  enteredOn: null,
  ...over,
});
const unit = (listed: number) => ({ id: "u", code: "C", posFrom: 1n, posTo: 2n, listed });
const periods = [readPeriod("2026-Q3")!, readPeriod("2026-Q4")!];
const faults = (stays: RollStay[], listed: number) =>
  rollFaults(stays, [unit(listed)], periods, "2026-12-31");

test("a roll that fits has no faults", () => {
  const stays = [stay("a"), stay("b", { starts: "2026-10-01", inReason: "I1" })];
  expect(faults(stays, 2)).toEqual([]);
});

test("a list that is not the roll is named, with both numbers", () => {
  expect(faults([stay("a")], 2)).toEqual([
    { unit: "C", period: null, kind: "list", memberId: null, found: 1, expected: 2 },
  ]);
});

test("whoever came or left without a reason is named in the period", () => {
  const found = faults([stay("a", { ends: "2026-10-05" })], 0);
  expect(found.map(({ period, kind, memberId }) => [period, kind, memberId])).toEqual([
    ["2026-Q4", "unexplained", "a"],
  ]);
});

test("stays outside the unit are not its own", () => {
  expect(faults([stay("a"), stay("b", { cellPos: 2n })], 1)).toEqual([]);
});
