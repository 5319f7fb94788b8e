import { eq, sql } from "drizzle-orm";
import { kept } from "#db/kept.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A unit as stored, with the ids of those above it. */
export type StoredUnit = typeof organizations.$inferSelect;

/** Reads a unit as stored; null when there is none. The tree is seen by everybody. */
export async function readStoredUnit(db: ScopedDb, id: string): Promise<StoredUnit | null> {
  const [unit] = await unitById(db, { id });
  return unit ?? null;
}

/** Reads several units as stored, in no order; unknown ones are left out. */
export function listStoredUnits(db: ScopedDb, ids: readonly string[]): Promise<StoredUnit[]> {
  return ids.length === 0 ? Promise.resolve([]) : unitsById(db, { ids });
}

/** Reads a unit with those that stand above it, in one question; the unit is null when there is none. */
export async function readBranchUp(
  db: ScopedDb,
  id: string,
): Promise<{ unit: StoredUnit | null; above: StoredUnit[] }> {
  const units = await unitAndAbove(db, { id });
  return {
    unit: units.find((one) => one.id === id) ?? null,
    above: units.filter((one) => one.id !== id),
  };
}

const unitById = kept((db) =>
  db
    .select()
    .from(organizations)
    .where(eq(organizations.id, sql.placeholder("id"))),
);

const unitsById = kept((db) =>
  db
    .select()
    .from(organizations)
    .where(sql`${organizations.id} = any(${sql.placeholder("ids")}::uuid[])`),
);

const unitAndAbove = kept((db) => {
  const { id, parentId, grassrootsId, communeId, provinceId } = organizations;
  const own = sql`${sql.placeholder("id")}::uuid`;
  // Of one row at most, so that each unit above is looked up by its key.
  const above = sql`select unnest(array[${own}, ${parentId}, ${grassrootsId}, ${communeId}, ${provinceId}]) from ${organizations} where ${id} = ${own}`;
  return db
    .select()
    .from(organizations)
    .where(sql`${id} = any(array(${above}))`);
});
