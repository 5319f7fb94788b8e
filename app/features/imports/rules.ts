import { formatPartialDate } from "#app/lib/partial-date.ts";
import { convertLegacy, detectLegacyEncoding, nameKey, plainKey } from "#app/lib/vietnamese.ts";
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

/**
 * A row whose texts were typed with an old font, in Unicode; the same row when they were not. Several cells together
 * tell an old font better than one.
 *
 * @source record-format §3.2
 */
export function inUnicode(row: SheetRow): { row: SheetRow; converted: boolean } {
  if (!row.cells.some(mayBeLegacy)) return { row, converted: false };
  const texts = row.cells.filter((cell) => typeof cell === "string");
  const encoding = detectLegacyEncoding(texts.join(" \n "));
  if (!encoding) return { row, converted: false };
  const cells = row.cells.map((cell) =>
    typeof cell === "string" ? convertLegacy(cell, encoding) : cell,
  );
  return { row: { ...row, cells }, converted: true };
}

const highByte = /[\u0080-\u00ff]/;
function mayBeLegacy(cell: SheetCell): boolean {
  return typeof cell === "string" && highByte.test(cell);
}
