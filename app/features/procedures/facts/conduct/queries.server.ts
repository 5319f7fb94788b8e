import { asc, eq, sql } from "drizzle-orm";
import type { UnitConduct } from "#app/features/procedures/facts/rules.ts";
import { organizationDisciplines, organizationRewards } from "#db/schema/organization-conduct.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The rewards and disciplines of a unit on record, and whether a discipline is being weighed besides this case. */
export async function readConduct(
  db: ScopedDb,
  orgId: string,
  caseId: string | null,
): Promise<UnitConduct> {
  const [rewards, disciplines, [hidden]] = await Promise.all([
    db
      .select({
        form: organizationRewards.form,
        year: organizationRewards.year,
        occasion: organizationRewards.occasion,
      })
      .from(organizationRewards)
      .where(eq(organizationRewards.orgId, orgId))
      .orderBy(asc(organizationRewards.decisionOn), asc(organizationRewards.id)),
    db
      .select({
        caseId: organizationDisciplines.caseId,
        decidedOn: organizationDisciplines.decisionOn,
        effectEndsOn: organizationDisciplines.effectEndsOn,
        appealResult: organizationDisciplines.appealResult,
      })
      .from(organizationDisciplines)
      .where(eq(organizationDisciplines.orgId, orgId))
      .orderBy(asc(organizationDisciplines.decisionOn), asc(organizationDisciplines.id)),
    // It counts for everybody who decides, also for those who do not see its file.
    db.execute<{ open: boolean }>(
      sql`select app_open_unit_discipline(${orgId}::uuid, ${caseId}::uuid) as open`,
    ),
  ]);
  return { rewards, disciplines, isWeighed: hidden?.open ?? false };
}
