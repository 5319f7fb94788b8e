import type { FileContext } from "#app/features/imports/interpret/schema.ts";
import type { Grade, RowReading } from "#app/features/imports/schema.ts";
import { planChange, type RowChange } from "#app/features/members/plan.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { checkRecord, type CheckContext, type Finding, type Severity } from "#app/record/checks.ts";
import { findField } from "#app/record/format.ts";
import { emptyRows, type CollectionKey, type MemberRecord } from "#app/record/values.ts";

const valueRules: ReadonlySet<string> = new Set(["V-F-01", "V-F-03", "V-F-05"]);
/** What a record cannot say before a question is answered. */
const openRules: ReadonlySet<string> = new Set(["V-F-02", "V-D-08", "V-D-12"]);
/** What a row made of a flat list cannot help. */
const recordsOwn: ReadonlySet<string> = new Set(["V-F-02", "V-P-01"]);
const rank: readonly Severity[] = ["E1", "E2", "W", "I"];

/**
 * Everything that is wrong with a row: what reading found, and what the record would break that it makes.
 *
 * @param record  the record as it would be: `newRecord`, or the planned change of an existing one
 * @param isNew   a new record cannot do without the fields needed at L0
 * @source record-format §7, clarifications 7, 33; samples/README
 */
export function judgeRow(
  reading: RowReading,
  record: MemberRecord,
  isNew: boolean,
  file: FileContext,
): Finding[] {
  const silent = new Set(reading.silent);
  const context: CheckContext = {
    on: file.on,
    rules: file.rules,
    skipMissing: silent,
    provinceOfCitizenCode: file.provinceOfCitizenCode,
    ...file.check,
  };
  const found = new Map<string, Finding>();
  const add = (finding: Finding): void => {
    const { rule, field, collection, index } = finding;
    const key = `${rule}|${field}|${collection ?? ""}|${index ?? ""}`;
    const known = found.get(key);
    if (!known) found.set(key, finding);
    else if (rank.indexOf(finding.severity) < rank.indexOf(known.severity)) found.set(key, finding);
  };
  for (const finding of reading.findings) add(ofRow(finding, isNew));
  for (const finding of checkRecord(record, context)) {
    if (finding.field !== null && silent.has(finding.field) && openRules.has(finding.rule))
      continue;
    const kept = reading.extra.length === 0 ? finding : ofList(finding, record, reading);
    if (kept) add(kept);
  }
  return [...found.values()];
}

/** The grade of a row: its worst finding; a question that only a person can answer makes it deficient. @source clarification 33 */
export function gradeRow(
  findings: readonly Pick<Finding, "severity">[],
  repairs: readonly unknown[],
  waits: readonly string[],
): Grade {
  let worst: Severity = "I";
  for (const { severity } of findings) {
    if (severity === "E1") return "blocked";
    if (rank.indexOf(severity) < rank.indexOf(worst)) worst = severity;
  }
  if (worst === "E2" || waits.length > 0) return "deficient";
  if (worst === "W") return "warning";
  return repairs.length > 0 ? "repaired" : "clean";
}

/** The record that a row of a list makes when the person is new; row ids are numbered in their order. */
export function newRecord(reading: RowReading, on: CivilDate): MemberRecord {
  const rows: { [Key in CollectionKey]?: RowChange<Key>[] } = {};
  for (const { collection, values } of reading.extra)
    ((rows as Record<string, RowChange[]>)[collection] ??= []).push({
      id: null,
      values: values as RowChange["values"],
    });
  const values = { ...reading.defaults, ...reading.values };
  let next = 0;
  const planned = planChange(
    null,
    { memberId: null, expectedVersion: null, values, rows },
    on,
    () => {
      next += 1;
      return String(next);
    },
  );
  return planned.kind === "create" ? planned.after : { values: {}, rows: emptyRows() };
}

/** An unreadable value that a record needs blocks a new record, and leaves an existing one as it is. */
function ofRow(finding: Finding, isNew: boolean): Finding {
  const field = finding.field === null ? null : findField(finding.field);
  if (field?.required.level !== "L0") return finding;
  if (isNew && valueRules.has(finding.rule)) return { ...finding, severity: "E1" };
  return !isNew && finding.severity === "E1" ? { ...finding, severity: "E2" } : finding;
}

/**
 * A flat list has no place for all that a row of a collection needs, and is no authority on who may hold a position:
 * both are for the record's own quality list, not for the file.
 */
function ofList(finding: Finding, record: MemberRecord, reading: RowReading): Finding | null {
  const { collection, index } = finding;
  if (collection === undefined || index === undefined) return finding;
  const row = (record.rows as Record<string, unknown[]>)[collection]?.[index] as
    Record<string, unknown> | undefined;
  const isOurs = reading.extra.some(
    (one) =>
      one.collection === collection &&
      Object.entries(one.values).every(([name, value]) => row?.[name] === value),
  );
  return isOurs && recordsOwn.has(finding.rule) ? null : finding;
}
