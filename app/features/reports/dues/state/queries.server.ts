import { sql } from "drizzle-orm";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { duesStateBody, type CellState } from "#app/features/reports/dues/state/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MONTH = 7;

/** How dues stand in a period, by cell; needs sums of dues alone, since it names nobody. @source reports.md M07 */
export async function readDuesState(
  db: ScopedDb,
  { unit: { posFrom, posTo }, today, lang }: ReportReading,
  { from, to }: Period,
): Promise<ReportBody> {
  const rows = await db.execute<Record<keyof CellState, string>>(sql`
    select * from dues_state(${String(posFrom)}::bigint, ${String(posTo)}::bigint,
      ${from.slice(0, MONTH)}, ${to.slice(0, MONTH)}, ${today.slice(0, MONTH)})`);
  const cells = rows.map((row): CellState => ({
    orgId: row.orgId,
    unit: row.unit,
    people: Number(row.people),
    owed: Number(row.owed),
    paid: Number(row.paid),
    exempt: Number(row.exempt),
    reduced: Number(row.reduced),
    late1: Number(row.late1),
    late2: Number(row.late2),
    late3: Number(row.late3),
  }));
  return duesStateBody(cells, lang);
}
