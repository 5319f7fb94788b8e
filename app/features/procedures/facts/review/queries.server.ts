import { and, count, eq, gte, inArray, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { electedOffices } from "#app/features/procedures/elections/plan.ts";
import type { UnitReviewFacts } from "#app/features/procedures/facts/rules.ts";
import { annualEvaluations, disciplines, positions } from "#db/schema/member-party-rows.ts";
import { cases } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { probationary, official } = memberStatus.codes;

/** What the review of a cell for a year looks at; null without a year. */
export async function readUnitReview(
  db: ScopedDb,
  orgId: string,
  year: number,
  caseId: string | null,
): Promise<UnitReviewFacts | null> {
  if (!Number.isInteger(year)) return null;
  const isHere = and(
    eq(members.org_id, orgId),
    inArray(members.membership_status, [probationary, official]),
    isNull(members.hiddenAt),
  );
  const grades = await db
    .select({ grade: annualEvaluations.final_grade, number: count() })
    .from(annualEvaluations)
    .innerJoin(members, eq(members.id, annualEvaluations.member_id))
    .where(and(isHere, eq(annualEvaluations.year, year), isNotNull(annualEvaluations.final_grade)))
    .groupBy(annualEvaluations.final_grade);
  const [missing] = await db
    .select({ number: count() })
    .from(members)
    .where(
      and(
        isHere,
        sql`not exists (select 1 from ${annualEvaluations} where ${annualEvaluations.member_id} = ${members.id} and ${annualEvaluations.year} = ${year})`,
        sql`not exists (select 1 from ${cases} where ${cases.memberId} = ${members.id} and ${cases.procedure} = 'evaluation' and ${cases.data} ->> 'year' = ${String(year)} and ${cases.state} <> 'withdrawn')`,
      ),
    );
  const [punished] = await db
    .select({ number: count() })
    .from(disciplines)
    .innerJoin(positions, eq(positions.member_id, disciplines.member_id))
    .where(
      and(
        eq(positions.org_id, orgId),
        inArray(positions.position, [...electedOffices]),
        isNull(positions.to_date),
        gte(disciplines.decision_date, `${year}-01-01`),
        lte(disciplines.decision_date, `${year}-12-31`),
      ),
    );
  const [rated] = await db
    .select({ number: count() })
    .from(cases)
    .where(
      and(
        eq(cases.procedure, "unitReview"),
        eq(cases.orgId, orgId),
        eq(cases.state, "decided"),
        sql`${cases.data} ->> 'year' = ${String(year)}`,
        caseId === null ? undefined : ne(cases.id, caseId),
      ),
    );
  return {
    isRated: (rated?.number ?? 0) > 0,
    unreviewed: missing?.number ?? 0,
    leadersDisciplined: (punished?.number ?? 0) > 0,
    members: Object.fromEntries(grades.map(({ grade, number }) => [grade ?? "", number])),
  };
}

/** How many other cells of the commune have which grade in the year so far: decided, else proposed. */
export async function unitGradesBeside(
  db: ScopedDb,
  communeId: string | null,
  year: number,
  caseId: string | null,
): Promise<Record<string, number>> {
  if (communeId === null || !Number.isInteger(year)) return {};
  const of = (key: string) => sql`${cases.data} ->> ${key}`;
  const grade = sql<string>`coalesce(${of("finalGrade")}, ${of("proposedGrade")})`;
  const rows = await db
    .select({ grade, number: count() })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(
      and(
        eq(cases.procedure, "unitReview"),
        eq(organizations.communeId, communeId),
        inArray(cases.state, ["appraised", "decided"]),
        sql`${of("year")} = ${String(year)}`,
        caseId === null ? undefined : ne(cases.id, caseId),
      ),
    )
    .groupBy(sql`1`);
  return Object.fromEntries(rows.map((one) => [one.grade ?? "", one.number]));
}
