import { and, asc, count, eq, gte, inArray, isNull, lt, lte, notExists, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgType } from "#app/codes/org-type.ts";
import { partyPosition } from "#app/codes/party-position.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { members } from "#db/schema/members.ts";
import { organizationCounts, organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

interface Branch {
  posFrom: bigint;
  posTo: bigint;
}

/** Cells with something to look at: how many, and the first of them by name. */
export interface Flagged {
  count: number;
  units: { id: string; name: string }[];
}

const NAMED = 5;
const { grassrootsCell, dependentCell } = orgType.codes;

const openCells = ({ posFrom, posTo }: Branch) =>
  and(
    inArray(organizations.orgType, [grassrootsCell, dependentCell]),
    isNull(organizations.closedOn),
    gte(organizations.posFrom, posFrom),
    lt(organizations.posFrom, posTo),
  );

/** Cells of a branch with fewer official members than a cell needs. @source procedures P17 */
export async function listSmallCells(
  db: ScopedDb,
  branch: Branch,
  rules: RuleSet,
): Promise<Flagged> {
  const least = rules.number("org.cell_min_official_members");
  const where = and(openCells(branch), sql`coalesce(${organizationCounts.official}, 0) < ${least}`);
  const base = () =>
    db
      .select({ id: organizations.id, name: organizations.name })
      .from(organizations)
      .leftJoin(organizationCounts, eq(organizationCounts.orgId, organizations.id))
      .where(where);
  const [all] = await db
    .select({ count: count() })
    .from(organizations)
    .leftJoin(organizationCounts, eq(organizationCounts.orgId, organizations.id))
    .where(where);
  const units = await base().orderBy(asc(organizations.sortName)).limit(NAMED);
  return { count: all?.count ?? 0, units };
}

/** Cells of a commune in which nobody is secretary. @source roles §7 */
export async function listWithoutSecretary(db: ScopedDb, branch: Branch): Promise<Flagged> {
  const { probationary, official } = memberStatus.codes;
  const secretary = db
    .select({ one: sql`1` })
    .from(members)
    .where(
      and(
        eq(members.org_id, organizations.id),
        eq(members.current_party_position, partyPosition.codes.cellSecretary),
        inArray(members.membership_status, [probationary, official]),
        isNull(members.hiddenAt),
      ),
    );
  const rows = await db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(and(openCells(branch), notExists(secretary)))
    .orderBy(asc(organizations.sortName));
  return { count: rows.length, units: rows.slice(0, NAMED) };
}

/** How many live members of a commune were admitted from a day to another, both included. */
export async function countAdmitted(
  db: ScopedDb,
  communeId: string,
  from: string,
  to: string,
): Promise<number> {
  const [row] = await db
    .select({ people: count() })
    .from(members)
    .where(
      and(
        eq(members.communeId, communeId),
        isNull(members.hiddenAt),
        gte(members.admission_ceremony_date, from),
        lte(members.admission_ceremony_date, to),
      ),
    );
  return row?.people ?? 0;
}
