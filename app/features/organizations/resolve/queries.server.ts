import { and, asc, gte, lt } from "drizzle-orm";
import {
  unitResolver,
  type ResolvedUnit,
  type UnitResolver,
} from "#app/features/organizations/resolve/rules.ts";
import type { Place } from "#app/features/organizations/rules.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * A resolver over one branch, for many texts: reads its units once.
 *
 * @param within the branch; a unit of the same name elsewhere is not known here (fault 80)
 */
export async function loadUnitResolver(db: ScopedDb, within: Place): Promise<UnitResolver> {
  const units = await db
    .select({
      id: organizations.id,
      code: organizations.code,
      name: organizations.name,
      orgType: organizations.orgType,
      parentId: organizations.parentId,
      posFrom: organizations.posFrom,
      closedOn: organizations.closedOn,
    })
    .from(organizations)
    .where(and(gte(organizations.posFrom, within.posFrom), lt(organizations.posFrom, within.posTo)))
    .orderBy(asc(organizations.posFrom));
  return unitResolver(units);
}

/** Reads one text as a unit of a branch: by code, by name, or by name and the names above it. */
export async function resolveOrganization(
  db: ScopedDb,
  text: string,
  within: Place,
): Promise<ResolvedUnit> {
  return (await loadUnitResolver(db, within)).resolve(text);
}
