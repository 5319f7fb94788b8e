import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import {
  moveOrganization,
  renameOrganization,
  reopenOrganization,
  retypeOrganization,
} from "#app/features/organizations/changing/commands.server.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import {
  closeOrganization,
  factOf,
  type TreeContext,
} from "#app/features/organizations/commands.server.ts";
import { isOrgType } from "#app/features/organizations/rules.ts";
import type { Kept, Outcome } from "#app/features/reorganizations/applying/rules.ts";
import { turns } from "#app/features/reorganizations/simulation/rules.ts";
import { Conflict } from "#app/lib/errors.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { organizationSuccessions } from "#db/schema/reorganizations.ts";
import { inSavepoint, type ScopedDb } from "#db/scope.server.ts";

type Unit = typeof organizations.$inferSelect;

/** Opens what was closed, the highest first, and gives units back their names and places where nobody changed them since. */
export async function restoreUnits(
  db: ScopedDb,
  { closed, renamed, moved, retyped = [] }: Outcome,
  context: TreeContext,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const { id } of closed.toReversed()) await reopenOrganization(db, null, id, context);
  for (const { id, name, from, to, parentFrom, parentTo } of retyped.toReversed()) {
    const unit = await readUnit(db, id);
    const isThere =
      unit?.orgType === to &&
      unit.parentId === parentTo &&
      unit.closedOn === null &&
      isOrgType(from);
    const parentId = parentFrom === parentTo ? null : parentFrom;
    const isBack =
      isThere &&
      (await goes(db, (inner) =>
        retypeOrganization(inner, null, { orgId: id, orgType: from, parentId }, null, context),
      ));
    if (!isBack) kept.push({ what: "unit", name, why: "movedOn" });
  }
  for (const { id, name, from, to } of moved) {
    const unit = await readUnit(db, id);
    const isThere = unit?.parentId === to && unit.closedOn === null;
    const isBack =
      isThere &&
      (await goes(db, (inner) =>
        moveOrganization(inner, null, { orgId: id, parentId: from }, null, context),
      ));
    if (!isBack) kept.push({ what: "unit", name, why: "movedOn" });
  }
  for (const { id, name, from, to } of renamed) {
    const unit = await readUnit(db, id);
    if (unit?.name === to && unit.closedOn === null)
      await renameOrganization(db, null, { orgId: id, name: from }, null, context);
    else kept.push({ what: "unit", name, why: "changed" });
  }
  return kept;
}

/** Closes what was founded, the last first, where nobody and nothing is in it; then nobody follows anybody. */
export async function dropFounded(
  db: ScopedDb,
  planId: string,
  { founded }: Outcome,
  context: TreeContext,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const { id, name } of founded.toReversed()) {
    const isGone = await goes(db, (inner) => closeOrganization(inner, null, id, null, context));
    if (!isGone) kept.push({ what: "unit", name, why: "inUse" });
  }
  await db
    .delete(organizationSuccessions)
    .where(eq(organizationSuccessions.reorganizationId, planId));
  return kept;
}

/** Forgets units of before that were recorded, since nothing but the record of them ever stood here. */
export async function forgetRecorded(
  db: ScopedDb,
  { recorded = [] }: Outcome,
  context: TreeContext,
): Promise<void> {
  for (const { id, name } of recorded) {
    const unit = await readUnit(db, id);
    if (unit === null) continue;
    await db.execute(sql`select app_forget_unit(${id}::uuid)`);
    await recordFacts(db, null, [factOf("organization.forgotten", unit.posFrom, name, context)]);
  }
}

/**
 * Whether people of a unit that became a committee, or a cell, were changed since, or others came: then it cannot be
 * what it was, since nobody would have a place.
 */
export async function isTurnChanged(
  db: ScopedDb,
  { retyped = [], founded, people }: Outcome,
): Promise<boolean> {
  const turned = retyped.filter(turns).map(({ id }) => id);
  if (turned.length === 0) return false;
  const known = people.filter(({ from, to }) => turned.includes(from) || turned.includes(to));
  const versions = new Map(people.map(({ memberId, version }) => [memberId, version]));
  const gone = new Set(known.map(({ memberId }) => memberId));
  const rows = await db
    .select({ id: members.id, version: members.version })
    .from(members)
    .where(
      or(
        inArray(members.id, [...gone]),
        and(
          inArray(members.org_id, [...turned, ...founded.map(({ id }) => id)]),
          members.isLive,
          isNull(members.hiddenAt),
        ),
      ),
    );
  const found = new Set(rows.map(({ id }) => id));
  return (
    rows.some(({ id, version }) => versions.get(id) !== version) ||
    [...gone].some((id) => !found.has(id))
  );
}

async function readUnit(db: ScopedDb, id: string): Promise<Unit | null> {
  const [unit] = await db.select().from(organizations).where(eq(organizations.id, id));
  return unit ?? null;
}

/** Whether something can be done; what cannot leaves no trace. */
async function goes(db: ScopedDb, work: (inner: ScopedDb) => Promise<void>): Promise<boolean> {
  try {
    await inSavepoint(db, work);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
