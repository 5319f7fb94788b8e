import { and, asc, desc, eq, gt, gte, isNull, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Unit } from "#app/features/access/rules.ts";
import { readCounts } from "#app/features/organizations/home/queries.server.ts";
import { FEWEST_TOLD, isFew, toldSums } from "#app/features/organizations/home/rules.ts";
import { listChildren, type UnitCounts } from "#app/features/organizations/queries.server.ts";
import { gradeOf, type BoardUnit, type GradeBounds } from "#app/features/quality/rules.ts";
import { duplicateSuspicions, members } from "#db/schema/members.ts";
import { organizationGaps, organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MOST_PAIRS = 20;

/** How the reader sees numbers: all of them, or only those that tell of nobody. */
export type Telling = "all" | "sums";

/** A unit of the board with its levels. */
export interface BoardHead extends BoardUnit {
  /** Records by level, from the highest; empty when they may not be told. */
  levels: { key: string; people: number }[];
}

/** The sums of the unit that the board is about; null when nobody is recorded or nothing may be seen. */
export async function readHead(
  db: ScopedDb,
  unit: Pick<Unit, "id" | "name">,
  bounds: GradeBounds,
  telling: Telling,
): Promise<BoardHead | null> {
  const counts = await readCounts(db, unit.id);
  if (counts === null || counts.official + counts.probationary === 0) return null;
  const levels = [
    { key: "L3", people: counts.level3 },
    { key: "L2", people: counts.level2 },
    { key: "L1", people: counts.level1 },
    { key: "L0", people: counts.level0 },
  ];
  const isTold = telling === "all" || levels.every(({ people }) => !isFew(people));
  return { ...boardUnit(unit, counts, bounds, telling), levels: isTold ? levels : [] };
}

/** The units directly below a unit that may be seen, in order of names. */
export async function listBoardUnits(
  db: ScopedDb,
  unitId: string,
  bounds: GradeBounds,
  telling: Telling,
): Promise<BoardUnit[]> {
  const units = await listChildren(db, [unitId]);
  return units.flatMap((unit) =>
    unit.counts === null ? [] : [boardUnit(unit, unit.counts, bounds, telling)],
  );
}

function boardUnit(
  { id, name }: Pick<Unit, "id" | "name">,
  counts: UnitCounts,
  bounds: GradeBounds,
  telling: Telling,
): BoardUnit {
  const all = counts.official + counts.probationary;
  const told =
    telling === "sums"
      ? toldSums(counts)
      : {
          people: all,
          share: all === 0 ? null : 1 - counts.level0 / all,
          score: all === 0 ? null : counts.scoreSum / all,
        };
  const number = (people: number) => (telling === "sums" && isFew(people) ? null : people);
  return {
    id,
    name,
    people: told.people,
    share: told.share,
    grade: told.share === null ? null : gradeOf(told.share, bounds),
    score: told.score,
    below: told.share === null ? null : number(counts.level0),
    faulty: number(counts.faulty),
    duplicates: number(counts.duplicates),
  };
}

/** What members of a unit lack (`missing`) or break (`rule`), most people first. */
export function listUnitGaps(
  db: ScopedDb,
  unitId: string,
  kind: "missing" | "rule",
  telling: Telling,
): Promise<{ key: string; people: number }[]> {
  return db
    .select({ key: organizationGaps.key, people: organizationGaps.people })
    .from(organizationGaps)
    .where(
      and(
        eq(organizationGaps.orgId, unitId),
        eq(organizationGaps.kind, kind),
        gt(organizationGaps.people, telling === "sums" ? FEWEST_TOLD - 1 : 0),
      ),
    )
    .orderBy(desc(organizationGaps.people), asc(organizationGaps.key));
}

/** One of two records that may be the same person. */
export interface Suspect {
  id: string;
  name: string;
  birthYear: number;
  cell: string;
}

/** Two records that may be the same person, and by which key. */
export interface SuspectPair {
  id: string;
  key: string;
  pair: [Suspect, Suspect];
}

const first = alias(members, "first");
const second = alias(members, "second");
const firstCell = alias(organizations, "first_cell");
const secondCell = alias(organizations, "second_cell");

/** The open pairs of which at least one record stands in the unit, strongest first. */
export async function listSuspectPairs(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
  limit = MOST_PAIRS,
): Promise<SuspectPair[]> {
  const { firstPos, secondPos } = duplicateSuspicions;
  const rows = await db
    .select({
      id: duplicateSuspicions.id,
      key: duplicateSuspicions.key,
      first: suspect(first, firstCell),
      second: suspect(second, secondCell),
    })
    .from(duplicateSuspicions)
    .innerJoin(first, eq(first.id, duplicateSuspicions.firstId))
    .innerJoin(second, eq(second.id, duplicateSuspicions.secondId))
    .innerJoin(firstCell, eq(firstCell.id, first.org_id))
    .innerJoin(secondCell, eq(secondCell.id, second.org_id))
    .where(
      and(
        eq(duplicateSuspicions.state, "open"),
        isNull(first.hiddenAt),
        isNull(second.hiddenAt),
        or(
          and(gte(firstPos, posFrom), lt(firstPos, posTo)),
          and(gte(secondPos, posFrom), lt(secondPos, posTo)),
        ),
      ),
    )
    .orderBy(desc(duplicateSuspicions.score), sql`${first.sortName} collate "C"`, asc(first.id))
    .limit(limit);
  return rows.map(({ id, key, first: one, second: two }) => ({ id, key, pair: [one, two] }));
}

function suspect(person: typeof first | typeof second, cell: typeof firstCell | typeof secondCell) {
  return {
    id: person.id,
    name: person.full_name,
    birthYear: person.birthYear,
    cell: cell.name,
  };
}
