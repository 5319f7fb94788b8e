import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { Unit } from "#app/features/access/rules.ts";
import { readMovement } from "#app/features/reports/movement/queries.server.ts";
import { yearsToCount } from "#app/features/reports/movement/sums/rules.ts";
import { lastKnown, periodOf } from "#app/features/reports/periods/rules.ts";
import { civilDate, type CivilDate } from "#app/lib/dates.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { province, otherCentral, commune, aboveGrassroots } = orgType.codes;

/** The open communes and provinces, of which sums of movement are kept; in a system scope. */
export function listCountedUnits(db: ScopedDb): Promise<Unit[]> {
  return db
    .select({
      id: organizations.id,
      name: organizations.name,
      orgType: organizations.orgType,
      posFrom: organizations.posFrom,
      posTo: organizations.posTo,
    })
    .from(organizations)
    .where(
      and(
        inArray(organizations.orgType, [province, otherCentral, commune, aboveGrassroots]),
        isNull(organizations.closedOn),
      ),
    )
    .orderBy(asc(organizations.posFrom));
}

/**
 * Counts the movement of a unit in the year of a day, and in January in the year before as well, as the report on it
 * does; in a system scope, for home pages that cannot wait for the report.
 *
 * @source form 1-BTCTW; decision 042
 */
export async function keepMovement(db: ScopedDb, unit: Unit, today: CivilDate): Promise<void> {
  for (const year of yearsToCount(today)) {
    const period = periodOf("year", civilDate(year, 1, 1));
    const { figures } = await readMovement(db, { unit, today }, period);
    const { A, B, C, D, B1 } = figures;
    await db.execute(sql`
      select app_keep_movement(${unit.id}::uuid, ${year}::integer, ${lastKnown(period, today)}::date,
        ${sql.param([A, B, C, D, B1])}::integer[])`);
  }
}
