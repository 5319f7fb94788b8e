import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import type { SupplementFacts } from "#app/features/procedures/facts/rules.ts";
import type { Unit } from "#app/features/access/rules.ts";
import type {
  Campaign,
  PersonProgress,
  UnitProgress,
} from "#app/features/procedures/supplements/rules.ts";
import { cases } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { supplementCampaigns } from "#db/schema/supplement-campaigns.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { probationary, official } = memberStatus.codes;

const isCounted = and(
  inArray(members.membership_status, [probationary, official]),
  isNull(members.hiddenAt),
);

/** The campaign that is open for a unit: its own or that of a unit above it, the newest; null when none is. */
export async function readOpenCampaign(db: ScopedDb, unitId: string): Promise<Campaign | null> {
  const [row] = await selectOpen(
    db,
    sql`${organizations.posFrom} <= (select pos_from from organizations u where u.id = ${unitId}::uuid)
      and ${organizations.posTo} > (select pos_from from organizations u where u.id = ${unitId}::uuid)`,
  );
  return row ?? null;
}

/** The campaigns that are open inside a branch, without one for the whole of it. */
export function listOpenBelow(
  db: ScopedDb,
  { id, posFrom, posTo }: Pick<Unit, "posFrom" | "posTo"> & { id: string },
): Promise<Campaign[]> {
  return selectOpen(
    db,
    sql`${organizations.posFrom} >= ${posFrom} and ${organizations.posFrom} < ${posTo} and ${organizations.id} <> ${id}::uuid`,
  );
}

function selectOpen(db: ScopedDb, where: SQL): Promise<Campaign[]> {
  return db
    .select({
      id: supplementCampaigns.id,
      orgId: supplementCampaigns.orgId,
      orgName: organizations.name,
      year: supplementCampaigns.year,
      openedOn: supplementCampaigns.openedOn,
      dueOn: supplementCampaigns.dueOn,
      guidance: supplementCampaigns.guidance,
    })
    .from(supplementCampaigns)
    .innerJoin(organizations, eq(organizations.id, supplementCampaigns.orgId))
    .where(and(isNull(supplementCampaigns.closedOn), isNull(organizations.closedOn), where))
    .orderBy(desc(supplementCampaigns.year), asc(organizations.sortName));
}

const ofYear = (year: number): SQL =>
  sql`${cases.procedure} = 'supplement' and ${cases.data}->>'year' = ${String(year)} and ${cases.state} <> 'withdrawn'`;

/**
 * How far the units of the scope have come: its cells, or by commune.
 *
 * @param by  at which level the members are counted
 */
export async function listProgress(
  db: ScopedDb,
  year: number,
  by: "cell" | "commune",
): Promise<UnitProgress[]> {
  const unit = by === "cell" ? sql`o.id` : sql`o.commune_id`;
  const rows = await db.execute<Record<string, unknown>>(sql`
    select g.id, g.name, count(*)::int as people,
      count(*) filter (where c.state in ('stated', 'received'))::int as stated,
      count(*) filter (where c.state = 'received')::int as received
    from members
    join organizations o on o.id = members.org_id
    join organizations g on g.id = ${unit}
    left join (select ${cases.memberId} as member_id, ${cases.state} as state from cases where ${ofYear(year)}) c
      on c.member_id = members.id
    where ${isCounted}
    group by g.id, g.name, g.sort_name
    order by g.sort_name, g.id`);
  return rows as unknown as UnitProgress[];
}

/** The people of a cell in order of names, each with the statement of the year. */
export async function listPeople(
  db: ScopedDb,
  cellId: string,
  year: number,
): Promise<PersonProgress[]> {
  return db
    .select({
      memberId: members.id,
      name: members.full_name,
      birthYear: members.birthYear,
      caseId: cases.id,
      state: cases.state,
    })
    .from(members)
    .leftJoin(cases, and(eq(cases.memberId, members.id), ofYear(year)))
    .where(and(eq(members.org_id, cellId), isCounted))
    .orderBy(asc(members.sortName), asc(members.id));
}

/**
 * What the rules of a supplement ask about the year of a member.
 *
 * @param stated  the year of the case; the open one before there is a case
 */
export async function readSupplementFacts(
  db: ScopedDb,
  cellId: string,
  memberId: string,
  stated: unknown,
): Promise<SupplementFacts> {
  const openYear = (await readOpenCampaign(db, cellId))?.year ?? null;
  const year = Number(stated ?? openYear ?? 0);
  const [row] = await db.execute<Omit<SupplementFacts, "openYear">>(sql`
    select coalesce(bool_or(${ofYear(year)} and ${cases.state} = 'received'), false) as "isReceived",
      count(*) filter (where ${isChangeOf(year)})::int as changes,
      count(*) filter (where ${cases.procedure} = 'change' and ${cases.closedOn} is null and ${cases.state} <> 'applied')::int as undecided
    from cases where ${cases.memberId} = ${memberId}::uuid`);
  return { openYear, ...row! };
}

/** Change requests of a year, those that came to nothing left out. */
const isChangeOf = (year: number): SQL =>
  sql`${cases.procedure} = 'change' and extract(year from ${cases.openedOn}) = ${year} and ${cases.state} not in ('withdrawn', 'rejected', 'undone')`;

/** The change requests of a member in a year, oldest first. */
export function listChangesOf(db: ScopedDb, memberId: string, year: number) {
  return db
    .select()
    .from(cases)
    .where(and(eq(cases.memberId, memberId), isChangeOf(year)))
    .orderBy(asc(cases.openedAt));
}
