import { sql } from "drizzle-orm";
import type { Unit } from "#app/features/access/rules.ts";
import { inStepOrder, type PipelineStep } from "#app/features/reports/plans/pipeline/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Where the admissions of a branch stand: of each step how many cases wait in it now and how many of them are overdue,
 * and the mean number of calendar days that cases stayed in it which left it in a year. A step that changes nothing of
 * where a case stands does not end its stay.
 *
 * @source reports.md M03 "in pipeline by step, mean days per step, overdue"
 */
export async function listPipeline(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
  year: number,
  today: CivilDate,
): Promise<PipelineStep[]> {
  const rows = await db.execute<{
    state: string;
    open: number;
    late: number;
    days: string | null;
  }>(sql`
    with mine as (
      select id, state, closed_on, due_on from cases
      where procedure in ('admission', 'readmission') and org_pos >= ${String(posFrom)}::bigint
        and org_pos < ${String(posTo)}::bigint
    ), moves as (
      select s.from_state as state, s.taken_on,
        s.taken_on - lag(s.taken_on) over (partition by s.case_id order by s.ordinal) as days
      from case_steps s join mine on mine.id = s.case_id where s.from_state is distinct from s.to_state
    ), stays as (
      select state, avg(days) as days from moves
      where days is not null and taken_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date group by state
    ), waiting as (
      select state, count(*)::int as open, (count(*) filter (where due_on < ${today}::date))::int as late
      from mine where closed_on is null group by state
    )
    select coalesce(w.state, s.state) as state, coalesce(w.open, 0) as open, coalesce(w.late, 0) as late, s.days::text
    from waiting w full join stays s on s.state = w.state`);
  return inStepOrder(
    rows.map(({ days, ...row }) => ({ ...row, days: days === null ? null : Number(days) })),
  );
}
