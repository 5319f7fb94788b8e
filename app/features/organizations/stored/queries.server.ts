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
