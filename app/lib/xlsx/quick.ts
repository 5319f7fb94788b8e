import { GT, LT, SLASH } from "#app/lib/xlsx/bytes.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";
import { kinds, OPEN, textOf } from "#app/lib/xlsx/texts.ts";
import {
  isNumeric,
  isShared,
  numberOrDate,
  sharedText,
  type CellContext,
} from "#app/lib/xlsx/typed.ts";

const C = 0x63;
const I = 0x69;
const T = 0x74;
const V = 0x76;
const ZERO = 0x30;
/** Digits of a whole number that is exact in any case. */
const EXACT = 15;
const LONGEST_TAG = 40;

/**
 * The two ways in which nearly all cells are written, read in one pass over their bytes:
 * `<is><t>text</t></is></c>` and `<v>123</v></c>`.
 *
 * @returns undefined for a cell that is written in any other way
 */
export function quickValue(
  bytes: Buffer,
  from: number,
  context: CellContext,
  style: number,
  type: number,
  second: number,
): SheetCell | undefined {
  return type === I
    ? quickText(bytes, from, context)
    : quickNumber(bytes, from, context, style, type, second);
}

function quickText(bytes: Buffer, at: number, context: CellContext): string | null | undefined {
  if (bytes[at + 1] !== I || bytes[at + 3] !== GT || bytes[at + 5] !== T) return undefined;
  let from = at + 6;
  while (bytes[from] !== GT) if (++from > at + LONGEST_TAG) return undefined;
  if (bytes[from - 1] === SLASH) return undefined;
  let to = ++from;
  let seen = 0;
  const end = bytes.length;
  for (let kind = 0; to < end && (kind = kinds[bytes[to]!]!) !== OPEN; to++) seen |= kind;
  const isClosed =
    bytes[to + 1] === SLASH &&
    bytes[to + 6] === I &&
    bytes[to + 10] === SLASH &&
    bytes[to + 11] === C &&
    bytes[to + 12] === GT;
  if (!isClosed) return undefined;
  context.end = to + 13;
  if (to === from) return null;
  const text = textOf(bytes, from, to, seen);
  if (text.length > context.cellCharacters) throw new WorkbookRefused("longCell");
  return text;
}

function quickNumber(
  bytes: Buffer,
  at: number,
  context: CellContext,
  style: number,
  type: number,
  second: number,
): SheetCell | undefined {
  if (bytes[at] !== LT || bytes[at + 1] !== V || bytes[at + 2] !== GT) return undefined;
  const from = at + 3;
  let to = from;
  let value = 0;
  for (let digit = 0; (digit = bytes[to]! - ZERO) >= 0 && digit <= 9; to++)
    value = value * 10 + digit;
  const isClosed =
    bytes[to] === LT &&
    bytes[to + 1] === SLASH &&
    bytes[to + 5] === SLASH &&
    bytes[to + 6] === C &&
    bytes[to + 7] === GT;
  if (to === from || to - from > EXACT || !isClosed) return undefined;
  context.end = to + 8;
  if (isShared(type, second)) return sharedText(value, context);
  return isNumeric(type) ? numberOrDate(value, context, style) : undefined;
}
