import { GT, LT, SLASH } from "#app/lib/xlsx/bytes.ts";
import type { FormulaCell, SheetCell } from "#app/lib/xlsx/cell.ts";
import { joinedText } from "#app/lib/xlsx/plain.ts";
import { quickValue } from "#app/lib/xlsx/quick.ts";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";
import { typedValue, type CellContext } from "#app/lib/xlsx/typed.ts";

const F = 0x66;
const V = 0x76;
const I = 0x69;
const S = 0x73;

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
  if (context.prefix === "") {
    const value = quickValue(bytes, from, context, style, type, second);
    if (value !== undefined) return value;
  }
  return anyValue(bytes, from, context, style, type, second);
}

function anyValue(
  bytes: Buffer,
  from: number,
  context: CellContext,
  style: number,
  type: number,
  second: number,
): SheetCell {
  const { prefix } = context;
  let isFormula = false;
  let value: FormulaCell["value"] = null;
  let at = from;
  for (;;) {
    at = bytes.indexOf(LT, at);
    if (at < 0) throw new WorkbookRefused("badXml", "cell");
    if (bytes[at + 1] === SLASH) break;
    const name = at + 1 + prefix.length;
    const letter = bytes[name];
    const open = tagEnd(bytes, at);
    const isEmpty = bytes[open - 1] === SLASH;
    at = open + 1;
    if (letter === F) isFormula = true;
    if (letter === V) {
      const [raw, end] = isEmpty ? ["", at] : content(bytes, at, `</${prefix}v`);
      value = typedValue(raw, context, style, type, second);
      at = end;
    } else if (letter === I && bytes[name + 1] === S && !isEmpty) {
      const [raw, end] = content(bytes, at, `</${prefix}is`);
      value = joinedText(raw, prefix);
      if (value.length > context.cellCharacters) throw new WorkbookRefused("longCell");
      at = end;
    } else if (!isEmpty) at = skipElement(bytes, at);
  }
  context.end = tagEnd(bytes, at) + 1;
  if (isFormula) return { kind: "formula", value };
  return value === "" ? null : value;
}

/** The text up to a closing tag, and the place after that tag. */
function content(bytes: Buffer, from: number, closing: string): [raw: string, end: number] {
  const to = bytes.indexOf(closing, from, "latin1");
  if (to < 0) throw new WorkbookRefused("badXml", "cell");
  return [bytes.toString("utf8", from, to), tagEnd(bytes, to) + 1];
}

function tagEnd(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(GT, from);
  if (at < 0) throw new WorkbookRefused("badXml", "cell");
  return at;
}

/** Passes over an element whose content is none of ours, such as a formula or an extension list. */
function skipElement(bytes: Buffer, from: number): number {
  let depth = 1;
  let at = from;
  while (depth > 0) {
    at = bytes.indexOf(LT, at);
    if (at < 0) throw new WorkbookRefused("badXml", "cell");
    const isSection = bytes.toString("latin1", at, at + 9) === "<![CDATA[";
    const end = isSection ? bytes.indexOf("]]>", at) + 2 : tagEnd(bytes, at);
    if (end < at) throw new WorkbookRefused("badXml", "cell");
    if (bytes[at + 1] === SLASH) depth--;
    else if (bytes[end - 1] !== SLASH && !isSection) depth++;
    at = end + 1;
  }
  return at;
}
