import { BANG, GT, LT, QUOTE, SLASH, SPACE } from "#app/lib/xlsx/bytes.ts";
import type { SheetCell, SheetRow } from "#app/lib/xlsx/cell.ts";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";
import type { CellContext } from "#app/lib/xlsx/typed.ts";
import { cellValue } from "#app/lib/xlsx/value.ts";

/** What the scanner knows of a sheet while it goes along. */
export interface ScanState extends CellContext {
  /** Length of the prefix of tags, with its colon. */
  prefixLength: number;
  /** Number of the row read last, for rows that do not say theirs. */
  row: number;
  /** How many digits it has. */
  digits: number;
  /** Cells of the row read last: the next is likely to have as many. */
  width: number;
  columns: number;
  /** Attributes of the cell in hand; column -1 when it does not say its place. */
  column: number;
  style: number;
  type: number;
  secondOfType: number;
}

const C = 0x63;
const I = 0x69;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const EQUALS = 0x3d;
/** Length of the type that a cell with a text of its own has. */
const INLINE_STRING = 9;
const LAST_ROW = 1_048_576;

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
      at = isComment(bytes, at) ? afterComment(bytes, at) : at + 1;
      continue;
    }
    const open = tagEnd(bytes, name);
    const row = readRow(bytes.toString("latin1", name + 3, open), state);
    at = open + 1;
    if (bytes[open - 1] === SLASH) continue;
    // The next row is likely to be as wide as this one, so its room is made at once.
    row.cells.length = state.width;
    at = readCells(bytes, at, row.cells, state);
    row.cells.length = state.width;
    if (state.width > 0) rows.push(row);
  }
}

const endsName = (byte: number | undefined): boolean =>
  byte !== undefined && (byte <= SPACE || byte === GT || byte === SLASH);

/** The place of the `>` that closes a tag; a `>` inside quotes does not. */
function tagEnd(bytes: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at;
    else if (byte === QUOTE || byte === 0x27) quote = byte;
  }
  throw new WorkbookRefused("badXml");
}

function readRow(attributes: string, state: ScanState): SheetRow {
  const said = /\sr\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
  const number = said === undefined ? state.row + 1 : Number(said);
  if (number < 1 || number > LAST_ROW) throw new WorkbookRefused("badXml", "row");
  state.row = number;
  state.digits = String(number).length;
  return { number, cells: [], hidden: /\shidden\s*=\s*["'](?:1|true)["']/.test(attributes) };
}

/** Reads the cells of a row from its first byte on; returns the place after `</row>`, and the width in the state. */
function readCells(bytes: Buffer, from: number, cells: SheetCell[], state: ScanState): number {
  const skip = 1 + state.prefixLength;
  let column = -1;
  let count = 0;
  let at = from;
  for (;;) {
    while (bytes[at] !== LT) if (++at >= bytes.length) throw new WorkbookRefused("badXml");
    if (bytes[at + 1] === SLASH) break;
    const name = at + skip;
    if (bytes[name] !== C || !endsName(bytes[name + 1])) {
      at = isComment(bytes, at) ? afterComment(bytes, at) : tagEnd(bytes, at) + 1;
      continue;
    }
    const close = readAttributes(bytes, name + 1, state);
    column = state.column >= 0 ? state.column : column + 1;
    if (column >= state.columns) throw new WorkbookRefused("tooManyColumns");
    at = close + 1;
    if (bytes[close - 1] === SLASH) continue;
    const cell = cellValue(bytes, at, state, state.style, state.type, state.secondOfType);
    at = state.end;
    if (cell === null) continue;
    while (count < column) cells[count++] = null;
    cells[column] = cell;
    if (count === column) count++;
  }
  state.width = count;
  return tagEnd(bytes, at) + 1;
}

/** Reads `r` the place, `s` the style, `t` the type of a cell into the state; returns the place of the `>`. */
function readAttributes(bytes: Buffer, from: number, state: ScanState): number {
  let column = -1;
  let style = 0;
  let type = 0;
  let second = 0;
  let at = from;
  let byte = bytes[at]!;
  while (byte !== GT) {
    if (byte <= SPACE || byte === SLASH) {
      byte = bytes[++at]!;
      continue;
    }
    // As programs write it, ` r="B7"`; other quotes, spaces around the sign and longer names are rare.
    if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE)
      return anyAttributes(bytes, from, state);
    at += 3;
    const key = byte;
    byte = bytes[at]!;
    if (key === R) {
      column = 0;
      for (; byte >= 0x41; byte = bytes[++at]!) column = column * 26 + (byte & 0x1f);
      column--;
      // The digits are those of the row, which is known.
      if (byte !== QUOTE && bytes[at + state.digits] === QUOTE) at += state.digits;
      byte = bytes[at]!;
    } else if (key === S) {
      for (; byte >= 0x30; byte = bytes[++at]!) style = style * 10 + byte - 0x30;
    } else if (key === T) {
      type = byte;
      second = bytes[at + 1]!;
      if (type === I && bytes[at + INLINE_STRING] === QUOTE) at += INLINE_STRING;
      byte = bytes[at]!;
    }
    for (; byte !== QUOTE; byte = bytes[++at]!)
      if (byte === undefined) throw new WorkbookRefused("badXml", "cell");
    byte = bytes[++at]!;
  }
  state.column = column;
  state.style = style;
  state.type = type;
  state.secondOfType = second;
  return at;
}

/** The same for a cell whose attributes are written in any way that XML allows. */
function anyAttributes(bytes: Buffer, from: number, state: ScanState): number {
  const close = tagEnd(bytes, from);
  const text = bytes.toString("latin1", from, close);
  const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(text)?.[1];
  const type = value("t") ?? "";
  const letters = /^[A-Za-z]*/.exec(value("r") ?? "")![0];
  state.column = [...letters].reduce((sum, one) => sum * 26 + (one.charCodeAt(0) & 0x1f), 0) - 1;
  state.style = Number(value("s") ?? 0);
  state.type = type === "" ? 0 : type.charCodeAt(0);
  state.secondOfType = type.length > 1 ? type.charCodeAt(1) : 0;
  return close;
}

const isComment = (bytes: Buffer, at: number): boolean =>
  bytes[at + 1] === BANG && bytes[at + 2] === 0x2d;

function afterComment(bytes: Buffer, at: number): number {
  const end = bytes.indexOf("-->", at);
  if (end < 0) throw new WorkbookRefused("badXml");
  return end + 3;
}
