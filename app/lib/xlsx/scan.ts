import { APOSTROPHE, BANG, GT, LT, QUOTE, SLASH, SPACE } from "#app/lib/xlsx/bytes.ts";
import { cellValue, type CellContext } from "#app/lib/xlsx/value.ts";
import type { SheetCell, SheetRow } from "#app/lib/xlsx/cell.ts";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";

/** What the scanner knows of a sheet while it goes along. */
export interface ScanState extends CellContext {
  /** Length of the prefix of tags, with its colon. */
  prefixLength: number;
  /** Number of the row read last, for rows that do not say theirs. */
  row: number;
  columns: number;
}

const C = 0x63;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const H = 0x68;

/**
 * Reads all rows of a piece of sheet XML that ends with a whole row. Rows without content are passed over,
 * so that a stray format in the last line of the sheet costs nothing.
 */
export function scanRows(bytes: Buffer, state: ScanState): SheetRow[] {
  const rows: SheetRow[] = [];
  const skip = 1 + state.prefixLength;
  let at = 0;
  for (;;) {
    at = bytes.indexOf(LT, at);
    if (at < 0) return rows;
    const name = at + skip;
    // `<row` and no other element of the sheet begins so, except `<rowBreaks`, which stands after all rows.
    const isRow =
      bytes[name] === R &&
      bytes[name + 1] === 0x6f &&
      bytes[name + 2] === 0x77 &&
      endsName(bytes[name + 3]);
    if (!isRow) {
      at++;
      continue;
    }
    const open = tagEnd(bytes, name);
    const row = readRow(bytes, name + 3, open, state);
    at = open + 1;
    if (bytes[open - 1] === SLASH) continue;
    at = readCells(bytes, at, row, state);
    if (row.cells.length > 0) rows.push(row);
  }
}

const endsName = (byte: number | undefined): boolean =>
  byte === SPACE ||
  byte === GT ||
  byte === SLASH ||
  byte === 0x0a ||
  byte === 0x0d ||
  byte === 0x09;

/** The place of the `>` that closes a tag; a `>` inside quotes does not. */
function tagEnd(bytes: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  throw new WorkbookRefused("badXml");
}

function readRow(bytes: Buffer, from: number, to: number, state: ScanState): SheetRow {
  let number = state.row + 1;
  let hidden = false;
  for (let at = from; at < to; at++) {
    if (bytes[at - 1]! > SPACE) continue;
    if (bytes[at] === R && bytes[at + 1] === 0x3d)
      number = Number(bytes.toString("latin1", at + 3, bytes.indexOf(bytes[at + 2]!, at + 3)));
    // `hidden="1"`, and not `height`, `ht` or a custom attribute.
    else if (bytes[at] === H && bytes.toString("latin1", at, at + 7) === "hidden=")
      hidden = /^[1t]/.test(bytes.toString("latin1", at + 8, at + 9));
  }
  if (!Number.isInteger(number) || number < 1) throw new WorkbookRefused("badXml", "row");
  state.row = number;
  return { number, cells: [], hidden };
}

/** Reads the cells of a row from its first byte on; returns the place after `</row>`. */
function readCells(bytes: Buffer, from: number, row: SheetRow, state: ScanState): number {
  const skip = 1 + state.prefixLength;
  let column = -1;
  let at = from;
  for (;;) {
    while (bytes[at] !== LT) if (++at >= bytes.length) throw new WorkbookRefused("badXml");
    if (bytes[at + 1] === SLASH) return bytes.indexOf(GT, at) + 1;
    const name = at + skip;
    if (bytes[name] !== C || !endsName(bytes[name + 1])) {
      at = bytes[at + 1] === BANG ? afterComment(bytes, at) : tagEnd(bytes, at) + 1;
      continue;
    }
    let style = 0;
    let type = 0;
    let secondOfType = 0;
    let explicit = -1;
    let cursor = name + 1;
    // Attributes: `r` the place, `s` the style, `t` the type; anything else is passed over.
    for (;;) {
      let byte = bytes[cursor]!;
      if (byte === GT || byte === undefined) break;
      if (byte <= SPACE || byte === SLASH) {
        cursor++;
        continue;
      }
      const key = byte;
      const keyStart = cursor;
      while ((byte = bytes[cursor]!) !== 0x3d && byte !== GT && byte !== undefined) cursor++;
      if (byte !== 0x3d) throw new WorkbookRefused("badXml", "cell");
      const isShort = cursor === keyStart + 1;
      const quote = bytes[cursor + 1]!;
      let value = cursor + 2;
      cursor = value;
      if (isShort && key === R) {
        explicit = 0;
        for (; (byte = bytes[cursor]!) !== quote; cursor++) {
          if (byte >= 0x41 && byte <= 0x5a) explicit = explicit * 26 + byte - 0x40;
          else if (byte >= 0x61 && byte <= 0x7a) explicit = explicit * 26 + byte - 0x60;
          else if (byte === undefined) throw new WorkbookRefused("badXml", "cell");
        }
        explicit--;
      } else if (isShort && key === S) {
        for (; (byte = bytes[cursor]!) !== quote; cursor++) {
          if (byte === undefined) throw new WorkbookRefused("badXml", "cell");
          style = style * 10 + byte - 0x30;
        }
      } else {
        while ((byte = bytes[cursor]!) !== quote)
          if (++cursor >= bytes.length) throw new WorkbookRefused("badXml", "cell");
        if (isShort && key === T) {
          type = bytes[value]!;
          secondOfType = bytes[value + 1]!;
        }
      }
      value = 0;
      cursor++;
    }
    column = explicit >= 0 ? explicit : column + 1;
    if (column >= state.columns) throw new WorkbookRefused("tooManyColumns");
    at = cursor + 1;
    if (bytes[cursor - 1] === SLASH) continue;
    const cell = cellValue(bytes, at, state, style, type, secondOfType);
    at = state.end;
    if (cell !== null && cell !== "") place(row.cells, column, cell);
  }
}

function afterComment(bytes: Buffer, at: number): number {
  const end = bytes.indexOf("-->", at);
  if (end < 0) throw new WorkbookRefused("badXml");
  return end + 3;
}

function place(cells: SheetCell[], column: number, cell: SheetCell): void {
  while (cells.length < column) cells.push(null);
  if (cells.length === column) cells.push(cell);
  else cells[column] = cell;
}
