import { sql, type SQL } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { Unit } from "#app/features/access/rules.ts";
import { admittedByCell } from "#app/features/reports/plans/cells/rules.ts";
import type { PlanLine } from "#app/features/reports/plans/rules.ts";
import { lastKnown, periodOf } from "#app/features/reports/periods/rules.ts";
import { listMovedStays } from "#app/features/reports/roll/queries.server.ts";
import { movementsIn, spansOf } from "#app/features/reports/roll/rules.ts";
import { civilDate, type CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { grassrootsCell, dependentCell, temporaryCell } = orgType.codes;

/**
 * The cells of a commune, or the one cell itself, each with its part of the plan of a year, what was admitted by today
 * and what is under way.
 *
 * @param unit  a commune or a cell
 * @source reports.md M03; house: a commune divides its number among its cells (decision 046)
 */
export async function listCellPlans(
  db: ScopedDb,
  unit: Unit,
  year: number,
  today: CivilDate,
): Promise<PlanLine[]> {
  const within = (column: SQL) =>
    sql`${column} >= ${String(unit.posFrom)}::bigint and ${column} < ${String(unit.posTo)}::bigint`;
  const rows = await db.execute<{
    id: string;
    name: string;
    pos: string;
    target: number | null;
    source: string | null;
    open: number;
    late: number;
  }>(sql`
    select o.id, o.name, o.pos_from::text as pos, p.target, p.source, coalesce(c.open, 0) as open,
      coalesce(c.late, 0) as late
    from organizations o
    left join lateral (
      select target, source from admission_plans a
      where a.org_id = o.id and a.year = ${year} and a.state = 'approved' order by decided_at desc limit 1) p on true
    left join (
      select org_id, count(*)::int as open, (count(*) filter (where due_on < ${today}::date))::int as late
      from cases where closed_on is null and procedure in ('admission', 'readmission') and ${within(sql`org_pos`)}
      group by org_id) c on c.org_id = o.id
    where o.org_type in (${grassrootsCell}, ${dependentCell}, ${temporaryCell}) and o.closed_on is null
      and ${within(sql`o.pos_from`)}
    order by o.sort_name, o.id`);
  const period = periodOf("year", civilDate(year, 1, 1));
  const countedOn = lastKnown(period, today);
  const moves = movementsIn(spansOf(await listMovedStays(db, unit, [period], today)), {
    from: period.from,
    to: countedOn,
  });
  const admitted = admittedByCell(moves);
  return rows.map(({ pos, ...row }) => ({
    ...row,
    isFromAbove: row.target !== null,
    admitted: admitted.get(pos) ?? 0,
    countedOn,
  }));
}
