import { and, eq, gt, isNotNull, isNull, lt, max, sql } from "drizzle-orm";
import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import { factOf, lockTree, type TreeContext } from "#app/features/organizations/commands.server.ts";
import {
  nextPlace,
  orgSearchKey,
  orgSortKey,
  span,
  type OrgType,
  type Place,
} from "#app/features/organizations/rules.ts";
import { Conflict } from "#app/lib/errors.ts";
import { organizations, organizationVersions } from "#db/schema/organizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/**
 * Gives a unit another name from a day on; it keeps the one before in its history.
 *
 * @throws {Conflict} when it is closed
 */
export async function renameOrganization(
  db: ScopedDb,
  actor: FactActor | null,
  { orgId, name }: { orgId: string; name: string },
  decisionNumber: string | null,
  context: TreeContext,
): Promise<void> {
  await lockTree(db);
  const before = await readOpen(db, orgId);
  const keys = { name, sortName: orgSortKey(name), searchName: orgSearchKey(name) };
  await db.update(organizations).set(keys).where(eq(organizations.id, orgId));
  await addVersion(db, orgId, { name }, decisionNumber, context);
  const changes = [{ field: "name", row: null, old: before.name, new: name }];
  await recordFacts(db, actor, [
    { ...factOf("organization.renamed", before.posFrom, name, context), changes },
  ]);
}

/**
 * Hangs a unit with all below it under another one from a day on, in a system scope: positions of the branch are
 * given anew, so that whoever reached it before no longer does, and those above it now do (fault 107).
 *
 * @throws {Conflict} when either is closed, or the new parent is full
 */
export async function moveOrganization(
  db: ScopedDb,
  actor: FactActor | null,
  { orgId, parentId }: { orgId: string; parentId: string },
  decisionNumber: string | null,
  context: TreeContext,
): Promise<void> {
  await lockTree(db);
  const before = await readOpen(db, orgId);
  const posFrom = await shiftBranch(db, before, parentId, before.posTo - before.posFrom);
  await addVersion(db, orgId, { parentId }, decisionNumber, context);
  const changes = [{ field: "parent_id", row: null, old: before.parentId, new: parentId }];
  await recordFacts(db, actor, [
    { ...factOf("organization.moved", posFrom, before.name, context), changes },
  ]);
}

/**
 * Makes a unit another type from a day on, in a system scope, and hangs it under another parent where one is given. A
 * committee owns more positions than a cell and gets a place where they fit; what becomes a cell keeps its own.
 *
 * @param change  `parentId` null: it hangs where it hung
 * @throws {Conflict} when it is closed, or there is no such place
 * @source code list org_change_type, O7
 */
export async function retypeOrganization(
  db: ScopedDb,
  actor: FactActor | null,
  { orgId, orgType, parentId }: { orgId: string; orgType: OrgType; parentId: string | null },
  decisionNumber: string | null,
  context: TreeContext,
): Promise<void> {
  await lockTree(db);
  const before = await readOpen(db, orgId);
  const isMoved = parentId !== null && parentId !== before.parentId;
  const needed = await sizeNeeded(db, before, orgType);
  const owned = before.posTo - before.posFrom;
  const isTooSmall = owned < needed;
  await giveType(db, orgId, orgType, isMoved && !isTooSmall ? needed : owned);
  if (isMoved || isTooSmall) {
    const above = isMoved ? parentId : before.parentId!;
    await shiftBranch(db, { ...before, orgType }, above, needed);
  }
  if (isTooSmall) await giveType(db, orgId, orgType, needed);
  const values = { orgType, ...(isMoved && { parentId }) };
  await addVersion(db, orgId, values, decisionNumber, context);
  const { posFrom, name } = await readOpen(db, orgId);
  const changes = [
    { field: "org_type", row: null, old: before.orgType, new: orgType },
    ...(isMoved ? [{ field: "parent_id", row: null, old: before.parentId, new: parentId }] : []),
  ];
  await recordFacts(db, actor, [
    { ...factOf("organization.retyped", posFrom, name, context), changes },
  ]);
}

