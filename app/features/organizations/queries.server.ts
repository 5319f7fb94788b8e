import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { plainKey } from "#app/lib/vietnamese.ts";
import type { Place } from "#app/features/organizations/rules.ts";
import {
  organizationCounts,
  organizations,
  organizationVersions,
} from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const above = alias(organizations, "above");

/** Counts of a unit with all below it; null outside the scope, and where nobody has been recorded yet. */
export type UnitCounts = typeof organizationCounts.$inferSelect;

/** A unit in the tree. */
export interface TreeUnit {
  id: string;
  code: string;
  name: string;
  orgType: string;
  parentId: string | null;
  posFrom: bigint;
  posTo: bigint;
  closedOn: string | null;
  children: number;
  counts: UnitCounts | null;
}

/** A unit found by a search, with the name of the one above. */
export interface FoundUnit extends TreeUnit {
  aboveName: string | null;
}

const openChildren = sql<number>`(select count(*)::int from ${organizations} as child where child.parent_id = ${organizations.id} and child.closed_on is null)`;

const unitColumns = {
  id: organizations.id,
  code: organizations.code,
  name: organizations.name,
  orgType: organizations.orgType,
  parentId: organizations.parentId,
  posFrom: organizations.posFrom,
  posTo: organizations.posTo,
  closedOn: organizations.closedOn,
  children: openChildren,
  counts: organizationCounts,
};

function readUnits(db: ScopedDb, where: SQL | undefined, limit: number): Promise<TreeUnit[]> {
  return db
    .select(unitColumns)
    .from(organizations)
    .leftJoin(organizationCounts, eq(organizationCounts.orgId, organizations.id))
    .where(where)
    .orderBy(
      desc(sql`${organizations.posTo} - ${organizations.posFrom}`),
      asc(organizations.sortName),
    )
    .limit(limit);
}

/** The open units directly below some units, committees before cells, in order of names. */
export function listChildren(
  db: ScopedDb,
  parentIds: readonly string[],
  limit = 2_000,
): Promise<TreeUnit[]> {
  if (parentIds.length === 0) return Promise.resolve([]);
  return readUnits(
    db,
    and(inArray(organizations.parentId, [...parentIds]), isNull(organizations.closedOn)),
    limit,
  );
}

/** The units at the top of the tree. */
export function listRoots(db: ScopedDb): Promise<TreeUnit[]> {
  return readUnits(db, and(isNull(organizations.parentId), isNull(organizations.closedOn)), 200);
}

/** Units by id, in the order of the tree. */
export function listUnits(db: ScopedDb, ids: readonly string[]): Promise<TreeUnit[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return readUnits(db, inArray(organizations.id, [...ids]), ids.length);
}

/**
 * Open units whose name or code holds every word, accents not needed.
 *
 * @param within only units of this branch; null for the whole tree
 */
export async function searchOrganizations(
  db: ScopedDb,
  text: string,
  within: Place | null,
  limit = 50,
): Promise<FoundUnit[]> {
  const words = plainKey(text).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  return db
    .select({ ...unitColumns, aboveName: above.name })
    .from(organizations)
    .leftJoin(organizationCounts, eq(organizationCounts.orgId, organizations.id))
    .leftJoin(above, eq(above.id, organizations.parentId))
    .where(
      and(
        isNull(organizations.closedOn),
        insideOf(within),
        or(
          and(...words.map((word) => sql`strpos(${organizations.searchName}, ${word}) > 0`)),
          eq(sql`lower(${organizations.code})`, text.trim().toLowerCase()),
        ),
      ),
    )
    .orderBy(
      desc(sql`${organizations.posTo} - ${organizations.posFrom}`),
      asc(organizations.sortName),
    )
    .limit(limit);
}

/** A unit with the names it had, the units above it (topmost first) and its counts. */
export interface OrganizationView {
  org: typeof organizations.$inferSelect;
  versions: (typeof organizationVersions.$inferSelect)[];
  ancestors: { id: string; name: string; orgType: string }[];
  counts: UnitCounts | null;
}

/** Reads one unit, closed ones too; null when there is none. The tree itself is readable by everyone signed in. */
export async function readOrganization(db: ScopedDb, id: string): Promise<OrganizationView | null> {
  const [row] = await db
    .select({ org: organizations, counts: organizationCounts })
    .from(organizations)
    .leftJoin(organizationCounts, eq(organizationCounts.orgId, organizations.id))
    .where(eq(organizations.id, id));
  if (row === undefined) return null;
  const versions = await db
    .select()
    .from(organizationVersions)
    .where(eq(organizationVersions.orgId, id))
    .orderBy(desc(organizationVersions.validFrom));
  return { ...row, versions, ancestors: await listAncestors(db, row.org) };
}

/** The units above a unit, topmost first. */
export function listAncestors(
  db: ScopedDb,
  unit: Place & { id: string },
): Promise<{ id: string; name: string; orgType: string }[]> {
  return db
    .select({ id: organizations.id, name: organizations.name, orgType: organizations.orgType })
    .from(organizations)
    .where(
      and(
        lte(organizations.posFrom, unit.posFrom),
        gte(organizations.posTo, unit.posTo),
        sql`${organizations.id} <> ${unit.id}::uuid`,
      ),
    )
    .orderBy(asc(organizations.posFrom), desc(organizations.posTo));
}

/** Whether the installation has no organization yet. */
export async function isTreeEmpty(db: ScopedDb): Promise<boolean> {
  const [row] = await db.select({ id: organizations.id }).from(organizations).limit(1);
  return row === undefined;
}

/** The condition that a unit stands in a branch; by the start of its place. */
function insideOf(within: Place | null): SQL | undefined {
  return within === null
    ? undefined
    : and(gte(organizations.posFrom, within.posFrom), lt(organizations.posFrom, within.posTo));
}
