import { cleanName } from "#app/lib/vietnamese.ts";
import { type CellContext, type CellReading, refused } from "#app/record/cell-reading.ts";
import { isDateCell, type PlainCell } from "#app/record/cell-text.ts";
import type { Finding } from "#app/record/checks/finding.ts";
import { citizenIdLength, readCitizenId } from "#app/record/citizen-id.ts";
import type { Field } from "#app/record/field.ts";
import { parseText } from "#app/record/parse.ts";

const phoneSeparators = /\s*(?:[;/,\n|]|\s-\s|\bhoặc\b)\s*/u;

/** Reads a citizen number: lost zeros are put back, nine digits go to the old number. @source V-ID-08 */
export function readCitizen(
  field: Field,
  plain: PlainCell,
  context: CellContext,
  findings: Finding[],
): CellReading {
  if (isDateCell(plain) || typeof plain === "boolean") return refused(field, findings, "format");
  if (plain === null || (typeof plain === "string" && plain.trim() === "")) return { findings };
  const read = readCitizenId(plain, context.known ?? {}, context.rules);
  switch (read.kind) {
    case "asWritten":
      return { value: read.value, findings };
    case "repaired":
      return {
        value: read.value,
        findings,
        repair: { kind: "leadingZeros", from: read.from, to: read.value },
      };
    case "oldNumber":
      findings.push({
        rule: "V-ID-08",
        severity: "W",
        field: field.key,
        params: { case: "oldNumber" },
      });
      return {
        findings,
        moved: { field: "old_id_number", value: read.value },
        repair: { kind: "oldNumber", from: read.value, to: read.value },
      };
    case "refused":
      findings.push({
        rule: read.rule,
        severity: "E2",
        field: field.key,
        params: lostDigits(plain),
      });
      return { findings };
  }
}

/** Reads a phone number; of several in one cell the first counts. */
export function readPhone(field: Field, text: string, findings: Finding[]): CellReading {
  const numbers = text
    .split(phoneSeparators)
    .filter((part) => part.replace(/[^0-9]/g, "").length >= 9);
  const several = numbers.length > 1;
  if (several)
    findings.push({
      rule: "V-F-04",
      severity: "W",
      field: field.key,
      params: { case: "severalPhones" },
    });
  const parsed = parseText(field, several ? (numbers[0] ?? text) : text);
  return parsed.ok
    ? { value: parsed.value, findings }
    : refused(field, findings, parsed.reason, parsed.reason, parsed.max);
}

/** Reads the name of a person; what stands in brackets behind it is an alias. */
export function readName(field: Field, text: string, findings: Finding[]): CellReading {
  const name = cleanName(text);
  for (const { kind } of name.repairs) {
    if (kind !== "brackets")
      findings.push({ rule: "V-F-08", severity: "I", field: field.key, params: { case: kind } });
  }
  const parsed = parseText(field, name.value);
  if (!parsed.ok) return refused(field, findings, parsed.reason, parsed.reason, parsed.max);
  if (parsed.value === null) return { findings };
  return name.alias !== null && field.key === "full_name"
    ? { value: parsed.value, findings, moved: { field: "aliases", value: name.alias } }
    : { value: parsed.value, findings };
}

/** How many digits a citizen number has and needs; without a count where the cell holds something else. */
function lostDigits(cell: string | number): Record<string, string | number> {
  const digits = String(cell).replace(/[\s.-]/g, "");
  return /^[0-9]+$/.test(digits)
    ? { length: digits.length, needed: citizenIdLength }
    : { case: "digits" };
}
