import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { isCommune } from "#app/features/organizations/rules.ts";
import type {
  CellProgress,
  CommitteeProgress,
  ReviewCampaign,
} from "#app/features/procedures/reviews/rules.ts";
import { reviewKeys, typesAt, type UnitLevel } from "#app/features/procedures/units/rules.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import { reviewCampaigns } from "#db/schema/review-campaigns.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const columns = {
  id: reviewCampaigns.id,
  orgId: reviewCampaigns.orgId,
  orgName: organizations.name,
  orgType: organizations.orgType,
  year: reviewCampaigns.year,
  selfDueOn: reviewCampaigns.selfDueOn,
  cellDueOn: reviewCampaigns.cellDueOn,
  decideDueOn: reviewCampaigns.decideDueOn,
  guidance: reviewCampaigns.guidance,
};

/**
 * The campaigns that are open for a place in the tree: that of its commune for cells and grassroots committees, and
 * that of its province for communes; null where none is.
 */
export async function readOpenReviews(
  db: ScopedDb,
  position: bigint,
): Promise<{ commune: ReviewCampaign | null; province: ReviewCampaign | null }> {
  const rows = await db
    .select(columns)
    .from(reviewCampaigns)
    .innerJoin(organizations, eq(organizations.id, reviewCampaigns.orgId))
    .where(
      and(
        isNull(reviewCampaigns.closedOn),
        sql`${organizations.posFrom} <= ${position} and ${organizations.posTo} > ${position}`,
      ),
    )
    .orderBy(desc(reviewCampaigns.year));
  const at = (isCommuneLevel: boolean) =>
    rows.find((row) => isCommune(row.orgType) === isCommuneLevel) ?? null;
  return { commune: at(true), province: at(false) };
}

/**
 * How far committees have come with the reviews of a year, in the order of the tree: the units below each and how many of
 * them have a grade, and the review of the committee itself.
 *
 * @param levels  which committees of the branch
 */
export async function listCommitteeProgress(
  db: ScopedDb,
  branch: { posFrom: bigint; posTo: bigint },
  year: number,
  levels: readonly UnitLevel[],
): Promise<CommitteeProgress[]> {
  if (levels.length === 0) return [];
  const of = (key: string) => sql`${cases.data} ->> ${key}`;
  const types = sql.join(
    levels.flatMap((level) => typesAt[level]).map((type) => sql`${type}`),
    sql`, `,
  );
  const rows = await db.execute<Record<string, unknown>>(sql`
    with reviews as (
      select distinct on (${cases.orgId}) ${cases.orgId} as org_id, ${cases.id} as id, ${cases.state} as state,
        coalesce(${of("finalGrade")}, ${of("proposedGrade")}, ${of("selfGrade")}) as grade
      from cases
      where ${cases.procedure} in (${reviewKeys.cell}, ${reviewKeys.section}, ${reviewKeys.grassroots}, ${reviewKeys.commune})
        and ${of("year")} = ${String(year)} and ${cases.state} <> 'withdrawn'
      order by ${cases.orgId}, ${cases.openedAt} desc
    )
    select o.id, o.name, b.units, b.rated,
      case when r.id is null then null
        else jsonb_build_object('id', r.id, 'state', r.state, 'grade', r.grade) end as unit
    from organizations o
    left join reviews r on r.org_id = o.id
    cross join lateral (
      select count(*)::int as units, count(*) filter (where own.state = 'decided')::int as rated
      from organizations c left join reviews own on own.org_id = c.id
      where c.org_type in ('CBCS', 'CBTT', 'DBBP', 'DBCS') and c.closed_on is null
        and c.pos_from > o.pos_from and c.pos_from < o.pos_to) b
    where o.org_type in (${types}) and o.closed_on is null
      and o.pos_from >= ${branch.posFrom} and o.pos_from < ${branch.posTo}
    order by o.pos_from
    limit 600`);
  return rows as unknown as CommitteeProgress[];
}

/**
 * How far the cells of a branch have come with the reviews of a year, in order of names: members by the state of their
 * review and by grade, and the review of the cell itself.
 *
 * @returns at most six hundred cells
 */
export async function listReviewProgress(
  db: ScopedDb,
  branch: { posFrom: bigint; posTo: bigint },
  year: number,
): Promise<CellProgress[]> {
  const of = (key: string) => sql`${cases.data} ->> ${key}`;
  const rows = await db.execute<Record<string, unknown>>(sql`
    with running as (
      select ${cases.memberId} as member_id, ${cases.state} as state from cases
      where ${cases.procedure} = 'evaluation' and ${of("year")} = ${String(year)} and ${cases.closedOn} is null
    ), graded as (
      select member_id, max(final_grade) as grade from annual_evaluations
      where year = ${year} and final_grade is not null group by member_id
    ), people as (
      select m.org_id,
        count(*)::int as people,
        count(*) filter (where g.grade is null and r.state in ('selfDone', 'absent'))::int as reviewed,
        count(*) filter (where g.grade is null and r.state = 'cellProposed')::int as proposed,
        count(*) filter (where g.grade is null and r.state = 'appraised')::int as appraised
      from members m
      left join running r on r.member_id = m.id
      left join graded g on g.member_id = m.id
      where m.membership_status in ('M1', 'M2') and m.hidden_at is null
      group by m.org_id
    ), by_grade as (
      select org_id, jsonb_object_agg(grade, number) as grades from (
        select m.org_id, g.grade, count(*)::int as number
        from members m join graded g on g.member_id = m.id
        where m.membership_status in ('M1', 'M2') and m.hidden_at is null
        group by m.org_id, g.grade) counted
      group by org_id
    )
    select o.id, o.name, coalesce(p.people, 0) as people, coalesce(p.reviewed, 0) as reviewed,
      coalesce(p.proposed, 0) as proposed, coalesce(p.appraised, 0) as appraised,
      coalesce(b.grades, '{}'::jsonb) as grades, u.unit
    from organizations o
    left join people p on p.org_id = o.id
    left join by_grade b on b.org_id = o.id
    left join lateral (
      select jsonb_build_object('id', ${cases.id}, 'state', ${cases.state},
        'grade', coalesce(${of("finalGrade")}, ${of("proposedGrade")}, ${of("selfGrade")})) as unit
      from cases
      where ${cases.procedure} = 'unitReview' and ${cases.orgId} = o.id and ${of("year")} = ${String(year)}
        and ${cases.state} <> 'withdrawn'
      order by ${cases.openedAt} desc limit 1) u on true
    where o.org_type in ('CBCS', 'CBTT') and o.closed_on is null
      and o.pos_from >= ${branch.posFrom} and o.pos_from < ${branch.posTo}
    order by o.sort_name, o.id
    limit 600`);
  return rows as unknown as CellProgress[];
}
