import { randomUUID } from "node:crypto";
import { and, eq, isNull, max, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { orgType } from "#app/codes/org-type.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { Conflict } from "#app/lib/errors.ts";
import { recordFacts, type Fact, type FactActor } from "#app/features/history/commands.server.ts";
import {
  planUnits,
  type AskedUnit,
  type KnownUnit,
  type NewUnit,
  type PlannedUnit,
  type Tree,
} from "#app/features/organizations/plan.ts";
import {
  orgSearchKey,
  orgSortKey,
  root,
  type OrgType,
  type Place,
} from "#app/features/organizations/rules.ts";
import { insertRows } from "#db/bulk.server.ts";
import { members } from "#db/schema/members.ts";
import { organizations, organizationVersions } from "#db/schema/organizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** Under what the tree changes. `on` is the day from which it holds. */
export interface TreeContext {
  on: CivilDate;
  now: Date;
  source: Fact["source"];
  requestId?: string | null;
  isDemo?: boolean;
}

const child = alias(organizations, "child");
const above = alias(organizations, "above");

/**
 * Plans a list of units against the tree as it stands.
 *
 * @param within the branch in which units may be made
 */
export async function planOrganizations(
  db: ScopedDb,
  asked: readonly AskedUnit[],
  within: Place = root,
): Promise<PlannedUnit[]> {
  return planUnits(asked, await readTree(db, asked), within, randomUUID);
}

/**
 * Makes units in bulk, with their places in the tree, and takes over facts of existing ones: plans
 * again under a lock, then writes what the plan says, all or nothing.
 *
 * @param actor null for work of the system itself
 * @returns the plan that was written; when it holds an error, nothing was
 */
export async function createOrganizations(
  db: ScopedDb,
  actor: FactActor | null,
  asked: readonly AskedUnit[],
  context: TreeContext,
  within: Place = root,
): Promise<PlannedUnit[]> {
  await lockTree(db);
  const plan = await planOrganizations(db, asked, within);
  if (plan.some(({ kind }) => kind === "error")) return plan;
  const fresh = plan.flatMap((one) => (one.kind === "new" ? [one.unit] : []));
  await insertRows(
    db,
    organizations,
    fresh.map((unit) => organizationRow(unit, context)),
  );
  await insertRows(
    db,
    organizationVersions,
    fresh.map((unit) => versionRow(unit, context)),
  );
  const facts = fresh.map((unit) =>
    factOf("organization.created", unit.posFrom, unit.name, context),
  );
  for (const one of plan) if (one.kind === "update") facts.push(await takeFacts(db, one, context));
  await recordFacts(db, actor, facts);
  return plan;
}

/**
 * Closes a unit from a day on. Places of closed units are never given out again.
 *
 * @throws {Conflict} when it still has open units below it or live records, or is closed already
 */
export async function closeOrganization(
  db: ScopedDb,
  actor: FactActor | null,
  orgId: string,
  decisionNumber: string | null,
  context: TreeContext,
): Promise<void> {
  await lockTree(db);
  const [open] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.parentId, orgId), isNull(organizations.closedOn)))
    .limit(1);
  const [live] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.org_id, orgId), members.isLive))
    .limit(1);
  if (open || live) throw new Conflict("The unit still has units or people.");
  const unit = expectOne(
    await db
      .update(organizations)
      .set({ closedOn: context.on })
      .where(and(eq(organizations.id, orgId), isNull(organizations.closedOn)))
      .returning(),
  );
  await db
    .update(organizationVersions)
    .set({ validTo: context.on, decisionNumber })
    .where(and(eq(organizationVersions.orgId, orgId), isNull(organizationVersions.validTo)));
  await recordFacts(db, actor, [factOf("organization.closed", unit.posFrom, unit.name, context)]);
}

/** One writer of the tree at a time, so that no place is given out twice. */
export async function lockTree(db: ScopedDb): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('organizations', 0))`);
}

async function readTree(db: ScopedDb, asked: readonly AskedUnit[]): Promise<Tree> {
  const wanted = [
    ...new Set(
      asked.flatMap(({ code, parentCode }) => (parentCode === null ? [code] : [code, parentCode])),
    ),
  ];
  const rows = await db
    .select({
      org: organizations,
      parentCode: above.code,
      lastEnd: lastEndOf(sql`${organizations.id}`),
    })
    .from(organizations)
    .leftJoin(above, eq(above.id, organizations.parentId))
    .where(sql`${organizations.code} = any(${sql.param(wanted)}::text[])`);
  const [top] = await db
    .select({ end: max(organizations.posTo) })
    .from(organizations)
    .where(and(isNull(organizations.parentId), ne(organizations.orgType, orgType.codes.central)));
  const [central] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.orgType, orgType.codes.central))
    .limit(1);
  const known = rows.map(({ org, parentCode, lastEnd }): KnownUnit => {
    const { isAboveGrassroots, sector, communeCode, wageRegion, meetingDay, foundedOn } = org;
    const facts = { isAboveGrassroots, sector, communeCode, wageRegion, meetingDay, foundedOn };
    return {
      ...org,
      orgType: org.orgType as OrgType,
      parentCode,
      lastEnd: lastEnd === null ? null : BigInt(lastEnd),
      facts,
    };
  });
  return {
    known: new Map(known.map((unit) => [unit.code, unit])),
    lastRootEnd: top?.end === null || top?.end === undefined ? null : BigInt(top.end),
    hasCentral: central !== undefined,
  };
}

function lastEndOf(id: ReturnType<typeof sql>) {
  return sql<
    string | null
  >`(select max(${child.posTo})::text from ${organizations} as child where ${child.parentId} = ${id})`;
}

function organizationRow(unit: NewUnit, { isDemo = false }: TreeContext): Record<string, unknown> {
  const { facts, parentCode: _parent, decisionNumber: _decision, ...columns } = unit;
  return {
    ...columns,
    ...facts,
    sortName: orgSortKey(unit.name),
    searchName: orgSearchKey(unit.name),
    isDemo,
    createdAt: new Date().toISOString(),
  };
}

function versionRow(unit: NewUnit, { on }: TreeContext): Record<string, unknown> {
  const { id: orgId, name, orgType: type, parentId, decisionNumber, facts } = unit;
  return {
    orgId,
    validFrom: facts.foundedOn ?? on,
    validTo: null,
    name,
    orgType: type,
    parentId,
    decisionNumber,
  };
}

async function takeFacts(
  db: ScopedDb,
  one: Extract<PlannedUnit, { kind: "update" }>,
  context: TreeContext,
): Promise<Fact> {
  const { facts } = one.asked;
  const [before] = await db.select().from(organizations).where(eq(organizations.id, one.id));
  if (before === undefined) throw new Conflict("The unit is gone.");
  const values = Object.fromEntries(one.changed.map((key) => [key, facts[key]]));
  await db.update(organizations).set(values).where(eq(organizations.id, one.id));
  const changes = one.changed.map((field) => ({
    field,
    row: null,
    old: before[field],
    new: facts[field],
  }));
  return { ...factOf("organization.changed", before.posFrom, before.name, context), changes };
}

/** A fact about a unit, at its position. */
export function factOf(
  act: string,
  orgPos: bigint,
  subject: string,
  { now, source, requestId }: TreeContext,
): Fact {
  return { at: now, act, memberId: null, orgPos, subject, source, requestId: requestId ?? null };
}
