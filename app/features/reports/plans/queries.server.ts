import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import { unitOf, type Actor, type Unit } from "#app/features/access/rules.ts";
import type { PlanBatch, PlanLine } from "#app/features/reports/plans/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { admissionPlans, movementSums } from "#db/schema/admission-plans.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

type Branch = Pick<Unit, "posFrom" | "posTo">;

const { commune, aboveGrassroots } = orgType.codes;
const admissions = sql`('admission', 'readmission')`;
/** What the province has decided stands before what the commune has, the latest first. */
const strongest = sql`(set_by <> org_id) desc, decided_at desc`;

const ofCommunes = sql`(${commune}, ${aboveGrassroots})`;

const inside = ({ posFrom, posTo }: Branch, column: SQL) =>
  sql`${column} >= ${String(posFrom)}::bigint and ${column} < ${String(posTo)}::bigint`;

/**
 * The communes of a branch by name, each with its plan of a year, what was admitted and what is under way.
 *
 * @source reports.md M03
 */
export async function listPlans(
  db: ScopedDb,
  branch: Branch,
  year: number,
  today: CivilDate,
): Promise<PlanLine[]> {
  const rows = await db.execute<{
    id: string;
    name: string;
    target: number | null;
    is_from_above: boolean | null;
    source: string | null;
    admitted: number | null;
    counted_on: string | null;
    open: number;
    late: number;
  }>(sql`
    select o.id, o.name, p.target, p.is_from_above, p.source, s.admitted, s.counted_on::text,
      coalesce(c.open, 0) as open, coalesce(c.late, 0) as late
    from organizations o
    left join lateral (
      select target, source, set_by <> org_id as is_from_above from admission_plans
      where admission_plans.org_id = o.id and admission_plans.year = ${year} and state = 'approved'
      order by ${strongest} limit 1) p on true
    left join movement_sums s on s.org_id = o.id and s.year = ${year}
    left join (
      select cell.commune_id, count(*)::int as open,
        (count(*) filter (where cases.due_on < ${today}::date))::int as late
      from cases join organizations cell on cell.id = cases.org_id
      where cases.closed_on is null and cases.procedure in ${admissions} and ${inside(branch, sql`cases.org_pos`)}
      group by cell.commune_id) c on c.commune_id = o.id
    where o.org_type in ${ofCommunes} and o.closed_on is null
      and ${inside(branch, sql`o.pos_from`)}
    order by o.sort_name, o.id`);
  return rows.map(({ is_from_above: isFromAbove, counted_on: countedOn, ...row }) => ({
    ...row,
    isFromAbove: isFromAbove ?? false,
    countedOn,
  }));
}

/** What the actor's unit has proposed for a year and its leader has not decided; null when nothing waits. */
export async function readWaitingPlans(
  db: ScopedDb,
  actor: Actor,
  year: number,
  lines: readonly PlanLine[],
): Promise<PlanBatch | null> {
  const rows = await db
    .select({ plan: admissionPlans, name: organizations.name })
    .from(admissionPlans)
    .innerJoin(organizations, eq(organizations.id, admissionPlans.orgId))
    .where(
      and(
        eq(admissionPlans.setBy, unitOf(actor).id),
        eq(admissionPlans.year, year),
        eq(admissionPlans.state, "proposed"),
      ),
    )
    .orderBy(asc(organizations.sortName), asc(organizations.id));
  const first = rows[0]?.plan;
  if (first === undefined) return null;
  const known = new Map(lines.map(({ id, target }) => [id, target]));
  return {
    id: first.batchId,
    source: first.source,
    proposedName: first.proposedName,
    proposedAt: first.proposedAt.toISOString(),
    isMine: first.proposedBy === actor.accountId,
    lines: rows.map(({ plan, name }) => ({
      id: plan.orgId,
      name,
      target: known.get(plan.orgId) ?? null,
      asked: plan.target,
    })),
  };
}

/**
 * The plan of a branch for a year: the sum over its communes, null where none has one; for a statement that asks more.
 * What communes have divided among their cells is part of their own numbers.
 */
export const targetOf = (branch: Branch, year: number): SQL<number | null> => sql`(
  select sum(target)::int from (
    select distinct on (org_id) target from admission_plans
    where year = ${year} and state = 'approved' and ${inside(branch, sql`org_pos`)}
      and exists (select from organizations o where o.id = org_id and o.org_type in ${ofCommunes})
    order by org_id, ${strongest}) as planned)`;

/** How many numbers of a unit wait for its leader; for a statement that asks more. */
export const waitingOf = (unitId: string): SQL<number> => sql`(
  select count(*)::int from admission_plans where set_by = ${unitId}::uuid and state = 'proposed')`;

/** What the home page of a province says of its year; no counts before the first night. */
export interface YearFigures {
  countedOn: string | null;
  increase: number;
  decrease: number;
  admitted: number;
  target: number | null;
  /** Numbers of the plan that wait for the leader. */
  waiting: number;
}

/** The movement of a unit in a year and its plan of admissions, in one statement. @source roles §7 R14 */
export async function readYearFigures(
  db: ScopedDb,
  unit: Unit,
  year: number,
): Promise<YearFigures> {
  const [row] = await db.execute<{
    counted_on: string | null;
    increase: number | null;
    decrease: number | null;
    admitted: number | null;
    target: number | null;
    waiting: number;
  }>(sql`
    select s.counted_on::text, s.increase, s.decrease, s.admitted, ${targetOf(unit, year)} as target,
      ${waitingOf(unit.id)} as waiting
    from (values (${unit.id}::uuid)) as asked (id)
    left join ${movementSums} s on s.org_id = asked.id and s.year = ${year}`);
  const { counted_on: countedOn, increase, decrease, admitted, target, waiting } = row!;
  return {
    countedOn,
    increase: increase ?? 0,
    decrease: decrease ?? 0,
    admitted: admitted ?? 0,
    target,
    waiting,
  };
}
