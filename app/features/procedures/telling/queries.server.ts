import { readStoredUnit } from "#app/features/organizations/stored/queries.server.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import type { Levels } from "#app/features/procedures/telling/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The units at either end of a case with those above them; null where there is no receiving end. */
export async function levelsOf(
  db: ScopedDb,
  { orgId, otherOrgId }: StoredCase,
): Promise<{ origin: Levels | null; receiver: Levels | null }> {
  const [origin, receiver] = await Promise.all([
    readStoredUnit(db, orgId),
    otherOrgId === null ? null : readStoredUnit(db, otherOrgId),
  ]);
  return { origin, receiver };
}
