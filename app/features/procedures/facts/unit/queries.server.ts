import { and, count, eq, gte, isNull, lt, notInArray, sql, type SQL } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgType } from "#app/codes/org-type.ts";
import { readBranchUp, readStoredUnit } from "#app/features/organizations/stored/queries.server.ts";
import type { UnitFacts, UnitPlace } from "#app/features/procedures/facts/rules.ts";
import { levelOfType } from "#app/features/procedures/units/rules.ts";
import { outsideBase } from "#app/features/procedures/votes/rules.ts";
import { isId } from "#app/lib/ids.ts";
import { kept } from "#db/kept.server.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Reads the unit of a case with the names above it and how many vote in it.
 *
 * @throws {Error} when there is no such unit
 */
export async function readUnit(db: ScopedDb, orgId: string): Promise<UnitFacts> {
  // Most cases are of a cell, so its people are counted along with the question what it is.
  const [{ unit, above }, inCell] = await Promise.all([
    readBranchUp(db, orgId),
    votersOfCell(db, { id: orgId }),
  ]);
  if (unit === null) throw new Error(`There is no organization ${orgId}.`);
  const level = levelOfType(unit.orgType) ?? "cell";
  const { posFrom, posTo } = unit;
  const [counted] =
    levelOfType(unit.orgType) === "cell" ? inCell : await votersOfBranch(db, { posFrom, posTo });
  const { voters, officials } = counted ?? { voters: 0, officials: 0 };
  const named = (id: string | null) => above.find((one) => one.id === id);
  const grassroots = named(unit.grassrootsId);
  return {
    ...placeOf(unit),
    level,
    name: unit.name,
    isOpen: unit.closedOn === null,
    communeName: named(unit.communeId)?.name ?? null,
    grassrootsName: grassroots?.name ?? null,
    provinceName: named(unit.provinceId)?.name ?? null,
    hasSection: named(unit.parentId)?.orgType === orgType.codes.sectional,
    hasGrassrootsCommittee: grassroots?.orgType === orgType.codes.grassroots,
    // A scope without this cell counts nobody; no open cell is without an official member.
    officials: officials === 0 ? null : officials,
    voters: voters === 0 ? null : voters,
  };
}

/** Reads where a unit stands; null when the id is none or there is no such unit. */
export async function readPlace(db: ScopedDb, id: unknown): Promise<UnitPlace | null> {
  if (typeof id !== "string" || !isId(id)) return null;
  const unit = await readStoredUnit(db, id);
  return unit === null ? null : placeOf(unit);
}

function placeOf({ id, communeId, provinceId, grassrootsId }: UnitPlace): UnitPlace {
  return { id, communeId, provinceId, grassrootsId };
}

const votersIn = (people: SQL | undefined) =>
  kept((db) =>
    db
      .select({
        voters: sql<number>`count(*) filter (where ${notInArray(members.activity_status, [...outsideBase])})::int`,
        officials: count(),
      })
      .from(members)
      .where(
        and(
          people,
          eq(members.membership_status, memberStatus.codes.official),
          isNull(members.hiddenAt),
        ),
      ),
  );

const votersOfCell = votersIn(eq(members.org_id, sql.placeholder("id")));
const votersOfBranch = votersIn(
  and(
    gte(members.orgPos, sql.placeholder("posFrom")),
    lt(members.orgPos, sql.placeholder("posTo")),
  ),
);
