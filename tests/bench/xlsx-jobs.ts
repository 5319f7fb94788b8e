import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import { defaultLimits } from "#app/lib/xlsx/refusal.ts";
import { openWorkbook, type Workbook } from "#app/lib/xlsx/read.server.ts";
import { LAST_ROW, streamWorkbook, type WrittenSheet } from "#app/lib/xlsx/write.server.ts";
import { openZip, type Zip } from "#app/lib/xlsx/zip.server.ts";
import { benchCell, benchRow, benchRows } from "#tests/bench/xlsx-data.ts";
import { writePlainly } from "#tests/bench/plain-writer.ts";

export const COLUMNS = 70;
const CHUNK = 256 * 1024;

/**
 * Work to be timed. Says what it counted, such as filled cells or bytes, so that a job that does nothing is seen; with
 * `ms` when only a part of it counts.
 */
export type Job = (path: string, rows: number) => Promise<number | { count: number; ms: number }>;

/** Parts of a list of rows for the writers. */
export const benchSheet = (rows: number): WrittenSheet => ({
  name: "Bench",
  columns: Array.from({ length: COLUMNS }, (_, index) => ({ header: `C${index + 1}` })),
  rows: benchRows(rows, COLUMNS),
});

/** The work that is timed in a process of its own, by name. */
export const xlsxJobs: Record<string, Job> = {
  /** The zlib stream of the sheet and of its string table, and nothing else. */
  async inflate(path) {
    const zip = await openZip(path, defaultLimits);
    return (
      (await inflated(zip, "xl/worksheets/sheet1.xml")) +
      (await inflated(zip, "xl/sharedstrings.xml"))
    );
  },

  async read(path) {
    const book = await openWorkbook(path);
    let filled = 0;
    for await (const batch of book.rows(mainSheet(book)))
      for (const { cells } of batch) for (const cell of cells) if (cell !== null) filled++;
    return filled;
  },

  async readExcelJsStream(path) {
    const { default: ExcelJS } = await import("exceljs");
    let filled = 0;
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
      sharedStrings: "cache",
      worksheets: "emit",
    });
    for await (const sheet of reader)
      for await (const row of sheet) row.eachCell((cell) => (cell.value === null ? 0 : filled++));
    return filled;
  },

  async readHucre(path) {
    const { readFile } = await import("node:fs/promises");
    const { readXlsx } = await import("hucre/xlsx");
    const book = await readXlsx(await readFile(path));
    let filled = 0;
    for (const row of book.sheets[0]!.rows) for (const cell of row) if (cell !== null) filled++;
    return filled;
  },

  async write(path, rows) {
    await pipeline(streamWorkbook({ sheets: [benchSheet(rows)] }), createWriteStream(path));
    return rows;
  },

  /** As many programs write it: every text in its cell. */
  async writeInline(path, rows) {
    const workbook = streamWorkbook({ sheets: [benchSheet(rows)] }, LAST_ROW, 0);
    await pipeline(workbook, createWriteStream(path));
    return rows;
  },

  /** As spreadsheet programs save it: texts in a table of their own. */
  async writeShared(path, rows) {
    const { default: ExcelJS } = await import("exceljs");
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename: path,
      useSharedStrings: true,
    });
    const sheet = writer.addWorksheet("Bench");
    sheet.addRow(benchSheet(0).columns.map(({ header }) => header)).commit();
    for (let row = 0; row < rows; row++) sheet.addRow(benchRow(row, COLUMNS)).commit();
    await writer.commit();
    return rows;
  },

  async writePlain(path, rows) {
    await writePlainly(path, benchRows(rows, COLUMNS));
    return rows;
  },

  async writeExcelJsStream(path, rows) {
    const { default: ExcelJS } = await import("exceljs");
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename: path,
      zip: { zlib: { level: 1 } },
    });
    const sheet = writer.addWorksheet("Bench");
    for (let row = 0; row < rows; row++) sheet.addRow(benchRow(row, COLUMNS)).commit();
    await writer.commit();
    return rows;
  },

  /** Only making the cells: what the writers share. */
  async rows(_path, rows) {
    let filled = 0;
    for await (const batch of benchRows(rows, COLUMNS))
      for (const row of batch) for (const cell of row) if (cell !== null) filled++;
    return filled;
  },

  /** Compares every cell with what was written; answers how many are wrong. */
  async check(path) {
    const book = await openWorkbook(path);
    let wrong = 0;
    for await (const batch of book.rows(mainSheet(book))) {
      for (const { number, cells } of batch) {
        if (number === 1) continue;
        for (let column = 0; column < COLUMNS; column++)
          if ((cells[column] ?? null) !== benchCell(number - 2, column)) wrong++;
      }
    }
    return wrong;
  },
};

/** The sheet of members of a workbook of ours, else the first. */
export function mainSheet({ sheets }: Workbook): number {
  return sheets.find(({ name }) => name === "DangVien")?.index ?? 0;
}

async function inflated(zip: Zip, part: string): Promise<number> {
  const entry = zip.entries.get(part);
  if (entry === undefined) return 0;
  const start = entry.offset + 30 + Buffer.byteLength(entry.name);
  const source = createReadStream(zip.path, {
    start,
    end: start + entry.packed - 1,
    highWaterMark: CHUNK,
  });
  let size = 0;
  for await (const chunk of source.pipe(createInflateRaw({ chunkSize: CHUNK })))
    size += (chunk as Buffer).length;
  return size;
}
