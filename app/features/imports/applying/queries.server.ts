import { sql } from "drizzle-orm";
import type { Outcome } from "#app/features/imports/states/rules.ts";
import type { KeptReading } from "#app/features/imports/staging/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A row that is to be written. */
export interface WritableRow {
  sheet: number;
  row: number;
  outcome: Outcome;
  change: NonNullable<KeptReading["change"]>;
}

/**
 * The rows still to be written, in the order of the file.
 *
 * @param after  the last row of the chunk before
 */
export async function readWritable(
  db: ScopedDb,
  importId: string,
  after: { sheet: number; row: number },
  limit: number,
): Promise<WritableRow[]> {
  const rows = await db.execute<WritableRow & Record<string, unknown>>(sql`
    select sheet, "row", outcome, parsed->'change' as change from import_rows
    where import_id = ${importId} and subject is null and outcome in ('new', 'update') and result is null
      and (sheet, "row") > (${after.sheet}, ${after.row})
    order by sheet, "row" limit ${limit}`);
  return [...rows];
}

/** How many rows are still to be written. */
export async function countWritable(db: ScopedDb, importId: string): Promise<number> {
  const [row] = await db.execute<{ people: number }>(sql`
    select count(*)::int as people from import_rows
    where import_id = ${importId} and subject is null and outcome in ('new', 'update') and result is null`);
  return row?.people ?? 0;
}

/**
 * Marks the rows whose record moved since the preview: it has another version or is gone, or a new
 * person's number has been registered in the meantime.
 *
 * @returns how many rows are marked in all
 */
export async function markDrifted(db: ScopedDb, importId: string): Promise<number> {
  await db.execute(sql`
    update import_rows r set result = 'drifted', result_note = 'moved'
    where r.import_id = ${importId} and r.outcome = 'update' and r.subject is null and r.result is null
      and not exists (select from members m
        where m.id = r.member_id and m.version = r.member_version and m.hidden_at is null)`);
  await db.execute(sql`
    update import_rows r set result = 'drifted', result_note = 'appeared', member_id = m.member_id
    from member_records m
    where r.import_id = ${importId} and r.outcome = 'new' and r.subject is null and r.result is null
      and m.is_live and m.citizen_id = r.parsed->'change'->'values'->>'citizen_id'`);
  return countDrifted(db, importId);
}

/** How many rows are left out because their record moved. */
export async function countDrifted(db: ScopedDb, importId: string): Promise<number> {
  const [row] = await db.execute<{ moved: number }>(sql`
    select count(*)::int as moved from import_rows
    where import_id = ${importId} and result = 'drifted' and subject is null`);
  return row?.moved ?? 0;
}
