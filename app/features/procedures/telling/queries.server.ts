import { orgType } from "#app/codes/org-type.ts";
import { readBranchUp } from "#app/features/organizations/stored/queries.server.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import type { Levels } from "#app/features/procedures/telling/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The units at either end of a case with those above them; null where there is no receiving end. */
export async function levelsOf(
  db: ScopedDb,
  { orgId, otherOrgId }: StoredCase,
): Promise<{ origin: Levels | null; receiver: Levels | null }> {
  const [origin, receiver] = await Promise.all([
    readLevels(db, orgId),
    otherOrgId === null ? null : readLevels(db, otherOrgId),
  ]);
  return { origin, receiver };
}

async function readLevels(db: ScopedDb, id: string): Promise<Levels | null> {
  const { unit, above } = await readBranchUp(db, id);
  if (unit === null) return null;
  const parent = above.find((one) => one.id === unit.parentId);
  const section = [unit, parent].find((one) => one?.orgType === orgType.codes.sectional);
  return { ...unit, sectionId: section?.id ?? null };
}
