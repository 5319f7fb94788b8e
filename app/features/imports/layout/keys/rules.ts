import { plainHeader } from "#app/features/imports/rules.ts";
import {
  GUIDE_SHEET,
  LISTS_SHEET,
  workbookSheets,
  type SheetColumns,
} from "#app/record/columns.ts";

const sheets = workbookSheets();
const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
const keysOf = new Map(
  sheets.map((sheet) => [sheet, new Set(sheet.columns.map(({ key }) => key))]),
);
const headersOf = new Map(
  sheets.map((sheet) => [
    sheet,
    new Map(sheet.columns.map((column) => [plainHeader(column.header), column.key])),
  ]),
);
const searchedRows = 6;
const leastKeys = 2;

/** A sheet of our own workbook: which one, the row of its keys (null when somebody deleted it), and its header row. */
export interface OwnSheet {
  sheet: SheetColumns;
  keyRow: number | null;
  headerRow: number;
}

/** Whether this is one of our sheets without data: instructions or lists. */
export function isOwnHelp(name: string): boolean {
  return [GUIDE_SHEET, LISTS_SHEET].some((own) => own.toLowerCase() === name.trim().toLowerCase());
}

/**
 * Recognizes a sheet of our own workbook by its hidden row of keys, or by its name and headers.
 *
 * @param texts  the first rows as shown, by row number
 * @source record-format §11, clarification 38; faults 43, 46
 */
export function findOwnSheet(
  name: string,
  texts: readonly { number: number; texts: readonly (string | null)[] }[],
): OwnSheet | null {
  const named = byName.get(name.trim().toLowerCase());
  for (const row of texts.slice(0, searchedRows)) {
    const keys = row.texts.filter((text) => text !== null).map((text) => text.trim());
    const ranked = sheets
      .map((sheet) => ({ sheet, count: keys.filter((key) => keysOf.get(sheet)!.has(key)).length }))
      .sort((one, other) => other.count - one.count);
    const best = ranked.find(({ sheet }) => sheet === named && named) ?? ranked[0];
    if (best && best.count >= leastKeys && best.count * 2 >= keys.length)
      return { sheet: best.sheet, keyRow: row.number, headerRow: row.number - 1 };
  }
  if (!named) return null;
  const headers = headersOf.get(named)!;
  const header = texts.slice(0, searchedRows).find((row) => {
    const filled = row.texts.filter((text) => text !== null);
    return filled.filter((text) => headers.has(plainHeader(text))).length * 2 > filled.length;
  });
  return header ? { sheet: named, keyRow: null, headerRow: header.number } : null;
}

/** The machine key of a column: as written in the key row, else by its header. */
export function ownKey(sheet: SheetColumns, key: string | null, header: string): string | null {
  const written = key?.trim() ?? "";
  if (keysOf.get(sheet)!.has(written)) return written;
  return headersOf.get(sheet)!.get(plainHeader(header)) ?? null;
}
