import { and, eq, gte, isNull, lt, sql } from "drizzle-orm";
import {
  rollFaults,
  type CheckedUnit,
  type RollFault,
} from "#app/features/reports/equation/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import { listRoll, type Branch } from "#app/features/reports/roll/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { organizationCounts, organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The integrity check of the roll: proves the sum for every open unit of a branch and every period, from the
 * histories of the members, and that the roll of today is the list of today.
 *
 * @returns empty when everything fits
 * @source design product.md, "the roll equation holds"
 */
export async function checkRoll(
  db: ScopedDb,
  branch: Branch,
  periods: readonly Period[],
  today: CivilDate,
): Promise<RollFault[]> {
  const stays = await listRoll(db, branch, today);
  return rollFaults(stays, await listCheckedUnits(db, branch), periods, today);
}

function listCheckedUnits(db: ScopedDb, { posFrom, posTo }: Branch): Promise<CheckedUnit[]> {
  return db
    .select({
      id: organizations.id,
      code: organizations.code,
      posFrom: organizations.posFrom,
      posTo: organizations.posTo,
      listed: sql<number>`coalesce(${organizationCounts.official} + ${organizationCounts.probationary}, 0)`,
    })
    .from(organizations)
    .leftJoin(organizationCounts, eq(organizationCounts.orgId, organizations.id))
    .where(
      and(
        gte(organizations.posFrom, posFrom),
        lt(organizations.posFrom, posTo),
        isNull(organizations.closedOn),
      ),
    );
}
