import { AMP, GT, LT, SLASH } from "#app/lib/xlsx/bytes.ts";
import type { DateCell, ErrorCell, FormulaCell, SheetCell } from "#app/lib/xlsx/cell.ts";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";
import { joinedText, plainText } from "#app/lib/xlsx/strings.server.ts";
import { kinds, OPEN, textOf } from "#app/lib/xlsx/texts.ts";
import { serialDate, type NumberStyle } from "#app/lib/xlsx/styles.ts";

/** What the value of a cell depends on beside its own bytes. `end` is set to the place after the cell. */
export interface CellContext {
  prefix: string;
  strings: readonly string[];
  styles: readonly NumberStyle[];
  from1904: boolean;
  cellCharacters: number;
  end: number;
}

const CR = 0x0d;
const UNDERSCORE = 0x5f;
const C = 0x63;
const F = 0x66;
const V = 0x76;
const I = 0x69;
const B = 0x62;
const D = 0x64;
const E = 0x65;
const S = 0x73;
const T = 0x74;
const N = 0x6e;

/**
 * The value of a cell whose content begins at `from`.
 *
 * @param type    first letter of the cell's type, 0 when it says none; `second` tells `s` from `str`
 * @throws {WorkbookRefused} for a string index out of range or an over-long text
 */
export function cellValue(
  bytes: Buffer,
  from: number,
  context: CellContext,
  style: number,
  type: number,
  second: number,
): SheetCell {
  if (type === I && context.prefix === "") {
    const text = simpleInline(bytes, from, context);
    if (text !== null) return text;
  }
  const skip = 1 + context.prefix.length;
  let isFormula = false;
  let value: FormulaCell["value"] = null;
  let at = from;
  for (;;) {
    while (bytes[at] !== LT) if (++at >= bytes.length) throw new WorkbookRefused("badXml", "cell");
    if (bytes[at + 1] === SLASH) break;
    const letter = bytes[at + skip];
    const open = bytes.indexOf(GT, at);
    if (open < 0) throw new WorkbookRefused("badXml", "cell");
    at = open + 1;
    const isEmpty = bytes[open - 1] === SLASH;
    if (letter === F) {
      isFormula = true;
      if (!isEmpty) at = afterClosing(bytes, at, context.prefix, "f");
    } else if (letter === V && !isEmpty) {
      const close = closing(bytes, at, `</${context.prefix}v>`);
      value = typed(bytes, at, close, context, style, type, second);
      at = bytes.indexOf(GT, close) + 1;
    } else if (letter === I && !isEmpty) {
      const close = closing(bytes, at, `</${context.prefix}is>`);
      value = inline(bytes, at, close, context);
      at = bytes.indexOf(GT, close) + 1;
    } else if (!isEmpty) at = skipElement(bytes, at);
  }
  context.end = bytes.indexOf(GT, at) + 1;
  return isFormula ? { kind: "formula", value } : value;
}

function closing(bytes: Buffer, from: number, end: string): number {
  // Without a prefix the next `<` is nearly always the closing tag; runs of rich text are not.
  const at = bytes.indexOf(LT, from);
  if (
    at >= 0 &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === end.charCodeAt(2) &&
    bytes.length >= at + end.length
  ) {
    if (bytes.toString("latin1", at, at + end.length) === end) return at;
  }
  const found = bytes.indexOf(end, from, "latin1");
  if (found < 0) throw new WorkbookRefused("badXml", "cell");
  return found;
}

function afterClosing(bytes: Buffer, from: number, prefix: string, name: string): number {
  const end = `</${prefix}${name}>`;
  return closing(bytes, from, end) + end.length;
}

/** Passes over an element that is none of ours, such as an extension list. */
function skipElement(bytes: Buffer, from: number): number {
  let depth = 1;
  let at = from;
  while (depth > 0) {
    at = bytes.indexOf(LT, at);
    if (at < 0) throw new WorkbookRefused("badXml", "cell");
    const end = bytes.indexOf(GT, at);
    if (bytes[at + 1] === SLASH) depth--;
    else if (bytes[end - 1] !== SLASH) depth++;
    at = end + 1;
  }
  return at;
}

