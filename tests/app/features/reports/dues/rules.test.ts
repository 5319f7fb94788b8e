import { expect, test } from "vitest";
import { balanceOf, duesBody } from "#app/features/reports/dues/rules.ts";

const cell = (unit: string, over = {}) => ({
  unit,
  sheets: 3,
  owed: 900_000,
  collected: 880_001,
  kept: 264_000,
  remitted: 600_000,
  received: 600_000,
  ...over,
});

test("what is still to be sent is what came in less what was kept and sent, to the đồng", () => {
  expect(balanceOf(cell("A"))).toBe(16_001);
});

test("the last line sums the cells up", () => {
  const { parts } = duesBody([cell("A"), cell("B", { remitted: 0, received: 0 })], "vi");
  const { lines } = parts[0]!;
  expect(lines.at(-1)!.cells).toEqual([
    "Cộng",
    6,
    1_800_000,
    1_760_002,
    97.8,
    528_000,
    600_000,
    600_000,
    632_002,
  ]);
  expect(duesBody([], "vi").parts[0]!.lines).toEqual([]);
});
