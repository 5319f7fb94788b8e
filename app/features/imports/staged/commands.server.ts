import { sql, type SQL } from "drizzle-orm";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Sets values of rows of an import, each with its own.
 *
 * Every row is looked up by its key, one after the other. Left to itself the planner, which knows nothing of rows
 * written a moment ago and less under a row policy, compares each row of the import with each given one: for a
 * hundred thousand rows that takes hours.
 *
 * @param columns  the given values beside `sheet` and `row` as SQL declares them, such as `result text, note text`
 * @param set      assignments; `r` is the row, `w` the given values
 */
export async function setStaged(
  db: ScopedDb,
  importId: string,
  rows: readonly { sheet: number; row: number }[],
  columns: SQL,
  set: SQL,
): Promise<void> {
  if (rows.length === 0) return;
  await db.execute(sql`
    update import_rows r set ${set}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as w(sheet int, "row" int, ${columns}),
      lateral (select k.ctid as at from import_rows k
        where k.import_id = ${importId} and k.sheet = w.sheet and k."row" = w."row" offset 0) place
    where r.ctid = place.at`);
}
