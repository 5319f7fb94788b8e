import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { readXlsx } from "hucre/xlsx";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";

/** A workbook as a reader sees it: by sheet, `B7` → what the cell holds, in one spelling for all readers. */
export type Seen = Map<string, Map<string, string>>;

const spell = (value: unknown): string | null => {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return `date ${value.toISOString().slice(0, 10)}`;
  if (typeof value === "number") return `number ${value}`;
  if (typeof value === "boolean") return `boolean ${value}`;
  return `text ${String(value as string).replaceAll("\r\n", "\n")}`;
};

function spellOurs(cell: SheetCell): string | null {
  if (typeof cell !== "object" || cell === null) return spell(cell);
  if (cell.kind === "date") return `date ${cell.date}`;
  if (cell.kind === "error") return `text ${cell.code}`;
  return spellOurs(cell.value);
}

/** Our reader. */
export async function seenByUs(path: string): Promise<Seen> {
  const book = await openWorkbook(path);
  const seen: Seen = new Map();
  for (const { name, index } of book.sheets) {
    const cells = new Map<string, string>();
    for await (const batch of book.rows(index)) {
      for (const { number, cells: row } of batch)
        row.forEach((cell, column) => put(cells, number, column, spellOurs(cell)));
    }
    seen.set(name, cells);
  }
  return seen;
}

/** exceljs, whole file at once: right, and hungry. */
export async function seenByExcelJs(path: string): Promise<Seen> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const seen: Seen = new Map();
  for (const sheet of book.worksheets) {
    const cells = new Map<string, string>();
    sheet.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        // A merged cell repeats the value of its first cell.
        if (cell.master === cell) put(cells, number, column - 1, spell(plain(cell.value)));
      }),
    );
    seen.set(sheet.name, cells);
  }
  return seen;
}

/** hucre. */
export async function seenByHucre(path: string): Promise<Seen> {
  const book = await readXlsx(await readFile(path));
  const seen: Seen = new Map();
  for (const sheet of book.sheets) {
    const cells = new Map<string, string>();
    sheet.rows.forEach((row, index) =>
      row.forEach((cell, column) => put(cells, index + 1, column, spell(cell))),
    );
    seen.set(sheet.name, cells);
  }
  return seen;
}

/** The places at which two readers differ, at most ten. */
export function differences(ours: Seen, theirs: Seen): string[] {
  const odd: string[] = [];
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [mine, other] = [ours.get(name) ?? new Map(), theirs.get(name) ?? new Map()];
    for (const place of new Set([...mine.keys(), ...other.keys()]))
      if (mine.get(place) !== other.get(place))
        odd.push(`${name}!${place}: ${mine.get(place)} | ${other.get(place)}`);
  }
  return odd.slice(0, 10);
}

/** How many filled cells a reader found. */
export const countOf = (seen: Seen): number =>
  [...seen.values()].reduce((sum, cells) => sum + cells.size, 0);

function put(cells: Map<string, string>, row: number, column: number, text: string | null): void {
  if (text !== null) cells.set(`R${row}C${column + 1}`, text);
}

function plain(value: ExcelJS.CellValue): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("error" in value) return value.error;
  if ("result" in value) return plain(value.result as ExcelJS.CellValue);
  if ("text" in value) return plain(value.text as unknown as ExcelJS.CellValue);
  return null;
}
