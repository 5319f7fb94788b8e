import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { setStaged } from "#app/features/imports/staged/commands.server.ts";
import type { Finding } from "#app/record/checks.ts";
import { importRules } from "#app/features/imports/states/rules.ts";
import { stageRows } from "#app/features/imports/staging/rows/commands.server.ts";
import { subjectsOf } from "#app/features/imports/staging/queries.server.ts";
import type { StagedRow } from "#app/features/imports/staging/rules.ts";
import type { RowReading } from "#app/features/imports/schema.ts";
import { importRows } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Stages rows of further sheets: they wait, under the strongest key of their person, until the row of
 * that person is read.
 */
export async function stageChildren(
  db: ScopedDb,
  one: { id: string; orgPos: bigint },
  readings: readonly RowReading[],
): Promise<void> {
  await stageRows(
    db,
    one,
    readings.map((reading): StagedRow => {
      const [subject] = subjectsOf(reading.who);
      const findings: Finding[] =
        subject === undefined
          ? [...reading.findings, { rule: importRules.noPerson, severity: "E1", field: null }]
          : reading.findings;
      return {
        sheet: reading.sheet,
        row: reading.row,
        raw: reading.raw,
        parsed: {
          values: {},
          change: null,
          who: reading.who,
          repairs: reading.repairs,
          waits: reading.waits,
          collection: reading.collection,
          child: reading.child,
        },
        findings,
        grade: null,
        outcome: subject === undefined ? "error" : null,
        subject: subject ?? null,
        memberId: null,
        memberVersion: null,
        name: reading.name,
        cellName: reading.cellName,
        changes: null,
      };
    }),
  );
}

/** Ties rows of further sheets to the row that leads their person's change; they share its outcome. */
export async function linkChildren(
  db: ScopedDb,
  importId: string,
  links: readonly { sheet: number; row: number; lead: StagedRow }[],
): Promise<void> {
  if (links.length === 0) return;
  const body = links.map(({ sheet, row, lead }) => ({
    sheet,
    row,
    subject: leadKey(lead),
    outcome: lead.outcome,
    grade: lead.grade,
    member: lead.memberId,
  }));
  await setStaged(
    db,
    importId,
    body,
    sql`subject text, outcome text, grade text, member uuid`,
    sql`subject = w.subject, outcome = w.outcome, grade = w.grade, member_id = w.member`,
  );
}

/** Under what the rows of one person are tied together once their lead is known. */
export const leadKey = ({ sheet, row }: { sheet: number; row: number }): string =>
  `lead ${sheet} ${row}`;

/** Rows of further sheets whose person has no row of its own in the file, in the order of the file. */
export async function readOrphans(db: ScopedDb, importId: string, limit: number) {
  return db
    .select({
      sheet: importRows.sheet,
      row: importRows.row,
      subject: importRows.subject,
      raw: importRows.raw,
      parsed: importRows.parsed,
      findings: importRows.findings,
      name: importRows.name,
      cellName: importRows.cellName,
    })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        isNull(importRows.outcome),
        ne(sql`coalesce(${importRows.subject}, '')`, ""),
      ),
    )
    .orderBy(asc(importRows.subject), asc(importRows.sheet), asc(importRows.row))
    .limit(limit);
}
