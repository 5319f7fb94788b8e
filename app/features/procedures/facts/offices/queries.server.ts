import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { electedOffices } from "#app/features/procedures/elections/offices/rules.ts";
import {
  congressKeys,
  termShiftKeys,
  type UnitLevel,
} from "#app/features/procedures/units/rules.ts";
import {
  termOf,
  type Term,
  type TermSource,
} from "#app/features/procedures/elections/terms/rules.ts";
import type { HeldOffice } from "#app/features/procedures/facts/rules.ts";
import { cases } from "#db/schema/cases.ts";
import { positions } from "#db/schema/member-party-rows.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The elected offices of a unit that are held today, the highest first. */
export async function listOffices(
  db: ScopedDb,
  orgId: string,
  level: UnitLevel,
): Promise<HeldOffice[]> {
  const rows = await db
    .select({
      id: positions.id,
      memberId: positions.member_id,
      position: positions.position,
      from: positions.from_date,
      term: positions.term,
    })
    .from(positions)
    .innerJoin(members, eq(members.id, positions.member_id))
    .where(
      and(
        eq(positions.org_id, orgId),
        inArray(positions.position, electedOffices(level)),
        isNull(positions.to_date),
        isNull(members.hiddenAt),
      ),
    )
    .orderBy(asc(positions.position), asc(members.sortName), asc(positions.id));
  return rows.map(({ position, ...row }) => ({ ...row, position: position! }));
}

/** The term of each of these units of one level that has one, by the id of the unit. */
export async function readTerms(
  db: ScopedDb,
  orgIds: readonly string[],
  level: UnitLevel,
  rules: RuleSet,
): Promise<Map<string, Term>> {
  if (orgIds.length === 0) return new Map();
  const held = await db
    .select({ orgId: positions.org_id, term: positions.term, from: positions.from_date })
    .from(positions)
    .where(
      and(
        inArray(positions.org_id, [...orgIds]),
        inArray(positions.position, electedOffices(level)),
        isNull(positions.to_date),
      ),
    );
  const text = (key: string) => sql<string | null>`${cases.data} ->> ${key}`;
  const decided = await db
    .select({
      orgId: cases.orgId,
      procedure: cases.procedure,
      heldOn: text("heldOn"),
      endsOn: text("newEndsOn"),
    })
    .from(cases)
    .where(
      and(
        inArray(cases.orgId, [...orgIds]),
        inArray(cases.procedure, [congressKeys[level], termShiftKeys[level]]),
        inArray(cases.state, ["recognized", "shifted"]),
      ),
    )
    .orderBy(desc(cases.closedOn), desc(cases.updatedAt));
  const found = new Map<string, Term>();
  for (const orgId of orgIds) {
    const of = decided.filter((one) => one.orgId === orgId);
    const source: TermSource = {
      offices: held.filter((one) => one.orgId === orgId),
      congressOn: of.find(({ procedure }) => procedure === congressKeys[level])?.heldOn ?? null,
      // Only what was decided since the last congress: the list is in order of time, the newest first.
      shiftedTo: of[0]?.procedure === termShiftKeys[level] ? of[0].endsOn : null,
    };
    const term = termOf(source, rules);
    if (term !== null) found.set(orgId, term);
  }
  return found;
}
