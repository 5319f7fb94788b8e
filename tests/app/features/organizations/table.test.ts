import { describe, expect, test } from "vitest";
import { joinTable, readTreeTable, splitTable } from "#app/features/organizations/tree/rules.ts";

const communes = new Set(["08152"]);
const head = ["Mã tổ chức", "Tên", "Loại hình", "Trực thuộc"];
const read = (table: string[][]) => {
  const result = readTreeTable(table, communes);
  if (!result.ok) throw new Error(`missing ${result.missing.join()}`);
  return result;
};
const issue = (column: string, cell: string) =>
  read([
    [...head, column],
    ["A", "Chi bộ A", "CBCS", "", cell],
  ]).rows[0]!.issue;

describe("headers", () => {
  test.each([
    ["labels", head],
    ["keys", ["code", "name", "org_type", "parent_id"]],
    ["English labels", ["Code", "Name", "Type", "Parent"]],
    ["without accents, in capitals", ["MA TO CHUC", "TEN", "LOAI HINH", "TRUC THUOC"]],
  ])("are known as %s", (_, headers) => {
    const { rows, unused } = read([headers, ["A", "Chi bộ A", "Chi bộ cơ sở", "B"]]);
    expect(unused).toEqual([]);
    expect(rows).toMatchObject([
      { row: 2, code: "A", asked: { orgType: "CBCS", parentCode: "B" } },
    ]);
  });

  test("stand below a letterhead, in any order, with columns nobody knows", () => {
    const { rows, unused } = read([
      ["TỈNH UỶ PHÚ THỌ"],
      [],
      ["Ghi chú", "Loại hình", "Tên", "Mã"],
      ["", "XP", "Đảng bộ xã Một", "X1"],
    ]);
    expect(unused).toEqual(["Ghi chú"]);
    expect(rows).toMatchObject([{ row: 4, code: "X1", name: "Đảng bộ xã Một" }]);
  });

  test("are missed by name", () => {
    expect(readTreeTable([["Mã tổ chức", "Ghi chú"]], communes)).toEqual({
      ok: false,
      missing: ["name", "orgType"],
    });
  });

  test("may be followed by the row of machine keys", () => {
    expect(read([head, ["code", "name", "org_type", "parent_id"]]).rows).toEqual([]);
  });
});

describe("cells", () => {
  test.each([
    ["Ngày sinh hoạt", "31", "meetingDayWrong"],
    ["Ngày sinh hoạt", "5", null],
    ["Ngày thành lập", "03/2001", "dateWrong"],
    ["Ngày thành lập", "03/02/2001", null],
    ["Xã/phường", "99999", "communeUnknown"],
    ["Xã/phường", "8152", null],
    ["Vùng lương tối thiểu", "V", "regionWrong"],
    ["Vùng lương tối thiểu", "iii", null],
    ["Cấp trên trực tiếp cơ sở", "có lẽ", "flagWrong"],
    ["Cấp trên trực tiếp cơ sở", "Có", null],
    ["Loại hình cơ sở", "Nhà máy trên mây", "sectorUnknown"],
  ])("%s: %s", (column, cell, expected) => {
    expect(issue(column, cell)).toBe(expected);
  });

  test("a row without code, name or known type says so", () => {
    const { rows } = read([
      head,
      ["", "Chi bộ", "CBCS", ""],
      ["A B", "Chi bộ", "CBCS", ""],
      ["A", " ", "CBCS", ""],
      ["A", "Chi bộ", "Câu lạc bộ", ""],
      ["", "Cộng", "", ""],
    ]);
    expect(rows.map((row) => row.issue)).toEqual([
      "codeMissing",
      "codeForm",
      "nameMissing",
      "typeUnknown",
    ]);
  });
});

describe("pasted text", () => {
  test("is split at tabs, semicolons or commas, with quoted cells (fault 92)", () => {
    expect(splitTable("a\tb\n1\t2")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(splitTable('a;b\r\n"x;""y""";2\r\n')).toEqual([
      ["a", "b"],
      ['x;"y"', "2"],
    ]);
    expect(splitTable("\ufeffa,b\n1,")).toEqual([["a", "b"], ["1"]]);
  });

  test("comes back as it went into the hidden field of the preview", () => {
    const table = [
      ["Mã", "Tên"],
      ["A", 'Chi bộ "Sao\tĐỏ"'],
      ["B", "dòng một\ndòng hai"],
      ["C", "a, b; c"],
    ];
    expect(splitTable(joinTable(table).replaceAll("\n", "\r\n"))).toEqual(
      table.map((row) => row.map((cell) => cell.replaceAll("\n", "\r\n"))),
    );
  });
});
