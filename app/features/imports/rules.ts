import { formatPartialDate } from "#app/lib/partial-date.ts";
import {
  convertLegacy,
  detectLegacyEncoding,
  nameKey,
  plainKey,
  undoDoubleEncoding,
} from "#app/lib/vietnamese.ts";
import type { SheetCell, SheetRow } from "#app/lib/xlsx/cell.ts";

/** What a person sees in a cell; null when it is empty. Formulas show their stored result, errors their code. */
export function shownText(cell: SheetCell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "string") return cell.trim() === "" ? null : cell;
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "1" : "0";
  if (cell.kind === "date") return formatPartialDate(cell.date);
  return cell.kind === "error" ? cell.code : shownText(cell.value);
}

/** Key of a header for an exact match: stars, line breaks and double spaces do not count. @source clarification 39 */
export function exactHeader(text: string): string {
  return nameKey(text.replace(/\*/g, " ")).replace(/[\s:.;,]+$/, "");
}

/** Key of a header for a match without accents: letters and digits only. */
export function plainHeader(text: string): string {
  return plainKey(text)
    .replace(/[^a-z0-9#]+/g, " ")
    .trim();
}

/** How a row was mended before it was read. */
export type TextRepair = "legacyEncoding" | "doubleEncoding";

/**
 * A row whose texts were typed with an old font, or read in the wrong encoding, in Unicode; the same row when they were
 * not. Several cells together tell an old font better than one.
 *
 * @source record-format §3.2; faults 50, 51
 */
export function inUnicode(row: SheetRow): { row: SheetRow; repair: TextRepair | null } {
  if (!row.cells.some(mayBeLegacy)) return { row, repair: null };
  const twice = row.cells.some((cell) => typeof cell === "string" && undoDoubleEncoding(cell));
  if (twice) {
    const mended = withTexts(row, (text) => undoDoubleEncoding(text) ?? text);
    return { row: mended, repair: "doubleEncoding" };
  }
  const texts = row.cells.filter((cell) => typeof cell === "string");
  const encoding = detectLegacyEncoding(texts.join(" \n "));
  if (!encoding) return { row, repair: null };
  return { row: withTexts(row, (text) => convertLegacy(text, encoding)), repair: "legacyEncoding" };
}

function withTexts(row: SheetRow, mend: (text: string) => string): SheetRow {
  return { ...row, cells: row.cells.map((cell) => (typeof cell === "string" ? mend(cell) : cell)) };
}

const highByte = /[\u0080-\u0192]/;
function mayBeLegacy(cell: SheetCell): boolean {
  return typeof cell === "string" && highByte.test(cell);
}
