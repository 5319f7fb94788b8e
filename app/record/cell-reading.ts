import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Finding } from "#app/record/checks/finding.ts";
import type { KnownOfPerson } from "#app/record/citizen-id.ts";
import type { Field, FieldValue } from "#app/record/field.ts";
import type { Fault, ParseContext } from "#app/record/parse.ts";

/** What reading a cell needs to know beside it. */
export interface CellContext {
  readonly rules: RuleSet;
  /** Gender and birth date of the row, to judge a repaired citizen number. */
  readonly known?: KnownOfPerson;
  readonly organization?: ParseContext["organization"];
}

/**
 * A cell that was read. `value`: undefined leaves the record as it is (empty or refused cell), null clears it.
 * `repair` is what a person confirms once per file; `moved` belongs to another field; `choices` are codes between
 * which a person chooses.
 */
export interface CellReading {
  readonly value?: FieldValue | null;
  readonly findings: readonly Finding[];
  readonly repair?: {
    readonly kind: "leadingZeros" | "serialDate" | "oldNumber";
    readonly from: string;
    readonly to: string;
  };
  readonly moved?: { readonly field: string; readonly value: string };
  readonly choices?: readonly string[];
}

/** The finding for a value that is not stored. @source clarification 7 */
export function refused(
  field: Field,
  findings: Finding[],
  fault: Fault,
  wording: string = fault,
  max?: number,
): CellReading {
  if (fault === "tooLong") {
    findings.push({
      rule: "V-F-05",
      severity: "E2",
      field: field.key,
      params: { max: max ?? field.maxLength ?? 0 },
    });
  } else if (fault === "notInList" || fault === "ambiguous" || fault === "organization") {
    findings.push({ rule: "V-F-03", severity: "E2", field: field.key, params: { case: wording } });
  } else {
    const severity = field.required.level === "L0" ? "E1" : "E2";
    findings.push({ rule: "V-F-01", severity, field: field.key, params: { case: wording } });
  }
  return { findings };
}
