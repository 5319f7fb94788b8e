import { sql } from "drizzle-orm";
import type { Branch } from "#app/features/reports/roll/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How a cell has scored one of its meetings itself. */
export interface CellScore {
  orgId: string;
  total: number;
}

/** The scores of the meetings of a branch between two days: of each meeting the last one that was given. @source reports.md M05 */
export async function listScores(
  db: ScopedDb,
  { posFrom, posTo }: Branch,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<CellScore[]> {
  const rows = await db.execute<{ org_id: string; total: number }>(sql`
    select distinct on (s.meeting_id) m.org_id, s.total
    from meeting_scores s join meetings m on m.id = s.meeting_id
    where m.org_pos >= ${String(posFrom)}::bigint and m.org_pos < ${String(posTo)}::bigint
      and m.meet_on between ${from}::date and ${to}::date
    order by s.meeting_id, s.scored_at desc`);
  return rows.map(({ org_id: orgId, total }) => ({ orgId, total }));
}
