import { expect, test } from "vitest";
import { monthlyBody, type MonthFacts } from "#app/features/reports/monthly/rules.ts";
import { rollFigures } from "#app/features/reports/roll/rules.ts";

const facts: MonthFacts = {
  roll: rollFigures([], { opening: 30, closing: 30 }),
  meetings: {
    cells: 1,
    met: 1,
    thematic: 0,
    counted: 28,
    present: 25,
    unexcused: 1,
    onTime: 1,
  },
  dues: { sheets: 1, closed: 1, owed: 900_000, collected: 870_000 },
  work: { onTime: 2, late: 1, notDone: 1, cancelled: 4 },
};
const cell = (key: string, over: Partial<MonthFacts> = {}) =>
  monthlyBody({ ...facts, ...over }, "vi")
    .parts.flatMap(({ lines }) => lines)
    .find((line) => line.key === key)?.cells[1];

test("the report of a month puts its figures together", () => {
  expect([cell("share"), cell("duesShare"), cell("collected")]).toEqual([89.3, 96.7, 870_000]);
  expect([cell("received"), cell("doneOnTime"), cell("running")]).toEqual([4, 2, 0]);
  expect(cell("cells"), "one cell does not count itself").toBeUndefined();
  expect(cell("cells", { meetings: { ...facts.meetings, cells: 7 } })).toBe(7);
});

test("nobody reads of dues what the role may not see, and the report says so", () => {
  const { parts, notes } = monthlyBody({ ...facts, dues: null }, "vi");
  expect(parts).toHaveLength(3);
  expect(notes[0]).toContain("đảng phí");
});

test("a month without a meeting has a dash for its share", () => {
  const none = { ...facts.meetings, met: 0, counted: 0, present: 0 };
  expect(cell("share", { meetings: none })).toBeNull();
});
