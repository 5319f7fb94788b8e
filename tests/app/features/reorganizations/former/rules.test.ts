import { expect, test } from "vitest";
import { orgType } from "#app/codes/org-type.ts";
import { readTreeTable } from "#app/features/organizations/tree/rules.ts";
import {
  followers,
  planFormers,
  type FormerWorld,
} from "#app/features/reorganizations/former/rules.ts";

const header = ["Mã tổ chức", "Tên", "Loại hình", "Nơi kế tục", "Ngày thành lập"];
const standing = [
  { id: "x", code: "X", name: "Đảng bộ xã Thanh Ba" },
  { id: "y", code: "Y", name: "Đảng bộ xã Hoàng Hoa" },
  { id: "z1", code: "Z1", name: "Đảng bộ xã Trùng Tên" },
  { id: "z2", code: "Z2", name: "Đảng bộ xã Trùng Tên" },
];
const world: FormerWorld = {
  standing,
  takenCodes: new Set(["CO-ROI"]),
  operations: [],
  effectiveOn: "2025-07-01",
};

/** What becomes of one row under the header. */
function one(cells: string[], more: Partial<FormerWorld> = {}) {
  return many([cells], more)[0]!;
}

function many(rows: string[][], more: Partial<FormerWorld> = {}) {
  const read = readTreeTable([header, ...rows], new Set(), {
    [followers.key]: followers.headers,
  });
  if (!read.ok) throw new Error(read.missing.join());
  return planFormers(read.rows, { ...world, ...more });
}

test("a row names those who follow by code or by name, without accents, each once", () => {
  const row = one(["D1", "Đảng bộ huyện Cũ", "DUT", "X; dang bo xa hoang hoa;Y", "07/10/1995"]);
  expect(row.issue).toBeNull();
  expect(row.operation).toEqual({
    kind: "former",
    code: "D1",
    name: "Đảng bộ huyện Cũ",
    orgType: orgType.codes.aboveGrassroots,
    foundedOn: "1995-10-07",
    into: ["x", "y"],
  });
});

test.each<[string, string[], string]>([
  ["no code", ["", "Đảng bộ xã", "XP", "X", ""], "codeMissing"],
  ["a code that a unit has", ["CO-ROI", "Đảng bộ xã", "XP", "X", ""], "codeTaken"],
  ["a cell", ["D1", "Chi bộ thôn", "CBCS", "X", ""], "typeNotFormer"],
  ["a type that is none", ["D1", "Đảng bộ", "Hội", "X", ""], "typeUnknown"],
  ["nobody follows", ["D1", "Đảng bộ xã", "XP", " ; ", ""], "successorMissing"],
  ["a unit that does not stand", ["D1", "Đảng bộ xã", "XP", "X; Q", ""], "successorUnknown"],
  [
    "a name that two have",
    ["D1", "Đảng bộ xã", "XP", "Đảng bộ xã Trùng Tên", ""],
    "successorUnknown",
  ],
  ["founded when it closed", ["D1", "Đảng bộ xã", "XP", "X", "01/07/2025"], "foundedLate"],
  ["a year alone", ["D1", "Đảng bộ xã", "XP", "X", "1995"], "dateWrong"],
])("refused: %s", (_name, cells, issue) => {
  expect(one(cells)).toMatchObject({ issue, operation: null });
});

test("a code stands once in the file, and not in the plan already (fault 76)", () => {
  const cells = ["D1", "Đảng bộ xã", "XP", "X", ""];
  expect(many([cells, cells]).map(({ issue }) => issue)).toEqual([null, "codeTwice"]);
  const { operation } = one(cells);
  expect(one(cells, { operations: [operation!] }).issue).toBe("codeTwice");
});
