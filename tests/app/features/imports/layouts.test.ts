import { describe, expect, test } from "vitest";
import { isNumberRow } from "#app/features/imports/layout/header/rules.ts";
import { layoutOf, merged, readSheet } from "#tests/app/features/imports/sheets.ts";

const header = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD"];
const someone = (name: string, at = 1) => [at, name, "02/03/1980", "Nam", "025080123456"];

describe("where the header stands", () => {
  test("below the national motto and a title (fault 38)", () => {
    const layout = layoutOf([
      ["ĐẢNG BỘ XÃ THANH BA", null, null, "ĐẢNG CỘNG SẢN VIỆT NAM"],
      ["CHI BỘ KHU 2"],
      [],
      ["DANH SÁCH ĐẢNG VIÊN"],
      header,
      someone("Trần Văn Bảy"),
    ]);
    expect(layout).toMatchObject({
      profile: "list",
      headerRows: [5],
      firstDataRow: 6,
      letterhead: [
        "ĐẢNG BỘ XÃ THANH BA",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "CHI BỘ KHU 2",
        "DANH SÁCH ĐẢNG VIÊN",
      ],
    });
  });

  test("in two levels, with merged cells and without (fault 39)", () => {
    const grid = [
      ["STT", "Họ và tên", "Ngày sinh", null, "Quê quán"],
      [null, null, "Nam", "Nữ"],
      [1, "Trần Văn Bảy", "02/03/1980", null, "xã Thanh Ba, tỉnh Phú Thọ"],
      [2, "Lê Thị Tám", null, "05/06/1985", "xã Thanh Ba, tỉnh Phú Thọ"],
    ];
    const merges = merged("A1:A2", "B1:B2", "C1:D1", "E1:E2");
    for (const ranges of [merges, merged("C1:D1"), []]) {
      const layout = layoutOf(grid, ranges)!;
      expect(layout.headerRows).toEqual([1, 2]);
      expect(layout.columns.map(({ header: text }) => text)).toEqual([
        "STT",
        "Họ và tên",
        "Ngày sinh / Nam",
        "Ngày sinh / Nữ",
        "Quê quán",
      ]);
      const { people } = readSheet(grid, { merges: ranges });
      expect(people.map(({ reading }) => reading.values)).toMatchObject([
        { gender: "M", birth_date: "1980-03-02" },
        { gender: "F", birth_date: "1985-06-05" },
      ]);
    }
  });

  test("above a row of column numbers, which is nobody", () => {
    const layout = layoutOf([
      header,
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      someone("Trần Văn Bảy"),
    ])!;
    expect(layout).toMatchObject({ headerRows: [1], firstDataRow: 3 });
    expect(layout.columns[1]).toMatchObject({ samples: ["Trần Văn Bảy"], filled: 1 });
    expect(isNumberRow(["1", "2", "3"])).toBe(true);
    expect(isNumberRow(["A", "B", "1", "2"])).toBe(true);
    expect(isNumberRow(["1", "Trần Văn Bảy", "3"])).toBe(false);
    expect(isNumberRow(["1", "5", "3"])).toBe(false);
  });

  test("a sheet without a list of people has none", () => {
    expect(layoutOf([["Báo cáo quý"], ["Nội dung", "Số lượng"], ["Kết nạp", 3]])).toBeNull();
    expect(layoutOf([])).toBeNull();
    expect(
      layoutOf(
        [
          ["Giới tính", "Dân tộc"],
          ["Nam", "Kinh"],
        ],
        [],
        "DanhMuc",
      ),
    ).toBeNull();
  });

  test("several sheets with different layouts stand for themselves (fault 48)", () => {
    const one = layoutOf([header, someone("Trần Văn Bảy")], [], "Khu 1")!;
    const other = layoutOf(
      [["Danh sách"], ["Họ tên", "SĐT"], ["Lê Thị Tám", "0600351161"]],
      [],
      "Khu 2",
    )!;
    const same = layoutOf([header, someone("Lê Văn Chín")], [], "Khu 3")!;
    expect(one.signature).toBe(same.signature);
    expect(one.signature).not.toBe(other.signature);
    expect(other).toMatchObject({ headerRows: [2], sheetName: "Khu 2" });
  });

  test("a text of an old font is read before the header is looked for (fault 50)", () => {
    const layout = layoutOf([
      ["STT", "Hä vµ tªn", "Ngµy sinh"],
      [1, "NguyÔn V¨n An", "02/03/1980"],
    ]);
    expect(layout?.columns.map(({ header: text }) => text)).toEqual([
      "STT",
      "Họ và tên",
      "Ngày sinh",
    ]);
  });
});

describe("what the rows are", () => {
  test("a header repeated on each printed page is nobody (fault 40)", () => {
    const { kinds } = readSheet([
      header,
      someone("Trần Văn Bảy"),
      header,
      someone("Lê Văn Chín", 2),
    ]);
    expect(kinds).toEqual(["header", "person", "header", "person"]);
  });

  test("totals and signatures are nobody, and names below them sign (fault 41)", () => {
    const { kinds } = readSheet([
      header,
      someone("Trần Văn Bảy"),
      ["Tổng cộng: 1 đồng chí"],
      [null, "Trong đó: nữ", 0],
      [null, "NGƯỜI LẬP BIỂU", null, null, "BÍ THƯ"],
      [null, "(Ký, ghi rõ họ tên)"],
      [null, "Hoàng Thị Mẫu"],
    ]);
    expect(kinds).toEqual([
      "header",
      "person",
      "totals",
      "totals",
      "signature",
      "signature",
      "signature",
    ]);
  });

  test("numbers that start again and headings of cells: the heading is carried down (fault 42)", () => {
    const { kinds, people } = readSheet([
      header,
      ["I. CHI BỘ KHU 2 (1 đồng chí)"],
      someone("Trần Văn Bảy"),
      ["II", "Chi bộ Khu 3"],
      [1, "Lê Văn Chín", "02/03/1980", "Nam", "025080123457"],
    ]);
    expect(kinds).toEqual(["header", "group", "person", "group", "person"]);
    expect(people.map(({ reading }) => [reading.group, reading.values.org_id])).toEqual([
      ["CHI BỘ KHU 2", "PT-TB-02"],
      ["Chi bộ Khu 3", "PT-TB-03"],
    ]);
  });

  test("a person with a name alone is still a person, whose gaps are told", () => {
    const { people } = readSheet([
      header,
      [1, "Trần Văn Bảy"],
      [2, "Công Thị Hoa"],
      [3, "Tống Văn Ban"],
    ]);
    expect(people.map(({ reading, grade }) => [reading.name, grade])).toEqual([
      ["Trần Văn Bảy", "blocked"],
      ["Công Thị Hoa", "blocked"],
      ["Tống Văn Ban", "blocked"],
    ]);
  });

  test("a row that says something but is nobody is named as such, not dropped silently", () => {
    const { kinds } = readSheet([
      header,
      someone("Trần Văn Bảy"),
      [null, null, null, null, "xem lại"],
    ]);
    expect(kinds.at(-1)).toBe("other");
  });
});
