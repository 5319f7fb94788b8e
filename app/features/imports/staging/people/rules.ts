import type { Finding } from "#app/record/checks.ts";
import type { ValueChange } from "#app/features/members/plan.ts";
import type { AskedChange, AskedChild, RefusedCell } from "#app/features/imports/plan.ts";
import type { RowReading } from "#app/features/imports/schema.ts";
import type { PersonRows, StagedRow } from "#app/features/imports/staging/rules.ts";
import { gradeRow } from "#app/features/imports/interpret/judge/rules.ts";
import { importRules, type Outcome } from "#app/features/imports/states/rules.ts";

/** What is known about a person of the file beside the row. */
export interface PersonContext {
  memberId: string | null;
  children: AskedChild[];
  /** Why the row cannot go on, whatever stands in it. */
  stop: Finding | null;
}

/** What the write path would do; `SaveResult` has this shape. */
export interface Judged {
  kind: "created" | "changed" | "same" | "conflict" | "refused" | "absent";
  changes?: ValueChange[];
  findings?: Finding[];
}

const NO_CELL = "V-Q-02";
/** The question about statuses is one about new records only. */
const STATUS = "status";

/**
 * One row as it is staged: outcome, grade, findings and differences.
 *
 * @param found    what is wrong with the row and the record it would make, by `judgeRow` of the reading
 * @param judged   null when nothing was asked of the write path: the row cannot be applied
 * @param version  of the stored member the row is about
 */
export function stagedRow(
  person: PersonRows,
  context: PersonContext,
  found: readonly Finding[],
  asked: AskedChange | null,
  judged: Judged | null,
  version: number | null,
): StagedRow {
  const { reading } = person;
  const { memberId } = context;
  const waits = reading.waits.filter((key) => memberId === null || key !== STATUS);
  const findings = findingsOf(person, context, found, asked, judged);
  if (waits.length > 0) findings.push({ rule: importRules.waits, severity: "I", field: null });
  const outcome = outcomeOf(context, judged, findings);
  return {
    sheet: reading.sheet,
    row: reading.row,
    raw: reading.raw,
    parsed: {
      values: reading.values,
      change: outcome === "new" || outcome === "update" ? (asked?.change ?? null) : null,
      who: reading.who,
      repairs: reading.repairs,
      waits,
    },
    findings,
    grade: gradeRow(findings, reading.repairs, waits),
    outcome,
    subject: null,
    memberId: outcome === "notYours" ? null : memberId,
    memberVersion: version,
    name: reading.name,
    cellName: reading.cellName,
    changes: {
      changes: memberId === null ? [] : (judged?.changes ?? []),
      refused: asked?.refused ?? [],
    },
  };
}

function outcomeOf(
  { stop, memberId }: PersonContext,
  judged: Judged | null,
  findings: readonly Finding[],
): Outcome {
  if (stop?.rule === importRules.elsewhere) return "notYours";
  if (stop !== null || judged === null) return "error";
  if (findings.some(({ severity }) => severity === "E1")) return "error";
  if (judged.kind === "created") return "new";
  if (judged.kind === "changed") return "update";
  return judged.kind === "same" && memberId !== null ? "unchanged" : "error";
}

function findingsOf(
  { reading, findings: ofFile }: PersonRows,
  { stop, memberId }: PersonContext,
  judgedRow: readonly Finding[],
  asked: AskedChange | null,
  judged: Judged | null,
): Finding[] {
  const changed = new Set(judged?.changes?.map(({ field }) => field));
  const ofCells = new Set(reading.findings.map(keyOf));
  const own =
    memberId === null
      ? judgedRow
      : judgedRow.filter((one) => ofCells.has(keyOf(one)) || changed.has(one.field ?? ""));
  const found = [...own, ...ofFile, ...(stop === null ? [] : [stop])];
  const known = new Set(found.map(keyOf));
  for (const finding of judged?.findings ?? []) {
    if (known.has(keyOf(finding))) continue;
    if (memberId === null ? saysMore(finding, reading) : judged?.kind === "refused")
      found.push(finding);
  }
  return [...found, ...(asked?.refused ?? []).map(needsRequest)];
}

const keyOf = ({ rule, field }: Finding): string => `${rule} ${field ?? ""}`;

/** What the write path knows of a new member and the row alone does not: numbers of others, a closed cell. */
function saysMore({ rule, params }: Finding, { values }: RowReading): boolean {
  return params?.duplicate !== undefined || (rule === NO_CELL && (values.org_id ?? null) !== null);
}

const needsRequest = ({ field }: RefusedCell): Finding => ({
  rule: importRules.needsRequest,
  severity: "W",
  field,
});