/** How many positions a unit needs as another type: those of the type, or those that it has given out below. */
async function sizeNeeded(
  db: ScopedDb,
  { posFrom, posTo }: Place,
  orgType: OrgType,
): Promise<bigint> {
  const [below] = await db
    .select({ end: max(organizations.posTo) })
    .from(organizations)
    .where(and(gt(organizations.posFrom, posFrom), lt(organizations.posFrom, posTo)));
  const end = below?.end ?? null;
  const used = end === null ? 0n : BigInt(end) - posFrom;
  const usual = span(orgType);
  return used > usual ? used : usual;
}

async function giveType(
  db: ScopedDb,
  orgId: string,
  orgType: OrgType,
  size: bigint,
): Promise<void> {
  await db.execute(
    sql`select app_change_type(${orgId}::uuid, ${orgType}::text, ${String(size)}::bigint)`,
  );
}

/** Shifts a unit with all below it to a free place under a unit; answers where it begins there. */
async function shiftBranch(
  db: ScopedDb,
  { id, orgType }: Pick<typeof organizations.$inferSelect, "id" | "orgType">,
  parentId: string,
  size: bigint,
): Promise<bigint> {
  const parent = await readOpen(db, parentId);
  const [last] = await db
    .select({ end: max(organizations.posTo) })
    .from(organizations)
    .where(eq(organizations.parentId, parentId));
  const end = last?.end ?? null;
  const place = nextPlace(parent, end === null ? null : BigInt(end), orgType as OrgType, size);
  if (place === null) throw new Conflict("The new parent has no place left.");
  await db.execute(
    sql`select app_move_branch(${id}::uuid, ${parentId}::uuid, ${String(place.posFrom)}::bigint)`,
  );
  return place.posFrom;
}

/**
 * Opens a unit again that was closed, as if it had not been.
 *
 * @throws {Conflict} when it is open
 */
export async function reopenOrganization(
  db: ScopedDb,
  actor: FactActor | null,
  orgId: string,
  context: TreeContext,
): Promise<void> {
  await lockTree(db);
  const unit = expectOne(
    await db
      .update(organizations)
      .set({ closedOn: null })
      .where(and(eq(organizations.id, orgId), isNotNull(organizations.closedOn)))
      .returning(),
  );
  await db
    .update(organizationVersions)
    .set({ validTo: null, decisionNumber: null })
    .where(
      and(
        eq(organizationVersions.orgId, orgId),
        eq(
          organizationVersions.validFrom,
          sql`(select max(v.valid_from) from organization_versions v where v.org_id = ${orgId}::uuid)`,
        ),
      ),
    );
  await recordFacts(db, actor, [factOf("organization.reopened", unit.posFrom, unit.name, context)]);
}

async function readOpen(db: ScopedDb, orgId: string): Promise<typeof organizations.$inferSelect> {
  return expectOne(
    await db
      .select()
      .from(organizations)
      .where(and(eq(organizations.id, orgId), isNull(organizations.closedOn))),
  );
}

/**
 * The version that holds ends with the day, and another begins; one that began on that day or later is changed, and
 * goes again when the unit becomes what it was before.
 */
async function addVersion(
  db: ScopedDb,
  orgId: string,
  values: { name?: string; parentId?: string; orgType?: string },
  decisionNumber: string | null,
  { on }: TreeContext,
): Promise<void> {
  const of = eq(organizationVersions.orgId, orgId);
  const open = and(of, isNull(organizationVersions.validTo));
  const [current] = await db.select().from(organizationVersions).where(open);
  if (current === undefined) throw new Conflict("The unit has no open version.");
  const next = { ...current, ...values, validTo: null, decisionNumber };
  if (current.validFrom < on) {
    await db.update(organizationVersions).set({ validTo: on }).where(open);
    await db.insert(organizationVersions).values({ ...next, validFrom: on });
    return;
  }
  const former = and(of, eq(organizationVersions.validTo, current.validFrom));
  const [before] = await db.select().from(organizationVersions).where(former);
  const isBack =
    before?.name === next.name &&
    before.parentId === next.parentId &&
    before.orgType === next.orgType;
  if (isBack) {
    await db.delete(organizationVersions).where(open);
    await db.update(organizationVersions).set({ validTo: null }).where(former);
  } else await db.update(organizationVersions).set(next).where(open);
}
