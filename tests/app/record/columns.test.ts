import { describe, expect, test } from "vitest";
import { codeLists } from "#app/codes/lists.ts";
import {
  FIRST_DATA_ROW,
  GUIDE_SHEET,
  HEADER_ROW,
  KEY_ROW,
  LISTS_SHEET,
  workbookSheets,
} from "#app/record/columns.ts";
import { columnLetter, guideLines, listColumns, templateChecksum } from "#app/record/workbook.ts";

const sheets = workbookSheets();
const keysOf = (name: string) =>
  sheets.find((sheet) => sheet.name === name)?.columns.map((column) => column.key) ?? [];

describe("the workbook 3.0", () => {
  test("has the sheets of the format", () => {
    expect(sheets.map((sheet) => sheet.name).sort()).toEqual(
      [
        "DangVien QuaTrinh DaoTao NuocNgoai KhenThuong HuyHieu KyLuat GiaDinh KinhTe DanhGia",
        "ChucVu LichSuSH ChinhSach GianDoan TheDang MienDangPhi",
      ]
        .join(" ")
        .split(" ")
        .sort(),
    );
  });

  test("gives an address four columns and leaves photos out", () => {
    const keys = keysOf("DangVien");
    expect(keys.filter((key) => key.startsWith("home_town."))).toEqual([
      "home_town.detail",
      "home_town.commune",
      "home_town.province",
      "home_town.asWritten",
    ]);
    expect(keys).not.toContain("photo");
    expect(keys).toContain("external_reference");
  });

  test("child sheets carry hidden ids, the person and what to do", () => {
    const sheet = sheets.find((one) => one.name === "GiaDinh");
    expect(keysOf("GiaDinh").slice(0, 5)).toEqual([
      "member_id",
      "row_id",
      "biography_number",
      "citizen_id",
      "full_name",
    ]);
    expect(keysOf("GiaDinh").at(-1)).toBe("row_action");
    expect(sheet?.columns.slice(0, 2).every((column) => column.hidden)).toBe(true);
  });

  test("headers and keys are one of a kind in each sheet", () => {
    for (const { name, columns } of sheets) {
      const headers = columns.map((column) => column.header.toLowerCase());
      expect(new Set(headers).size, name).toBe(headers.length);
      expect(new Set(columns.map((column) => column.key)).size, name).toBe(columns.length);
    }
  });

  test("columns that a reader may not have are absent (fault 99)", () => {
    const open = workbookSheets((field) => field.sensitivity === "public");
    const keys = open.flatMap((sheet) => sheet.columns.map((column) => column.key));
    expect(keys).not.toContain("citizen_id");
    expect(keys).not.toContain("phone");
    expect(open.map((sheet) => sheet.name)).not.toContain("KyLuat");
    expect(open.map((sheet) => sheet.name)).toContain("DaoTao");
  });

  test("notes say what to write", () => {
    const note = (key: string) => sheets[0]?.columns.find((column) => column.key === key)?.note;
    expect(note("full_name")).toContain("Bắt buộc.");
    expect(note("official_date")).toContain("khi là đảng viên chính thức");
    expect(note("party_age_months")).toContain("tự ghi");
  });
});

test("headers, hidden keys and data follow each other", () => {
  expect([GUIDE_SHEET, LISTS_SHEET]).toEqual(["HuongDan", "DanhMuc"]);
  expect([HEADER_ROW, KEY_ROW, FIRST_DATA_ROW]).toEqual([1, 2, 3]);
});

test("drop-downs point at the labels of their list", () => {
  const lists = listColumns();
  const gender = lists.find((list) => list.name === "gender");
  expect(gender?.labels).toEqual(["Nam", "Nữ"]);
  expect(gender?.range).toMatch(/^DanhMuc!\$[A-Z]+\$3:\$[A-Z]+\$4$/);
  for (const sheet of sheets) {
    for (const { list } of sheet.columns) {
      if (list !== null) expect(lists.map((one) => one.name)).toContain(list);
    }
  }
  expect(lists.length).toBeLessThanOrEqual(Object.keys(codeLists).length + 1);
});

test("the instructions name version and checksum", () => {
  expect(guideLines()[1]).toEqual(["Phiên bản định dạng", "3.0"]);
  expect(guideLines()[2]?.[1]).toBe(templateChecksum());
  expect(templateChecksum()).toMatch(/^[0-9a-f]{8}$/);
  expect([columnLetter(0), columnLetter(25), columnLetter(26), columnLetter(702)]).toEqual([
    "A",
    "Z",
    "AA",
    "AAA",
  ]);
});
