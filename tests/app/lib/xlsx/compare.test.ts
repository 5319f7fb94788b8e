import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import ExcelJS from "exceljs";
import { afterAll, expect, test } from "vitest";
import { streamWorkbook } from "#app/lib/xlsx/write.server.ts";
import {
  countOf,
  differences,
  seenByExcelJs,
  seenByHucre,
  seenByUs,
} from "#tests/app/lib/xlsx/readers.ts";
import { benchRow, benchRows } from "#tests/bench/xlsx-data.ts";
import { testFiles } from "#tests/setup/zip.ts";

const files = testFiles();
afterAll(files.remove);

const samples = ["mau-4.0.xlsx", "danh-sach-phuong.xlsx", "chi-bo-sinh-vien.xlsx"];

test.each(samples)("every cell of %s is what hucre and exceljs read", async (name) => {
  const path = join("tests/fixtures/samples", name);
  const ours = await seenByUs(path);
  expect(countOf(ours)).toBeGreaterThan(1_000);
  expect(differences(ours, await seenByHucre(path))).toEqual([]);
  expect(differences(ours, await seenByExcelJs(path))).toEqual([]);
});

test("every cell of an ordinary exceljs workbook is what hucre and exceljs read", async () => {
  const path = join(files.folder, "ordinary.xlsx");
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Đảng viên");
  sheet.addRow(["Họ và tên", "Ngày sinh", "Số", "Đúng", "Công thức", "Lỗi", "Liên kết"]);
  for (let row = 0; row < 300; row++) {
    sheet.addRow([
      { richText: [{ text: "Nguyễn Văn " }, { font: { bold: true }, text: `Ất ${row}` }] },
      new Date(Date.UTC(1950 + (row % 60), row % 12, (row % 28) + 1)),
      row % 7 === 0 ? 0 : (row - 150) / 8,
      row % 2 === 0,
      // Not 0: exceljs loses that; see the odd workbooks.
      { formula: `C${row + 2}*2`, result: row + 1 },
      row % 3 === 0 ? { error: "#N/A" as ExcelJS.ErrorValue } : `"${row}" & <b> 'x'`,
      { text: "Trang nhất", hyperlink: "https://example.test/" },
      row % 4 === 0 ? null : "  khoảng trắng\nhai dòng  ",
    ] as ExcelJS.CellValue[]);
  }
  sheet.getColumn(2).numFmt = "dd/mm/yyyy";
  sheet.mergeCells("A303:C305");
  sheet.getCell("A303").value = "Người lập biểu";
  sheet.getRow(5).hidden = true;
  book.addWorksheet("Ẩn", { state: "hidden" }).getCell("C9").value = "một ô xa";
  await book.xlsx.writeFile(path);
  const ours = await seenByUs(path);
  expect(countOf(ours)).toBeGreaterThan(2_000);
  expect(differences(ours, await seenByHucre(path))).toEqual([]);
  expect(differences(ours, await seenByExcelJs(path))).toEqual([]);
});

test("every cell that our writer wrote is what hucre and exceljs read", async () => {
  const path = join(files.folder, "ours.xlsx");
  const columns = Array.from({ length: 20 }, (_, index) => ({ header: `Cột ${index + 1}` }));
  const sheet = { name: "Đảng viên", columns, rows: benchRows(700, 20) };
  await pipeline(streamWorkbook({ sheets: [sheet] }), createWriteStream(path));
  const ours = await seenByUs(path);
  expect(countOf(ours)).toBeGreaterThan(10_000);
  expect(differences(ours, await seenByHucre(path))).toEqual([]);
  expect(differences(ours, await seenByExcelJs(path))).toEqual([]);
});

test.each([true, false])(
  "no letter is lost where the inflated stream is cut, over thousands of rows (shared strings: %s)",
  async (useSharedStrings) => {
    const path = join(files.folder, `long-${useSharedStrings}.xlsx`);
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings });
    const sheet = writer.addWorksheet("Dài");
    const rows = 6_000;
    for (let row = 0; row < rows; row++) sheet.addRow(benchRow(row, 15)).commit();
    await writer.commit();
    const seen = (await seenByUs(path)).get("Dài")!;
    const wrong: string[] = [];
    for (let row = 0; row < rows; row++) {
      benchRow(row, 15).forEach((cell, column) => {
        const found = seen.get(`R${row + 1}C${column + 1}`);
        const wanted =
          cell === null
            ? undefined
            : `${typeof cell === "number" ? "number" : "text"} ${String(cell as string)}`;
        if (found !== wanted) wrong.push(`R${row + 1}C${column + 1}: ${found}`);
      });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect([...seen.values()].some((text) => text.includes("\uFFFD"))).toBe(false);
  },
);
