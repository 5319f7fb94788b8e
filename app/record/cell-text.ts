import { civilFromDayNumber, dayNumber } from "#app/lib/dates.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { convertLegacy, detectLegacyEncoding } from "#app/lib/vietnamese.ts";
import type { DateCell, ErrorCell, FormulaCell, SheetCell } from "#app/lib/xlsx/cell.ts";
import type { Finding } from "#app/record/checks/finding.ts";
import type { Field } from "#app/record/field.ts";

/** A cell without formula and error: what a person sees in it. */
export type PlainCell = string | number | boolean | DateCell | null;

/** The literal that clears a value. @source record-format §11 */
export const CLEAR = "#XOA";

const serialForm = /^[0-9]{5}([.,]0+)?$/;
const firstSerialDay = dayNumber("1899-12-30");

/** What a cell shows, with a finding for a formula or an error in it; undefined when it holds an error. */
export function plainCell(
  field: Field,
  cell: SheetCell,
  findings: Finding[],
): PlainCell | undefined {
  if (isFormula(cell)) {
    findings.push({ rule: "V-T-02", severity: "W", field: field.key });
    return plainCell(field, cell.value, findings);
  }
  if (isError(cell)) return undefined;
  return cell;
}

/** Whether the cell asks to clear the value. */
export function isClear(cell: PlainCell): boolean {
  return (
    typeof cell === "string" &&
    cell.includes("#") &&
    cell.trim().normalize("NFC").toUpperCase() === CLEAR
  );
}

/**
 * The text of a cell, converted from an old Vietnamese font encoding with an information. Numbers lose no digit;
 * null when the number is too large to be exact.
 */
export function cellText(field: Field, cell: PlainCell, findings: Finding[]): string | null {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "1" : "0";
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "object") return formatPartialDate(cell.date);
  const encoding = detectLegacyEncoding(cell);
  if (!encoding) return cell;
  findings.push({
    rule: "V-F-08",
    severity: "I",
    field: field.key,
    params: { case: "legacyEncoding" },
  });
  return convertLegacy(cell, encoding);
}

/**
 * The civil date of a sheet serial that lost its date style, such as `23835`; null when it is none. Only five digits
 * are read so (1927 to 2099): four digits are a year.
 */
export function serialDate(cell: string | number): string | null {
  const text = String(cell).trim();
  if (!serialForm.test(text)) return null;
  const date = civilFromDayNumber(firstSerialDay + Number.parseInt(text, 10));
  return date < "2100" ? date : null;
}

export function isDateCell(cell: PlainCell): cell is DateCell {
  return typeof cell === "object" && cell !== null;
}

function numberText(value: number): string | null {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? String(value) : null;
  const text = String(value);
  return text.includes("e") ? null : text;
}

function isFormula(cell: SheetCell): cell is FormulaCell {
  return typeof cell === "object" && cell !== null && cell.kind === "formula";
}

function isError(cell: SheetCell): cell is ErrorCell {
  return typeof cell === "object" && cell !== null && cell.kind === "error";
}
