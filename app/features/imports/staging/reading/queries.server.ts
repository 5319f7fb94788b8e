import { and, asc, gte, lt, lte, or } from "drizzle-orm";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import { fileContext } from "#app/features/imports/interpret/context/rules.ts";
import type { FileContext } from "#app/features/imports/interpret/schema.ts";
import type { Answers } from "#app/features/imports/schema.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { today, type CivilDate } from "#app/lib/dates.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * What reading a file needs to know beside it: figures of the day, registers, the units of the branch
 * and those above it, the answers given so far.
 */
export async function contextFor(
  db: ScopedDb,
  actor: Actor,
  one: { asOf: string | null; createdAt: Date },
  answers: Answers,
): Promise<FileContext> {
  const on: CivilDate = one.asOf ?? today(one.createdAt);
  const rules = await readRuleSet(db, on);
  const units = await unitsFor(db, actor);
  const territory = await readTerritory(db);
  const places = new Map(units.map((unit) => [unit.id, unit]));
  return fileContext({
    on,
    rules,
    territory,
    units,
    communeCodes: new Map(
      units.flatMap(({ id, communeCode }) => (communeCode === null ? [] : [[id, communeCode]])),
    ),
    answers,
    check: {
      isOrganizationOpen: (orgId, day) => {
        const unit = places.get(orgId);
        return unit === undefined ? null : unit.closedOn === null || unit.closedOn > day;
      },
      isWithin: (orgId, above) => {
        const [unit, ancestor] = [places.get(orgId), places.get(above)];
        if (unit === undefined || ancestor === undefined) return null;
        return unit.posFrom >= ancestor.posFrom && unit.posFrom < ancestor.posTo;
      },
    },
  });
}

async function unitsFor(db: ScopedDb, actor: Actor) {
  const unit = unitOf(actor);
  const within = and(
    gte(organizations.posFrom, unit.posFrom),
    lt(organizations.posFrom, unit.posTo),
  );
  const above = and(lte(organizations.posFrom, unit.posFrom), gte(organizations.posTo, unit.posTo));
  return db
    .select({
      id: organizations.id,
      code: organizations.code,
      name: organizations.name,
      orgType: organizations.orgType,
      parentId: organizations.parentId,
      posFrom: organizations.posFrom,
      posTo: organizations.posTo,
      closedOn: organizations.closedOn,
      communeCode: organizations.communeCode,
    })
    .from(organizations)
    .where(or(within, above))
    .orderBy(asc(organizations.posFrom));
}
