import { codeLabel, findCode } from "#app/codes/find-code.ts";
import { codeLists } from "#app/codes/lists.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import type { DateCell, SheetCell } from "#app/lib/xlsx/cell.ts";
import { readCitizen, readName, readPhone } from "#app/record/cell-person.ts";
import { type CellContext, type CellReading, refused } from "#app/record/cell-reading.ts";
import { cellText, isClear, isDateCell, plainCell, serialDate } from "#app/record/cell-text.ts";
import type { Finding } from "#app/record/checks/finding.ts";
import type { Field, FieldValue } from "#app/record/field.ts";
import { isPersonName, parseText } from "#app/record/parse.ts";

export type { CellContext, CellReading } from "#app/record/cell-reading.ts";

/**
 * Reads one cell of a sheet as the value of a field. A value that cannot be read is not stored; the finding says why
 * and the raw cell stays with the row. Addresses of several columns: `readAddress`.
 *
 * @source record-format §3, §11; clarifications 7, 9, 14 to 16
 */
export function readCell(field: Field, cell: SheetCell, context: CellContext): CellReading {
  const findings: Finding[] = [];
  const plain = plainCell(field, cell, findings);
  if (plain === undefined) return refused(field, findings, "format", "error");
  if (isClear(plain)) return { value: null, findings };
  if (field.key === "citizen_id") return readCitizen(field, plain, context, findings);
  if (isDateCell(plain)) return readDate(field, plain, findings);
  const text = cellText(field, plain, findings);
  if (text === null) return refused(field, findings, "number", "digitsLost");
  if (text.trim() === "") return { findings };
  if (field.kind === "phone") return readPhone(field, text, findings);
  if (isPersonName(field)) return readName(field, text, findings);
  return readText(field, text, context, findings);
}

/**
 * Writes a value as sheets show it: words of codes, dates as text, numbers as numbers; null for an empty cell.
 * Addresses of several columns: `writeAddress`.
 *
 * @param organizationCode  turns an organization's id into what the sheet shows
 */
export function writeCell(
  field: Field,
  value: FieldValue | null | undefined,
  organizationCode: (id: string) => string | null = () => null,
): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? "Có" : "Không";
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value.map((code) => label(field, code)).join("; ");
  if (typeof value !== "string")
    return field.kind === "address" && "asWritten" in value ? wordsOf(value.asWritten) : null;
  if (field.kind === "date" || field.kind === "partialDate") return formatPartialDate(value);
  if (field.kind === "organization") return organizationCode(value) ?? value;
  return field.kind === "code" ? label(field, value) : value;
}

function readText(
  field: Field,
  text: string,
  context: CellContext,
  findings: Finding[],
): CellReading {
  const isDate = field.kind === "date" || field.kind === "partialDate";
  const serial = isDate ? serialDate(text) : null;
  if (serial !== null) {
    findings.push({ rule: "V-T-01", severity: "W", field: field.key, params: { case: "serial" } });
    return {
      value: serial,
      findings,
      repair: { kind: "serialDate", from: text.trim(), to: serial },
    };
  }
  const parsed = parseText(
    field,
    text,
    context.organization ? { organization: context.organization } : {},
  );
  if (parsed.ok) return parsed.value === null ? { findings } : { value: parsed.value, findings };
  const reading = refused(field, findings, parsed.reason, parsed.reason, parsed.max);
  return parsed.choices ? { ...reading, choices: parsed.choices } : reading;
}

function readDate(field: Field, cell: DateCell, findings: Finding[]): CellReading {
  if (field.kind === "date" || field.kind === "partialDate") {
    if (cell.hidesDay) findings.push({ rule: "V-T-01", severity: "W", field: field.key });
    return { value: cell.date, findings };
  }
  if (field.kind === "year") return { value: Number(cell.date.slice(0, 4)), findings };
  const [, month = "", day = ""] = cell.date.split("-").map((digits) => String(Number(digits)));
  const readings = [`${day}/${month}`, `${month}/${day}`]
    .map((text) => parsedGrade(field, text))
    .filter((one) => one !== null);
  const [only] = [...new Set(readings)];
  if (only !== undefined && new Set(readings).size === 1) return { value: only, findings };
  if (field.kind === "text" || field.kind === "longText") {
    return field.pattern
      ? refused(field, findings, "format")
      : { value: formatPartialDate(cell.date), findings };
  }
  return refused(field, findings, field.list ? "notInList" : "format", "date");
}

/** "7/10" and "3/2" which a sheet took for a day: read back where the field knows such a value. */
function parsedGrade(field: Field, text: string): string | null {
  if (field.kind === "code" && field.list) {
    const found = findCode(codeLists[field.list], text);
    return found && "code" in found ? found.code : null;
  }
  return field.kind === "text" && field.pattern?.test(text) ? text : null;
}

function label(field: Field, code: string): string {
  return field.list ? codeLabel(codeLists[field.list], code, "vi") : code;
}

function wordsOf(written: string | null | { by: string; on: string }): string | null {
  return typeof written === "string" ? written : null;
}
