import { alias } from "drizzle-orm/pg-core";
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, max, sql } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import {
  replaceBy,
  termState,
  type Secretary,
  type TermState,
  type UnitTerm,
} from "#app/features/procedures/elections/terms/rules.ts";
import { officesAt } from "#app/features/procedures/elections/offices/rules.ts";
import {
  congressKeys,
  officeChangeKeys,
  typesAt,
  unitLevels,
  type UnitLevel,
} from "#app/features/procedures/units/rules.ts";
import { readTerms } from "#app/features/procedures/facts/offices/queries.server.ts";
import { latest } from "#app/lib/partial-date.ts";
import { cases } from "#db/schema/cases.ts";
import { positions } from "#db/schema/member-party-rows.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const order: readonly TermState[] = ["vacant", "late", "due", "unknown", "running"];
/** A commune has at most some ninety cells; a province chooses a commune first. */
const MOST_UNITS = 600;

/**
 * The open cells and committees of a branch with their terms, the most urgent first: without a secretary, late, to be
 * prepared; then by the last day of the term.
 */
export async function listTerms(
  db: ScopedDb,
  branch: { posFrom: bigint; posTo: bigint },
  rules: RuleSet,
): Promise<UnitTerm[]> {
  const found: UnitTerm[] = [];
  for (const level of unitLevels) found.push(...(await listAt(db, branch, level, rules)));
  return found.toSorted(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) ||
      (one.term?.endsOn ?? "").localeCompare(other.term?.endsOn ?? ""),
  );
}

/** The units of one level in the order of the tree; temporary cells have no terms. */
async function listAt(
  db: ScopedDb,
  branch: { posFrom: bigint; posTo: bigint },
  level: UnitLevel,
  rules: RuleSet,
): Promise<UnitTerm[]> {
  const above = alias(organizations, "above");
  const types = typesAt[level].filter((type) => type !== orgType.codes.temporaryCell);
  const units = await db
    .select({ id: organizations.id, name: organizations.name, above: above.name })
    .from(organizations)
    .leftJoin(above, eq(above.id, organizations.parentId))
    .where(
      and(
        inArray(organizations.orgType, types),
        isNull(organizations.closedOn),
        gte(organizations.posFrom, branch.posFrom),
        lt(organizations.posFrom, branch.posTo),
      ),
    )
    .orderBy(asc(organizations.posFrom))
    .limit(MOST_UNITS);
  const ids = units.map(({ id }) => id);
  const terms = await readTerms(db, ids, level, rules);
  const secretaries = await readSecretaries(db, ids, level);
  const open = await readOpen(db, ids, level);
  return units.map((unit): UnitTerm => {
    const term = terms.get(unit.id) ?? null;
    const secretary = secretaries.get(unit.id) ?? { name: null, missingSince: null };
    return {
      ...unit,
      level,
      term,
      // Of a committee whose offices were never recorded nobody can say that it has no secretary.
      state:
        level !== "cell" && term === null && !secretaries.has(unit.id)
          ? "unknown"
          : termState(term, secretary, rules.on, rules),
      secretary: secretary.name,
      replaceBy: secretary.name === null ? replaceBy(secretary, rules) : null,
      open: open.get(unit.id) ?? null,
    };
  });
}

async function readSecretaries(
  db: ScopedDb,
  ids: string[],
  level: UnitLevel,
): Promise<Map<string, Secretary>> {
  const found = new Map<string, Secretary>();
  if (ids.length === 0) return found;
  const isHere = and(
    inArray(positions.org_id, ids),
    eq(positions.position, officesAt[level].secretary!),
  );
  const former = await db
    .select({ orgId: positions.org_id, last: max(positions.to_date) })
    .from(positions)
    .where(and(isHere, isNotNull(positions.to_date)))
    .groupBy(positions.org_id);
  for (const { orgId, last } of former)
    found.set(orgId!, { name: null, missingSince: last === null ? null : latest(last) });
  const today = await db
    .select({ orgId: positions.org_id, name: members.full_name })
    .from(positions)
    .innerJoin(members, eq(members.id, positions.member_id))
    .where(and(isHere, isNull(positions.to_date), isNull(members.hiddenAt)));
  for (const { orgId, name } of today) found.set(orgId!, { name, missingSince: null });
  return found;
}

async function readOpen(
  db: ScopedDb,
  ids: string[],
  level: UnitLevel,
): Promise<Map<string, NonNullable<UnitTerm["open"]>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      orgId: cases.orgId,
      id: cases.id,
      procedure: cases.procedure,
      state: cases.state,
    })
    .from(cases)
    .where(
      and(
        inArray(cases.orgId, ids),
        inArray(cases.procedure, [officeChangeKeys[level], congressKeys[level]]),
        isNull(cases.closedOn),
      ),
    )
    .orderBy(sql`${cases.procedure} = ${congressKeys[level]}`);
  // The congress stands last and says more than a change of one office.
  return new Map(rows.map(({ orgId, ...one }) => [orgId, one]));
}

/** The communes of a branch, by name, for a province to choose one. */
export function listCommunesOf(
  db: ScopedDb,
  branch: { posFrom: bigint; posTo: bigint },
): Promise<{ id: string; name: string; posFrom: bigint; posTo: bigint }[]> {
  return db
    .select({
      id: organizations.id,
      name: organizations.name,
      posFrom: organizations.posFrom,
      posTo: organizations.posTo,
    })
    .from(organizations)
    .where(
      and(
        inArray(organizations.orgType, [...typesAt.commune]),
        isNull(organizations.closedOn),
        gte(organizations.posFrom, branch.posFrom),
        lt(organizations.posFrom, branch.posTo),
      ),
    )
    .orderBy(asc(organizations.sortName));
}
