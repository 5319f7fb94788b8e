import { expect, test } from "vitest";
import { duesStateBody, type CellState } from "#app/features/reports/dues/state/rules.ts";

const cell = (unit: string, owed: number, paid: number): CellState => ({
  orgId: unit,
  unit,
  people: 10,
  owed,
  paid,
  exempt: 1,
  reduced: 0,
  late1: 2,
  late2: 1,
  late3: 0,
});

test("the sum adds the cells up, and its share is that of the sums", () => {
  const [part] = duesStateBody(
    [cell("A", 300_000, 100_000), cell("B", 100_000, 100_000)],
    "vi",
  ).parts;
  expect(part!.lines.map((line) => line.cells)).toEqual([
    ["A", 10, 300_000, 100_000, 1, 0, 2, 1, 0, 33.3],
    ["B", 10, 100_000, 100_000, 1, 0, 2, 1, 0, 100],
    ["Cộng", 20, 400_000, 200_000, 2, 0, 4, 2, 0, 50],
  ]);
});

test("a cell where nothing is owed has a dash for its share, no sheet makes an empty table", () => {
  expect(duesStateBody([cell("A", 0, 0)], "vi").parts[0]!.lines[0]!.cells.at(-1)).toBeNull();
  expect(duesStateBody([], "vi").parts[0]!.lines).toEqual([]);
});
