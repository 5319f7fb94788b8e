import { and, asc, eq, gt, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Finding } from "#app/record/checks.ts";
import { findField } from "#app/record/format.ts";
import { describeField } from "#app/record/describe.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import {
  findingWords,
  ruleName,
  valueWords,
  type RowFilter,
  type ShownRow,
} from "#app/features/imports/preview/rules.ts";
import type { KeptChanges, KeptReading } from "#app/features/imports/staging/rules.ts";
import type { Outcome } from "#app/features/imports/states/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { importRows } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Rows on a page. */
export const PAGE_ROWS = 50;
const MOST_CHANGES = 6;
const MOST_NOTES = 4;
/** What is shown of somebody new. */
const newFields = ["birth_date", "org_id", "membership_status", "citizen_id", "party_card_number"];

/** What naming values needs. */
interface Reader {
  db: ScopedDb;
  lang: Lang;
  now: Date;
}

/** One page of rows in the order of the file, and whether there are more. */
export async function readRows(
  reader: Reader,
  importId: string,
  filter: RowFilter,
): Promise<{ rows: ShownRow[]; hasMore: boolean }> {
  const found = await reader.db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), ...conditions(filter)))
    .orderBy(asc(importRows.sheet), asc(importRows.row))
    .limit(PAGE_ROWS + 1);
  const page = found.slice(0, PAGE_ROWS);
  const names = await readNames(reader, page.map(valuesOf));
  const rows = page.map((one): ShownRow => {
    const kept = (one.changes as KeptChanges | null) ?? { changes: [], refused: [] };
    const findings = (one.findings as Finding[] | null) ?? [];
    const changes =
      one.outcome === "new" ? newValues(one.parsed as KeptReading | null) : kept.changes;
    return {
      sheet: one.sheet,
      row: one.row,
      name: one.name,
      cell: one.cellName,
      outcome: one.outcome,
      grade: one.grade,
      result: one.result,
      resultNote: one.resultNote,
      memberId: one.outcome === "notYours" ? null : one.memberId,
      changed: changes.length,
      changes: changes.slice(0, MOST_CHANGES).map((change) => ({
        field: change.field,
        label: describeField(change.field, reader.lang),
        before: valueWords(change.field, change.old, reader.lang, names),
        after: valueWords(change.field, change.new, reader.lang, names),
      })),
      notes: worstFirst(findings)
        .slice(0, MOST_NOTES)
        .map((finding) => ({
          severity: finding.severity,
          text: findingWords(finding, reader.lang),
        })),
      moreNotes: Math.max(findings.length - MOST_NOTES, 0),
    };
  });
  return { rows, hasMore: found.length > PAGE_ROWS };
}

/** The rules that rows of an import broke, with how many rows, most first. */
export async function countRules(
  db: ScopedDb,
  importId: string,
  lang: Lang,
): Promise<{ rule: string; name: string; rows: number }[]> {
  const rows = await db.execute<{ rule: string; rows: number }>(sql`
    select rule, count(*)::int as rows from import_rows, unnest(rules) as rule
    where import_id = ${importId} group by rule order by 2 desc, 1 limit 60`);
  return rows.map(({ rule, rows: count }) => ({ rule, name: ruleName(rule, lang), rows: count }));
}

function conditions({ shown, rule, grade, after }: RowFilter): (SQL | undefined)[] {
  const isLead = isNull(importRows.subject);
  return [
    shown === "all" ? isNotNull(importRows.outcome) : undefined,
    shown === "unread" ? isNull(importRows.outcome) : undefined,
    shown === "drifted" ? eq(importRows.result, "drifted") : undefined,
    isOutcome(shown) ? eq(importRows.outcome, shown) : undefined,
    shown === "unread" ? undefined : isLead,
    rule === null ? undefined : sql`${rule} = any(${importRows.rules})`,
    grade === null ? undefined : eq(importRows.grade, grade),
    after === null
      ? undefined
      : or(
          gt(importRows.sheet, after.sheet),
          and(eq(importRows.sheet, after.sheet), gt(importRows.row, after.row)),
        ),
  ];
}

const isOutcome = (shown: RowFilter["shown"]): shown is Outcome =>
  shown !== "all" && shown !== "unread" && shown !== "drifted";

function newValues(parsed: KeptReading | null): KeptChanges["changes"] {
  const values = (parsed?.change?.values ?? {}) as Record<string, unknown>;
  return newFields
    .filter((field) => (values[field] ?? null) !== null)
    .map((field) => ({ field, row: null, old: null, new: values[field] }));
}

/** Every value of a row that has to be named. */
function valuesOf(one: { parsed: unknown; changes: unknown }): Record<string, unknown> {
  const kept = one.changes as KeptChanges | null;
  const values: Record<string, unknown> = {
    ...(one.parsed as KeptReading | null)?.change?.values,
  };
  for (const [place, change] of (kept?.changes ?? []).entries()) {
    if (findField(change.field) === null) continue;
    values[`old ${place}`] = change.old;
    values[`new ${place}`] = change.new;
  }
  return values;
}

const rank: Record<Finding["severity"], number> = { E1: 0, E2: 1, W: 2, I: 3 };
const worstFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
