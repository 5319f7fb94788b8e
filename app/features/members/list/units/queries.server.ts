import { and, asc, eq, gte, isNull, lt, lte } from "drizzle-orm";
import type { Unit } from "#app/features/access/rules.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A unit to choose from; `depth` counts from the actor's own unit. */
export interface UnitChoice {
  id: string;
  name: string;
  depth: number;
}

const WHOLE_BRANCH = 150;
const MOST_CHILDREN = 400;

const columns = {
  id: organizations.id,
  name: organizations.name,
  parentId: organizations.parentId,
  posFrom: organizations.posFrom,
  posTo: organizations.posTo,
  sortName: organizations.sortName,
  orgType: organizations.orgType,
};
type Row = {
  id: string;
  name: string;
  parentId: string | null;
  posFrom: bigint;
  posTo: bigint;
  sortName: string;
};

/**
 * The unit a list is about: the one asked for when it lies in the actor's branch, else the actor's own.
 *
 * @param id  an organization, or undefined
 */
export async function readListUnit(db: ScopedDb, own: Unit, id: string | undefined): Promise<Unit> {
  if (id === undefined || id === own.id) return own;
  const [unit] = await db
    .select(columns)
    .from(organizations)
    .where(
      and(
        eq(organizations.id, id),
        gte(organizations.posFrom, own.posFrom),
        lt(organizations.posFrom, own.posTo),
      ),
    );
  return unit ?? own;
}

/**
 * The units of a branch to choose from: all of a small branch; of a large one the way to the chosen
 * unit and the units directly below it (beside it, when there are none).
 *
 * @returns in the order of the tree, the actor's own unit left out; empty when it has none below
 */
export async function listUnitChoices(
  db: ScopedDb,
  own: Unit,
  chosen: Unit,
): Promise<UnitChoice[]> {
  const branch = await db
    .select(columns)
    .from(organizations)
    .where(
      and(
        gte(organizations.posFrom, own.posFrom),
        lt(organizations.posFrom, own.posTo),
        isNull(organizations.closedOn),
      ),
    )
    .limit(WHOLE_BRANCH + 1);
  if (branch.length <= WHOLE_BRANCH) return inTreeOrder(branch, own.id);
  const path = await db
    .select(columns)
    .from(organizations)
    .where(
      and(
        gte(organizations.posFrom, own.posFrom),
        lte(organizations.posFrom, chosen.posFrom),
        gte(organizations.posTo, chosen.posTo),
      ),
    );
  const last = path.find(({ id }) => id === chosen.id);
  const below = await childrenOf(db, chosen.id);
  const beside = below.length > 0 || !last?.parentId ? [] : await childrenOf(db, last.parentId);
  const known = new Map([...path, ...below, ...beside].map((unit) => [unit.id, unit]));
  return inTreeOrder([...known.values()], own.id);
}

function childrenOf(db: ScopedDb, parentId: string) {
  return db
    .select(columns)
    .from(organizations)
    .where(and(eq(organizations.parentId, parentId), isNull(organizations.closedOn)))
    .orderBy(asc(organizations.sortName))
    .limit(MOST_CHILDREN);
}

function inTreeOrder(units: readonly Row[], rootId: string): UnitChoice[] {
  const below = new Map<string | null, Row[]>();
  for (const unit of units) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
  const ordered: UnitChoice[] = [];
  const walk = (parentId: string, depth: number) => {
    const children = (below.get(parentId) ?? []).sort(byPlace);
    for (const { id, name } of children) {
      ordered.push({ id, name, depth });
      walk(id, depth + 1);
    }
  };
  walk(rootId, 0);
  return ordered;
}

/** Committees before cells, then by name. */
function byPlace(one: Row, other: Row): number {
  const size = Number(other.posTo - other.posFrom) - Number(one.posTo - one.posFrom);
  if (size !== 0) return size;
  return one.sortName < other.sortName ? -1 : 1;
}