function typed(
  bytes: Buffer,
  from: number,
  to: number,
  context: CellContext,
  style: number,
  type: number,
  second: number,
): FormulaCell["value"] {
  if (type === S && second !== T) return shared(bytes, from, to, context);
  if (type === 0 || type === N) return number(bytes, from, to, context, style);
  if (type === B) return bytes[from] === 0x31 || bytes[from] === T;
  const text = plain(bytes, from, to, context);
  if (type === E) return { kind: "error", code: text } satisfies ErrorCell;
  if (type === D) return isoDate(text);
  return text;
}

function shared(bytes: Buffer, from: number, to: number, context: CellContext): string {
  let index = 0;
  for (let at = from; at < to; at++) index = index * 10 + bytes[at]! - 0x30;
  const text = context.strings[index];
  if (text === undefined) throw new WorkbookRefused("badString", String(index));
  if (text.length > context.cellCharacters) throw new WorkbookRefused("longCell");
  return text;
}

function number(
  bytes: Buffer,
  from: number,
  to: number,
  context: CellContext,
  style: number,
): number | string | DateCell {
  let value = 0;
  let at = from;
  // Whole numbers of up to 15 digits without going through text.
  if (to - from <= 15)
    for (; at < to && bytes[at]! >= 0x30 && bytes[at]! <= 0x39; at++)
      value = value * 10 + bytes[at]! - 0x30;
  if (at < to) {
    const text = bytes.toString("latin1", from, to);
    value = Number(text);
    if (!Number.isFinite(value)) return text;
  }
  const shown = context.styles[style];
  if (shown === undefined || shown === "number") return value;
  const date = serialDate(value, context.from1904);
  return date === null
    ? value
    : { kind: "date", date, serial: value, hidesDay: shown === "dateWithoutDay" };
}

/** A strict workbook writes dates as `2026-11-06` or with a time of day. */
function isoDate(text: string): DateCell | string {
  const date = /^(\d{4}-\d\d-\d\d)(T|$)/.exec(text)?.[1];
  if (date === undefined) return text;
  const serial = Math.round(
    (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000,
  );
  return { kind: "date", date, serial, hidesDay: false };
}

function plain(bytes: Buffer, from: number, to: number, context: CellContext): string {
  const text = plainText(bytes.toString("utf8", from, to));
  if (text.length > context.cellCharacters) throw new WorkbookRefused("longCell");
  return text;
}

/** Inline text: mostly one `t`, whose bytes are read directly. */
function inline(bytes: Buffer, from: number, to: number, context: CellContext): string {
  const open = bytes.indexOf(GT, from);
  const close = bytes.indexOf(LT, open);
  const single =
    open < to &&
    close === to - 4 - context.prefix.length &&
    bytes[from + 1 + context.prefix.length] === T;
  const text = single
    ? raw(bytes, open + 1, close)
    : joinedText(bytes.toString("utf8", from, to), context.prefix);
  if (text.length > context.cellCharacters) throw new WorkbookRefused("longCell");
  return text;
}

/** The usual inline cell, `<is><t>text</t></is></c>`, in one pass; null when it is written in any other way. */
function simpleInline(bytes: Buffer, at: number, context: CellContext): string | null {
  if (bytes[at + 1] !== I || bytes[at + 3] !== GT || bytes[at + 5] !== T) return null;
  let from = at + 6;
  while (bytes[from] !== GT) if (++from > at + 40) return null;
  if (bytes[from - 1] === SLASH) return null;
  let to = ++from;
  let seen = 0;
  const end = bytes.length;
  for (let kind = 0; to < end && (kind = kinds[bytes[to]!]!) !== OPEN; to++) seen |= kind;
  if (bytes[to + 1] !== SLASH || bytes[to + 6] !== I || bytes[to + 10] !== SLASH || bytes[to + 11] !== C)
    return null;
  context.end = to + 13;
  if (bytes[to + 12] !== GT) return null;
  const text = textOf(bytes, from, to, seen);
  if (text.length > context.cellCharacters) throw new WorkbookRefused("longCell");
  return text;
}

function raw(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString("utf8", from, to);
  for (let at = from; at < to; at++)
    if (bytes[at] === AMP || bytes[at] === 0x0d) return plainText(text);
  return text.includes("_x") ? plainText(text) : text;
}
