import { expect, test } from "vitest";
import {
  COUNT_LINE,
  countPart,
  PERSON,
  reconciledPart,
  sentList,
} from "#app/features/reports/lists/reconciliation/rules.ts";
import { listPart } from "#app/features/reports/lists/rules.ts";

const people = (...names: string[]) => new Map(names.map((name) => [`id ${name}`, name]));
const cellsOf = (...cells: Parameters<typeof reconciledPart>[0]) =>
  reconciledPart(cells, "vi").lines.map((line) => line.cells);
const cell = { orgId: "a", name: "Chi bộ A" };

test("a cell whose list fits has no difference; who is missing or too many is named on the right side", () => {
  const sent = { people: people("An", "Bình"), count: 2 };
  const [fits] = cellsOf({ ...cell, sent, roll: people("An", "Bình") });
  expect(fits).toEqual(["Chi bộ A", 2, 2, 0, ""]);
  const [differs] = cellsOf({ ...cell, sent, roll: people("Bình", "Cúc", "Dung") });
  expect(differs).toEqual(["Chi bộ A", 2, 3, -1, "Chỉ có ở chi bộ: An. Chỉ có ở xã: Cúc, Dung."]);
});

test("equal numbers of different people are still told apart", () => {
  const sent = { people: people("An"), count: 1 };
  const [line] = cellsOf({ ...cell, sent, roll: people("Bình") });
  expect(line!.slice(1, 4)).toEqual([1, 1, 0]);
  expect(line![4]).toContain("An");
});

test("a cell that sent nothing counts in the commune alone, not in the difference", () => {
  const lines = cellsOf(
    { ...cell, sent: null, roll: people("An") },
    {
      orgId: "b",
      name: "Chi bộ B",
      sent: { people: people("Bình"), count: 2 },
      roll: people("Bình"),
    },
  );
  expect(lines[0]).toEqual(["Chi bộ A", null, 1, null, "Chi bộ chưa gửi danh sách."]);
  expect(lines[1]).toEqual(["Chi bộ B", 2, 1, 1, "Chi bộ sửa tay số lượng: 2."]);
  expect(lines[2]).toEqual(["Cộng", 2, 2, 1, ""]);
});

test("a sent list is read back with its people and the figure given by hand", () => {
  const list = listPart(["name"], [{ memberId: "1", key: `${PERSON}1`, cells: ["An"] }], {
    lang: "vi",
    empty: "",
  });
  expect(sentList([countPart(3, "vi"), list])).toEqual({
    people: new Map([["1", "An"]]),
    count: 3,
  });
  expect(countPart(3, "vi").lines[0]!.key).toBe(COUNT_LINE);
});
