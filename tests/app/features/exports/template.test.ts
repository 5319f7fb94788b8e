import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { readXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportSheets } from "#app/features/exports/rules.ts";
import { templateParts, workbookParts } from "#app/features/exports/sheets/rules.ts";
import { streamWorkbook, type WrittenCell } from "#app/lib/xlsx/write.server.ts";
import { FIRST_DATA_ROW, workbookSheets } from "#app/record/columns.ts";
import { templateChecksum } from "#app/record/workbook.ts";
import * as route from "#app/routes/imports/template.ts";
import { bytesOf, readParts, readSheets } from "#tests/app/features/exports/workbook.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
let bytes: Buffer;
beforeAll(async () => {
  database = await demoDatabase();
  const answer = await (await visitor("nhaplieu.tinh")).get(route, "/imports/template.xlsx");
  bytes = await bytesOf(answer.response);
});
afterAll(() => database.close());

async function inExcel(file: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
  return workbook;
}

interface Validation {
  type: string;
  formulae?: string[];
  prompt?: string;
}

describe("the empty 3.0 workbook", () => {
  test("has instructions, every sheet of the format and the lists, without a row of data", async () => {
    const sheets = await readSheets(bytes);
    const expected = workbookSheets();
    expect([...sheets.keys()]).toEqual([
      "HuongDan",
      ...expected.map(({ name }) => name),
      "DanhMuc",
    ]);
    for (const { name, columns } of expected) {
      const sheet = sheets.get(name)!;
      expect(sheet.headers, name).toEqual(columns.map(({ header }) => header));
      expect(sheet.keys, name).toEqual(columns.map(({ key }) => key));
      expect(sheet.isKeyRowHidden, name).toBe(true);
      expect(sheet.rows, name).toEqual([]);
    }
  });

  test("says its version and its checksum", async () => {
    const guide = (await readSheets(bytes)).get("HuongDan")!.all;
    const said = new Map(guide.map(([label, value]) => [label, value]));
    expect(said.get("Phiên bản định dạng")).toBe("3.0");
    expect(said.get("Mã kiểm tra mẫu")).toBe(templateChecksum());
    expect(said.has("Người xuất")).toBe(false);
  });

  test("drop-downs point at the words of their list, in another reader too", async () => {
    const workbook = await inExcel(bytes);
    const sheet = workbook.getWorksheet("DangVien")!;
    const { columns } = workbookSheets()[0]!;
    const place = columns.findIndex(({ key }) => key === "gender") + 1;
    const model = (sheet as unknown as { dataValidations: { model: Record<string, Validation> } })
      .dataValidations.model;
    const letter = sheet.getColumn(place).letter;
    const rule = Object.entries(model).find(([range]) => range.includes(`${letter}3`))![1];
    expect(rule.type).toBe("list");
    const [, from, to] = /^DanhMuc!\$([A-Z]+\$\d+):\$([A-Z]+\$\d+)$/.exec(rule.formulae![0]!)!;
    const lists = workbook.getWorksheet("DanhMuc")!;
    const at = (reference: string) => lists.getCell(reference.replace("$", "")).value;
    expect([at(from!), at(to!)]).toEqual(["Nam", "Nữ"]);
    expect(rule.prompt).toContain("Chọn trong danh mục");
    const withList = columns.filter(({ list }) => list !== null).length;
    const dropDowns = (await readParts(bytes))
      .get("xl/worksheets/sheet2.xml")!
      .match(/<dataValidation type="list"/g);
    expect(dropDowns).toHaveLength(withList);
  });

  test("headers carry notes, stay in view and are wide enough to read", async () => {
    const sheet = (await inExcel(bytes)).getWorksheet("DangVien")!;
    const { columns } = workbookSheets()[0]!;
    for (const [place, { note, width, hidden }] of columns.entries()) {
      const cell = sheet.getCell(1, place + 1);
      expect(cell.note ?? "").toBe(note);
      expect(sheet.getColumn(place + 1).width).toBe(width);
      expect(sheet.getColumn(place + 1).hidden ?? false).toBe(hidden);
    }
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 2 });
    expect(sheet.getCell("B1").font?.bold).toBe(true);
    expect(sheet.getRow(2).hidden).toBe(true);
  });

  test("columns of numbers and dates are text, so that no zero is lost while typing (fault 96)", async () => {
    const sheet = (await inExcel(bytes)).getWorksheet("DangVien")!;
    const { columns } = workbookSheets()[0]!;
    for (const key of ["citizen_id", "phone", "birth_date", "party_card_number"]) {
      const place = columns.findIndex((column) => column.key === key) + 1;
      expect(sheet.getColumn(place).style.numFmt, key).toBe("@");
    }
  });

  test("is given to whoever is signed in, nobody else", async () => {
    const answer = await (await visitor(null)).get(route, "/imports/template.xlsx");
    expect(answer.status).toBe(303);
  });
});

test("three readers see the same cells, also odd ones", async () => {
  const sheets = exportSheets("public", ["gender", "occupation_current"]);
  const odd: WrittenCell[][] = [
    ["a", "Nguyễn Thị Ước", "Nữ", null],
    ["b", "=1+1", null, "x & y < z"],
    ["c", "  hai đầu  ", "a_x", "dòng một\ndòng hai"],
    ["d", null, 12.5, "'=2"],
    ["e", "𝒜 😀", "\tđầu", "Ð"],
  ];
  const parts = workbookParts(sheets, () => [odd], [["Người xuất", "A"]], "A & B");
  const file = await buffer(streamWorkbook(parts));
  const own = (await readSheets(file)).get("DangVien")!.all.slice(2);
  expect(own.map((row) => odd[0]!.map((_, place) => row[place] ?? null))).toEqual(odd);
  const excel = (await inExcel(file)).getWorksheet("DangVien")!;
  const other = (await readXlsx(file)).sheets.find(({ name }) => name === "DangVien")!;
  for (const [row, cells] of odd.entries()) {
    for (const [place, cell] of cells.entries()) {
      const inFile = excel.getCell(FIRST_DATA_ROW + row, place + 1).value ?? null;
      expect(inFile, `exceljs ${row} ${place}`).toBe(cell);
      expect(other.rows[FIRST_DATA_ROW - 1 + row]?.[place] ?? null, `hucre ${row} ${place}`).toBe(
        cell,
      );
    }
  }
});

test("text that looks like an escape of the format is read as typed", async () => {
  const typed = ["_x0041_", "_x005F_", "a_x00ff_b", "x_x0041"];
  const sheets = exportSheets("public", ["gender"]);
  const parts = workbookParts(sheets, () => [[["a", ...typed]]]);
  const read = await readSheets(await buffer(streamWorkbook(parts)));
  expect(read.get("DangVien")!.all[2]).toEqual(["a", ...typed]);
});

test("a template is the same file every time, byte by byte", async () => {
  const [one, two] = [templateParts(), templateParts()];
  const written = await Promise.all([one, two].map((parts) => buffer(streamWorkbook(parts))));
  expect(written[0]!.equals(written[1]!)).toBe(true);
});
