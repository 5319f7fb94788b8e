import { sql } from "drizzle-orm";
import type { Unit } from "#app/features/access/rules.ts";
import { reviewKeys, typesAt } from "#app/features/procedures/units/rules.ts";
import type { GradedUnit } from "#app/features/reports/statistics/grades/units/rules.ts";
import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const listed = (texts: readonly string[]) =>
  sql.join(
    texts.map((text) => sql`${text}`),
    sql`, `,
  );

/**
 * The units of a branch that stand on a day, with the grade that was decided for a year; of a commune not itself, since
 * its grade is the province's to give.
 *
 * @param newMonths  how many months after its founding a unit counts as new
 * @source form 6-BTCTW; procedures P06
 */
export async function listGradedUnits(
  db: ScopedDb,
  { id, posFrom, posTo }: Pick<Unit, "id" | "posFrom" | "posTo">,
  year: number,
  on: CivilDate,
  newMonths: number,
): Promise<GradedUnit[]> {
  const newSince = addDays(addMonths(on, -newMonths), 1);
  const of = (key: string) => sql`${cases.data} ->> ${key}`;
  const { cell, grassroots, commune } = typesAt;
  return db.execute<GradedUnit & Record<string, unknown>>(sql`
    select ${organizations.orgType} as "orgType",
      coalesce(${organizations.foundedOn} >= ${newSince}::date, false) as "isNew",
      (select ${of("finalGrade")} from ${cases}
        where ${cases.orgId} = ${organizations.id} and ${cases.state} = 'decided'
          and ${cases.procedure} in (${listed(Object.values(reviewKeys))}) and ${of("year")} = ${String(year)}
        order by ${cases.openedAt} desc limit 1) as grade
    from ${organizations}
    where ${organizations.posFrom} >= ${String(posFrom)}::bigint
      and ${organizations.posFrom} < ${String(posTo)}::bigint
      and (${organizations.orgType} in (${listed([...cell, ...grassroots])})
        or (${organizations.orgType} in (${listed(commune)}) and ${organizations.id} <> ${id}))
      and coalesce(${organizations.foundedOn} <= ${on}::date, true)
      and coalesce(${organizations.closedOn} > ${on}::date, true)`);
}
