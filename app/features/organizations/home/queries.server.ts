import { and, asc, desc, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { Gap, Waiting } from "#app/features/organizations/home/rules.ts";
import type { UnitCounts } from "#app/features/organizations/queries.server.ts";
import { kept } from "#db/kept.server.ts";
import { exportsTable } from "#db/schema/exports.ts";
import { imports } from "#db/schema/imports.ts";
import { members } from "#db/schema/members.ts";
import { organizationCounts, organizationGaps, organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A unit below one's own with its share of records at level L1 and above. */
export interface WeakUnit {
  id: string;
  name: string;
  people: number;
  below: number;
}

const LIST = 5;

/** The counts of a unit, from the summaries; null when nobody is recorded. */
export async function readCounts(db: ScopedDb, orgId: string): Promise<UnitCounts | null> {
  const [row] = await db
    .select()
    .from(organizationCounts)
    .where(eq(organizationCounts.orgId, orgId));
  return row ?? null;
}

/**
 * What is most often missing among the members of a unit.
 *
 * @param keys  only these fields and collections are looked at
 */
export function listGaps(
  db: ScopedDb,
  orgId: string,
  keys: readonly string[],
  limit = LIST,
): Promise<Gap[]> {
  return gapsOfUnit(db, { orgId, keys, limit });
}

const gapsOfUnit = kept((db) =>
  db
    .select({ key: organizationGaps.key, people: organizationGaps.people })
    .from(organizationGaps)
    .where(
      and(
        eq(organizationGaps.orgId, sql.placeholder("orgId")),
        eq(organizationGaps.kind, "missing"),
        sql`${organizationGaps.key} = any(${sql.placeholder("keys")}::text[])`,
        gt(organizationGaps.people, 0),
      ),
    )
    .orderBy(desc(organizationGaps.people), asc(organizationGaps.key))
    .limit(sql.placeholder("limit")),
);

/** The units directly below a unit that have most records below level L1. */
export function listWeakUnits(db: ScopedDb, orgId: string, limit = LIST): Promise<WeakUnit[]> {
  return weakUnitsOf(db, { orgId, limit });
}

const people = sql<number>`${organizationCounts.official} + ${organizationCounts.probationary}`;
const weakUnitsOf = kept((db) =>
  db
    .select({
      id: organizations.id,
      name: organizations.name,
      people,
      below: organizationCounts.level0,
    })
    .from(organizations)
    .innerJoin(organizationCounts, eq(organizationCounts.orgId, organizations.id))
    .where(
      and(eq(organizations.parentId, sql.placeholder("orgId")), gt(organizationCounts.level0, 0)),
    )
    .orderBy(
      desc(sql`${organizationCounts.level0}::float8 / nullif(${people}, 0)`),
      asc(organizations.sortName),
    )
    .limit(sql.placeholder("limit")),
);

/** A province with its sums, for the central viewer. */
export interface ProvinceSums {
  id: string;
  name: string;
  counts: UnitCounts;
}

/** The provinces whose sums the scope admits, in order of names. */
export function listProvinceSums(db: ScopedDb): Promise<ProvinceSums[]> {
  return db
    .select({ id: organizations.id, name: organizations.name, counts: organizationCounts })
    .from(organizations)
    .innerJoin(organizationCounts, eq(organizationCounts.orgId, organizations.id))
    .where(
      and(
        inArray(organizations.orgType, [orgType.codes.province, orgType.codes.otherCentral]),
        isNull(organizations.closedOn),
      ),
    )
    .orderBy(asc(organizations.sortName));
}

/** Imports of the scope that wait for a decision, oldest first; never one's own (S4). */
export function listImportsToDecide(db: ScopedDb, accountId: string): Promise<Waiting[]> {
  return db
    .select({
      id: imports.id,
      name: imports.fileName,
      by: imports.uploaderName,
      state: imports.state,
    })
    .from(imports)
    .where(and(eq(imports.state, "submitted"), ne(imports.accountId, accountId)))
    .orderBy(asc(imports.submittedAt))
    .limit(20);
}

/** One's own imports that wait for oneself. */
export function listOwnImports(db: ScopedDb, accountId: string): Promise<Waiting[]> {
  return db
    .select({
      id: imports.id,
      name: imports.fileName,
      by: imports.uploaderName,
      state: imports.state,
    })
    .from(imports)
    .where(
      and(
        inArray(imports.state, ["mapping", "questions", "checked"]),
        eq(imports.accountId, accountId),
      ),
    )
    .orderBy(desc(imports.createdAt))
    .limit(LIST);
}

/** Exports of the scope that wait for a decision; never one's own (S4). */
export function listExportsToDecide(db: ScopedDb, accountId: string): Promise<Waiting[]> {
  return db
    .select({
      id: exportsTable.id,
      name: exportsTable.kind,
      by: exportsTable.requesterName,
      state: exportsTable.state,
    })
    .from(exportsTable)
    .where(and(eq(exportsTable.state, "requested"), ne(exportsTable.accountId, accountId)))
    .orderBy(asc(exportsTable.createdAt))
    .limit(20);
}

/** One's own record as the home page of a member shows it; null when the account has none. */
export async function readOwnRecord(
  db: ScopedDb,
  memberId: string,
): Promise<{ level: string; score: number; missing: string[]; broken: number } | null> {
  const [row] = await db
    .select({
      level: members.data_level,
      score: members.quality_score,
      missing: members.missing,
      broken: sql<number>`cardinality(${members.brokenRules})`,
    })
    .from(members)
    .where(eq(members.id, memberId));
  return row ?? null;
}
