import { createHash } from "node:crypto";
import { and, eq, gt, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import { partyPosition } from "#app/codes/party-position.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import {
  codeOfNew,
  refsOf,
  standingRefs,
  type Operation,
} from "#app/features/reorganizations/operations/rules.ts";
import { readOperations } from "#app/features/reorganizations/operations/schema.ts";
import type {
  Business,
  SeenPerson,
  SeenUnit,
  Simulation,
  Snapshot,
} from "#app/features/reorganizations/simulation/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { members } from "#db/schema/members.ts";
import { organizationCounts, organizations } from "#db/schema/organizations.ts";
import { reorganizations } from "#db/schema/reorganizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The plan as far as the snapshot depends on it. */
interface Planned {
  id: string;
  orgId: string;
  effectiveOn: CivilDate;
  operations: readonly Operation[];
}

/**
 * Reads all that a plan is held against. In the scope of an act it says of posts and open business what the function
 * `app_unit_business` lets it say, and nothing of units beyond the scope.
 *
 * @throws {NotFound} when the unit of the plan is out of reach
 */
export async function readSnapshot(
  db: ScopedDb,
  plan: Planned,
  today: CivilDate,
): Promise<Snapshot> {
  const { operations, effectiveOn } = plan;
  const { home, units } = await listUnitsOf(db, plan.orgId);
  const named = new Set(standingRefs(operations));
  const touched = touchedBy(units, named);
  const cells = touched.filter(({ orgType }) => isCell(orgType)).map(({ id }) => id);
  return {
    home,
    units,
    people: await listPeople(db, cells),
    business: await listBusiness(
      db,
      touched.map(({ id }) => id),
      effectiveOn,
    ),
    takenCodes: await listTakenCodes(db, operations),
    plannedElsewhere: await listPlannedElsewhere(db, plan.id),
    today,
    effectiveOn,
  };
}

/**
 * A unit with all open units below it, in the order of the tree.
 *
 * @throws {NotFound} when there is no such unit
 */
export async function listUnitsOf(
  db: ScopedDb,
  orgId: string,
): Promise<{ home: SeenUnit; units: SeenUnit[] }> {
  const columns = {
    id: organizations.id,
    code: organizations.code,
    name: organizations.name,
    orgType: organizations.orgType,
    parentId: organizations.parentId,
    communeId: organizations.communeId,
    official: organizationCounts.official,
    probationary: organizationCounts.probationary,
  };
  const select = () =>
    db
      .select({ ...columns, posFrom: organizations.posFrom, posTo: organizations.posTo })
      .from(organizations)
      .leftJoin(organizationCounts, eq(organizationCounts.orgId, organizations.id));
  const [home] = await select().where(eq(organizations.id, orgId));
  if (home === undefined) throw new NotFound("organization");
  const below = await select()
    .where(
      and(
        gt(organizations.posFrom, home.posFrom),
        lt(organizations.posFrom, home.posTo),
        isNull(organizations.closedOn),
      ),
    )
    .orderBy(organizations.posFrom);
  return { home: seen(home), units: below.map(seen) };
}

interface Row extends Omit<SeenUnit, "heads"> {
  official: number | null;
  probationary: number | null;
}

function seen({ id, code, name, orgType, parentId, communeId, ...counts }: Row): SeenUnit {
  const heads = isCell(orgType)
    ? { official: counts.official ?? 0, probationary: counts.probationary ?? 0 }
    : { official: 0, probationary: 0 };
  return { id, code, name, orgType, parentId, communeId, heads };
}

/** The units that a plan names, with what hangs directly under them. */
function touchedBy(units: readonly SeenUnit[], named: ReadonlySet<string>): SeenUnit[] {
  return units.filter(
    ({ id, parentId }) => named.has(id) || (parentId !== null && named.has(parentId)),
  );
}

/** Who has a live record in some cells, by name in the order of lists. */
export async function listPeople(db: ScopedDb, cells: readonly string[]): Promise<SeenPerson[]> {
  if (cells.length === 0) return [];
  const leads = sql<boolean>`exists (select 1 from positions p where p.member_id = ${members.id}
    and p.org_id = ${members.org_id} and p.position = ${partyPosition.codes.cellSecretary} and p.to_date is null)`;
  return db
    .select({
      id: members.id,
      name: members.full_name,
      orgId: members.org_id,
      status: members.membership_status,
      isSecretary: leads,
    })
    .from(members)
    .where(and(inArray(members.org_id, [...cells]), members.isLive))
    .orderBy(members.org_id, members.sortName, members.id);
}

async function listBusiness(
  db: ScopedDb,
  units: readonly string[],
  on: CivilDate,
): Promise<Business[]> {
  if (units.length === 0) return [];
  const rows = await db.execute<{
    kind: string;
    org_id: string;
    id: string;
    label: string | null;
    day: string | null;
  }>(
    sql`select kind, org_id, id, label, day::text from app_unit_business(${sql.param([...units])}::uuid[], ${on}::date)
      order by kind, org_id, label, id`,
  );
  return rows.map(({ kind, org_id: orgId, id, label, day }) => ({
    kind: kind as Business["kind"],
    orgId,
    id,
    label,
    day,
  }));
}

async function listTakenCodes(db: ScopedDb, operations: readonly Operation[]): Promise<string[]> {
  const codes = operations.flatMap((one) =>
    one.kind === "establish" || one.kind === "former" ? [one.code] : [],
  );
  if (codes.length === 0) return [];
  const rows = await db
    .select({ code: organizations.code })
    .from(organizations)
    .where(inArray(organizations.code, codes));
  return rows.map(({ code }) => code);
}

/** The units that other approved plans in reach are going to change. */
async function listPlannedElsewhere(db: ScopedDb, id: string): Promise<string[]> {
  const rows = await db
    .select({ operations: reorganizations.operations })
    .from(reorganizations)
    .where(and(eq(reorganizations.state, "approved"), ne(reorganizations.id, id)));
  const named = rows.flatMap(({ operations }) => readOperations(operations).flatMap(refsOf));
  return [...new Set(named)].filter((ref) => codeOfNew(ref) === null);
}

/** What a plan would do in short, so that an approval shows whether it is about what was seen. */
export function digestOf(version: number, simulation: Simulation): string {
  const { units, transfers, closures, branches, before, after } = simulation;
  const seen = JSON.stringify({ version, units, transfers, closures, branches, before, after });
  return createHash("sha256").update(seen).digest("base64url");
}
