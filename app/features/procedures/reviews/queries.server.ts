import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { CellProgress, ReviewCampaign } from "#app/features/procedures/reviews/rules.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import { reviewCampaigns } from "#db/schema/review-campaigns.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const columns = {
  id: reviewCampaigns.id,
  orgId: reviewCampaigns.orgId,
  orgName: organizations.name,
  year: reviewCampaigns.year,
  selfDueOn: reviewCampaigns.selfDueOn,
  cellDueOn: reviewCampaigns.cellDueOn,
  decideDueOn: reviewCampaigns.decideDueOn,
  guidance: reviewCampaigns.guidance,
};

/** The campaign that is open for a place in the tree: that of its commune; null when none is. */
export async function readOpenReviews(
  db: ScopedDb,
  position: bigint,
): Promise<ReviewCampaign | null> {
  const [row] = await db
    .select(columns)
    .from(reviewCampaigns)
    .innerJoin(organizations, eq(organizations.id, reviewCampaigns.orgId))
    .where(
      and(
        isNull(reviewCampaigns.closedOn),
        sql`${organizations.posFrom} <= ${position} and ${organizations.posTo} > ${position}`,
      ),
    )
    .orderBy(desc(reviewCampaigns.year), asc(organizations.sortName))
    .limit(1);
  return row ?? null;
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
