import { and, eq, isNotNull, isNull, max, sql } from "drizzle-orm";
import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import { factOf, lockTree, type TreeContext } from "#app/features/organizations/commands.server.ts";
import {
  nextPlace,
  orgSearchKey,
  orgSortKey,
  type OrgType,
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
  const parent = await readOpen(db, parentId);
  const [last] = await db
    .select({ end: max(organizations.posTo) })
    .from(organizations)
    .where(eq(organizations.parentId, parentId));
  const end = last?.end ?? null;
  const place = nextPlace(parent, end === null ? null : BigInt(end), before.orgType as OrgType);
  if (place === null) throw new Conflict("The new parent has no place left.");
  await db.execute(
    sql`select app_move_branch(${orgId}::uuid, ${parentId}::uuid, ${String(place.posFrom)}::bigint)`,
  );
  await addVersion(db, orgId, { parentId }, decisionNumber, context);
  const changes = [{ field: "parent_id", row: null, old: before.parentId, new: parentId }];
  await recordFacts(db, actor, [
    { ...factOf("organization.moved", place.posFrom, before.name, context), changes },
  ]);
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
  values: { name?: string; parentId?: string },
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
  if (before?.name === next.name && before.parentId === next.parentId) {
    await db.delete(organizationVersions).where(open);
    await db.update(organizationVersions).set({ validTo: null }).where(former);
  } else await db.update(organizationVersions).set(next).where(open);
}
