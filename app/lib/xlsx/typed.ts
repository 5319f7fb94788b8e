import type { DateCell, ErrorCell, FormulaCell } from "#app/lib/xlsx/cell.ts";
import { plainText } from "#app/lib/xlsx/plain.ts";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";
import { serialDate, type NumberStyle } from "#app/lib/xlsx/styles.ts";

/** The string table: null for an empty text, which is an empty cell. */
export interface SharedStrings {
  texts: (string | null)[];
  longest: number;
}

/** What the value of a cell depends on beside its own bytes. `end` is set to the place after the cell. */
export interface CellContext {
  prefix: string;
  strings: SharedStrings;
  /** Whether any shared string is too long for a cell. */
  hasLongStrings: boolean;
  styles: readonly NumberStyle[];
  from1904: boolean;
  cellCharacters: number;
  end: number;
}

const B = 0x62;
const D = 0x64;
const E = 0x65;
const N = 0x6e;
const S = 0x73;
const T = 0x74;

/** Whether a cell of this type points into the shared strings; `s`, and not `str`. */
export const isShared = (type: number, second: number): boolean => type === S && second !== T;

/** Whether a cell of this type holds a number; so does one without type. */
export const isNumeric = (type: number): boolean => type === 0 || type === N;

/**
 * The value of a `v` element.
 *
 * @param raw     its content as it stands in the file; nothing at all is an empty cell, except for text
 * @param type    first letter of the cell's type, 0 when it says none; `second` tells `s` from `str`
 * @throws {WorkbookRefused} for a string index out of range or an over-long text
 */
export function typedValue(
  raw: string,
  context: CellContext,
  style: number,
  type: number,
  second: number,
): FormulaCell["value"] {
  const text = plainText(raw);
  const trimmed = text.trim();
  if (isShared(type, second)) return trimmed === "" ? null : sharedText(Number(trimmed), context);
  if (isNumeric(type)) {
    if (trimmed === "") return null;
    const value = Number(trimmed);
    return Number.isFinite(value) ? numberOrDate(value, context, style) : text;
  }
  if (type === B) return trimmed === "" ? null : /^(1|true)$/i.test(trimmed);
  if (type === E)
    return trimmed === "" ? null : ({ kind: "error", code: text } satisfies ErrorCell);
  if (text.length > context.cellCharacters) throw new WorkbookRefused("longCell");
  return type === D ? isoDate(text) : text;
}

/** A shared string by its index. @throws {WorkbookRefused} when there is none, or it is too long for a cell */
export function sharedText(index: number, context: CellContext): string | null {
  const text = context.strings.texts[index];
  if (text === undefined) throw new WorkbookRefused("badString", String(index));
  // The text itself is not looked at: it stands anywhere in a large table, out of the processor's reach.
  if (context.hasLongStrings && text !== null && text.length > context.cellCharacters)
    throw new WorkbookRefused("longCell");
  return text;
}

/** A number, or the civil date that its style shows it as. */
export function numberOrDate(
  value: number,
  context: CellContext,
  style: number,
): number | DateCell {
  const shown = context.styles[style];
  if (shown === undefined || shown === "number") return value;
  const date = serialDate(value, context.from1904);
  return date === null
    ? value
    : { kind: "date", date, serial: value, hidesDay: shown === "dateWithoutDay" };
}

/** A strict workbook writes dates as `2026-11-06`, or with a time of day. */
function isoDate(text: string): DateCell | string {
  const date = /^(\d{4}-\d\d-\d\d)(T|Z?$)/.exec(text)?.[1];
  const instant = date === undefined ? NaN : Date.parse(`${date}T00:00:00Z`);
  if (date === undefined || Number.isNaN(instant)) return text;
  const serial = Math.round((instant - Date.UTC(1899, 11, 30)) / 86_400_000);
  return { kind: "date", date, serial, hidesDay: false };
}
