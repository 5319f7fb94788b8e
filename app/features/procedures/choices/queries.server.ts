import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "#app/features/access/rules.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { CellChoice, Offered } from "#app/features/procedures/choices/schema.ts";
import { candidatesFor, peopleIn } from "#app/features/procedures/elections/rules.ts";
import type { Input } from "#app/features/procedures/definition/rules.ts";
import { membersOf } from "#app/features/procedures/facts/people/queries.server.ts";
import type { Facts, UnitFacts, UnitPlace } from "#app/features/procedures/facts/rules.ts";
import { typesAt, typesOf, type UnitKind } from "#app/features/procedures/units/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A member for whom a procedure can be started. */
export interface OfferedMember {
  id: string;
  name: string;
  birthYear: number;
  unit: string;
}

const MOST_MEMBERS = 60;
const { communeId: communeOf, grassrootsId: grassrootsOf } = organizations;

const { probationary, official } = memberStatus.codes;

/**
 * People of the scope with one of these statuses, in order of names, whose name holds every word; members
 * unless it is said otherwise.
 *
 * @returns at most 60
 */
export function listOfferedMembers(
  db: ScopedDb,
  text: string,
  statuses: readonly string[] = [probationary, official],
): Promise<OfferedMember[]> {
  const words = plainKey(text).split(" ").filter(Boolean);
  return db
    .select({
      id: members.id,
      name: members.full_name,
      birthYear: members.birthYear,
      unit: organizations.name,
    })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(
      and(
        inArray(members.membership_status, [...statuses]),
        isNull(members.hiddenAt),
        ...words.map((word) => sql`strpos(${members.searchName}, ${word}) > 0`),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(MOST_MEMBERS);
}

/** A unit for which a procedure can be started. */
export interface OfferedUnit {
  id: string;
  name: string;
  above: string | null;
}

/** The open units of a kind in the active post's branch whose name holds every word, in order of the tree; at most 60. */
export function listOfferedUnits(
  db: ScopedDb,
  { post }: Actor,
  text: string,
  kind: UnitKind,
): Promise<OfferedUnit[]> {
  const words = plainKey(text).split(" ").filter(Boolean);
  const above = alias(organizations, "above");
  return db
    .select({ id: organizations.id, name: organizations.name, above: above.name })
    .from(organizations)
    .leftJoin(above, eq(above.id, organizations.parentId))
    .where(
      and(
        inArray(organizations.orgType, [...typesOf(kind)]),
        kind === "direct" ? isNull(communeOf) : undefined,
        isNull(organizations.closedOn),
        gte(organizations.posFrom, post?.posFrom ?? 0n),
        lt(organizations.posFrom, post?.posTo ?? 0n),
        ...words.map((word) => sql`strpos(${organizations.searchName}, ${word}) > 0`),
      ),
    )
    .orderBy(asc(organizations.posFrom))
    .limit(MOST_MEMBERS);
}

/**
 * What the inputs of a step offer out of the database: cells, colleagues. Other kinds offer what their
 * definition says.
 *
 * @param facts  the cell of the person, and the receiving end
 */
export async function listChoices(
  db: ScopedDb,
  inputs: readonly Input[],
  { unit, other, data, rules }: Pick<Facts, "unit" | "other" | "data" | "rules">,
): Promise<Record<string, Offered[]>> {
  const offered: Record<string, Offered[]> = {};
  for (const input of inputs) {
    if (input.kind === "cell") offered[input.key] = await listCells(db, unit, other, input.within);
    if (input.kind === "commune") offered[input.key] = await listCommunes(db, unit);
    if (input.kind === "colleague") offered[input.key] = await listColleagues(db, unit);
    if (input.kind === "people") {
      const named = new Set(peopleIn(data, input.key));
      offered[input.key] = (await listColleagues(db, unit)).map((one) =>
        named.has(one.value) ? { ...one, checked: true } : one,
      );
    }
    if (input.kind === "ballot") {
      const standing = new Set(candidatesFor(input.for, data, rules));
      offered[input.key] = (await listColleagues(db, unit)).filter(({ value }) =>
        standing.has(value),
      );
    }
  }
  return offered;
}

/** The units chosen that are none of those offered: closed meanwhile, or never shown. */
export async function listUnoffered(
  db: ScopedDb,
  inputs: readonly Input[],
  values: Readonly<Record<string, unknown>>,
  facts: Pick<Facts, "unit" | "other" | "data" | "rules">,
): Promise<string[]> {
  const asked = inputs.filter(
    ({ key, kind }) => (kind === "cell" || kind === "commune") && typeof values[key] === "string",
  );
  const offered = await listChoices(db, asked, facts);
  return Object.entries(offered)
    .filter(([key, options]) => !options.some(({ value }) => value === values[key]))
    .map(([key]) => key);
}

async function listCommunes(db: ScopedDb, unit: UnitPlace): Promise<Offered[]> {
  const rows = await db
    .select({
      id: organizations.id,
      name: organizations.name,
      provinceId: organizations.provinceId,
    })
    .from(organizations)
    .where(
      and(
        or(
          inArray(organizations.orgType, [...typesAt.commune]),
          // What hangs directly under a province receives by itself, through the province.
          and(inArray(organizations.orgType, [...typesOf("direct")]), isNull(communeOf)),
        ),
        isNull(organizations.closedOn),
      ),
    )
    .orderBy(
      sql`${organizations.provinceId} is distinct from ${unit.provinceId}`,
      asc(organizations.sortName),
    );
  return rows
    .filter(({ id }) => id !== (unit.communeId ?? unit.grassrootsId))
    .map(({ id, name }) => ({ value: id, label: name }));
}

async function listCells(
  db: ScopedDb,
  unit: UnitPlace,
  other: UnitPlace | null,
  within: CellChoice | undefined,
): Promise<Offered[]> {
  if (within === "receiver" && other === null) return [];
  const bound =
    within === "receiver"
      ? under(other!)
      : within === "commune" || within === "unit"
        ? under(unit)
        : eq(organizations.provinceId, unit.provinceId!);
  const above = alias(organizations, "above");
  const rows = await db
    .select({ id: organizations.id, name: organizations.name, commune: above.name })
    .from(organizations)
    .leftJoin(above, eq(above.id, organizations.communeId))
    .where(
      and(inArray(organizations.orgType, [...typesAt.cell]), isNull(organizations.closedOn), bound),
    )
    .orderBy(asc(above.sortName), asc(organizations.sortName));
  return rows
    .filter(({ id }) => within === "unit" || id !== unit.id)
    .map(({ id, name, commune }) => ({
      value: id,
      label: within === "province" ? `${commune}: ${name}` : name,
    }));
}

/** The units of one commune; of a unit directly under a province, those of its grassroots organization. */
const under = ({ id, communeId, grassrootsId }: UnitPlace) =>
  communeId === null ? eq(grassrootsOf, grassrootsId ?? id) : eq(communeOf, communeId);

/** A commune has thousands of members: those who hold an office are offered for its committee, at most so many. */
const MOST_COLLEAGUES = 600;

/** The official members of a cell; of a committee those below it, each with the cell, in a commune those who hold an office. */
async function listColleagues(
  db: ScopedDb,
  { id: unitId, level }: Pick<UnitFacts, "id" | "level">,
): Promise<Offered[]> {
  const [unit] = await db.select().from(organizations).where(eq(organizations.id, unitId));
  if (unit === undefined) return [];
  const rows = await db
    .select({
      id: members.id,
      name: members.full_name,
      birthYear: members.birthYear,
      cell: organizations.name,
    })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(
      and(
        membersOf(unit),
        level === "commune" ? isNotNull(members.current_party_position) : undefined,
        eq(members.membership_status, memberStatus.codes.official),
        isNull(members.hiddenAt),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(MOST_COLLEAGUES);
  return rows.map(({ id, name, birthYear, cell }) => ({
    value: id,
    label: level === "cell" ? `${name}, ${birthYear}` : `${name}, ${birthYear}, ${cell}`,
  }));
}
