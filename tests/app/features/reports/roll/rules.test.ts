import { expect, test } from "vitest";
import {
  countOn,
  equationOf,
  movementsIn,
  rollFigures,
  spansOf,
  type RollStay,
} from "#app/features/reports/roll/rules.ts";
import { holds } from "#app/features/reports/content/rules.ts";
import { readPeriod } from "#app/features/reports/periods/rules.ts";

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
const quarter = readPeriod("2026-Q4")!;
const figures = (...stays: RollStay[]) => {
  const spans = spansOf(stays);
  const counted = { opening: countOn(spans, "2026-09-30"), closing: countOn(spans, quarter.to) };
  return rollFigures(movementsIn(spans, quarter), counted);
};

test("every reason is counted in its line and in the sum of its group", () => {
  const came = (reason: string) =>
    stay(`came ${reason}`, { starts: "2026-10-05", inReason: reason });
  const left = (reason: string) =>
    stay(`left ${reason}`, { ends: "2026-12-31", outReason: reason });
  const found = figures(
    ...["I1", "I2", "I3", "I4", "I5"].map(came),
    ...["R1", "R2", "R3", "R4", "R5", "R6", "R7"].map(left),
  );
  expect(found).toMatchObject({ A: 7, B: 5, C: 7, D: 5, B1: 2, B1r: 1, B2: 2, B2a: 1, B2b: 1 });
  expect(found).toMatchObject({ B3: 1, B4: 0, C1: 1, C2: 1, C3: 2, C3p: 1, C4: 1, C5: 2, C6: 0 });
  expect(holds(equationOf(found))).toBe(true);
});

test("who comes on the last day counts at its end, who leaves on it does not", () => {
  const found = figures(
    stay("came", { starts: quarter.to, inReason: "I1" }),
    stay("left", { ends: quarter.to, outReason: "R1" }),
    stay("leaves on the day after", { ends: "2027-01-01", outReason: "R1" }),
  );
  expect([found.A, found.B, found.C, found.D]).toEqual([2, 1, 1, 2]);
});

test("a move between two cells of a unit is no movement of the unit, with a gap it is two", () => {
  const moved = (from: string) => [
    stay("mover", { ends: "2026-11-01", outReason: "R7" }),
    stay("mover", { cellPos: 2n, starts: from, inReason: "I4" }),
  ];
  expect(figures(...moved("2026-11-01"))).toMatchObject({ A: 1, B: 0, C: 0, D: 1 });
  expect(figures(...moved("2026-11-09"))).toMatchObject({ A: 1, B: 1, C: 1, D: 1 });
});

test("rows of one person that overlap count the person once", () => {
  const found = figures(
    stay("twice", { ends: "2026-11-20", outReason: "R7" }),
    stay("twice", { cellPos: 2n, starts: "2026-11-01", inReason: "I4" }),
  );
  expect([found.A, found.B, found.C, found.D]).toEqual([1, 0, 0, 1]);
});

test("who came and left within the period stands in both", () => {
  const found = figures(
    stay("guest of a month", {
      starts: "2026-10-02",
      inReason: "I3",
      ends: "2026-11-02",
      outReason: "R6",
    }),
  );
  expect(found).toMatchObject({ A: 0, B2a: 1, C5a: 1, D: 0 });
});

test("a movement without a reason is counted as such and never left out", () => {
  const found = figures(
    stay("came", { starts: "2026-10-02", inReason: null }),
    stay("left", { ends: "2026-10-02", outReason: "R8" }),
  );
  expect(found).toMatchObject({ B: 1, B4: 1, C: 1, C6: 1 });
});
