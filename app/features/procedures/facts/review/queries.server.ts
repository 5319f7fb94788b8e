import {
  and,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  sql,
} from "drizzle-orm";
import { appealResult } from "#app/codes/appeal-result.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgType } from "#app/codes/org-type.ts";
import { electedOffices } from "#app/features/procedures/elections/offices/rules.ts";
import type { CaseData, UnitPlace, UnitReviewFacts } from "#app/features/procedures/facts/rules.ts";
import {
  isUnitReview,
  levelOfType,
  reviewKeys,
  typesAt,
} from "#app/features/procedures/units/rules.ts";
import { annualEvaluations, disciplines, positions } from "#db/schema/member-party-rows.ts";
import { cases } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import { organizationDisciplines } from "#db/schema/organization-conduct.ts";
import { organizations } from "#db/schema/organizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

const { probationary, official } = memberStatus.codes;
const { grassrootsCell, dependentCell } = orgType.codes;

type Unit = typeof organizations.$inferSelect;
type Below = Pick<UnitReviewFacts, "unreviewed" | "below">;

const inData = (key: string) => sql`${cases.data} ->> ${key}`;

/** What the review of a cell or a committee for a year looks at; null without a year, and at levels that have no review. */
export async function readUnitReview(
  db: ScopedDb,
  orgId: string,
  year: number,
  caseId: string | null,
): Promise<UnitReviewFacts | null> {
  if (!Number.isInteger(year)) return null;
  const unit = expectOne(await db.select().from(organizations).where(eq(organizations.id, orgId)));
  const level = levelOfType(unit.orgType);
  if (level === null) return null;
  const [punished] = await db
    .select({ number: count() })
    .from(disciplines)
    .innerJoin(positions, eq(positions.member_id, disciplines.member_id))
    .where(
      and(
        eq(positions.org_id, orgId),
        inArray(positions.position, electedOffices(level)),
        isNull(positions.to_date),
        gte(disciplines.decision_date, `${year}-01-01`),
        lte(disciplines.decision_date, `${year}-12-31`),
      ),
    );
  const [own] = await db
    .select({ number: count() })
    .from(organizationDisciplines)
    .where(
      and(
        eq(organizationDisciplines.orgId, orgId),
        gte(organizationDisciplines.decisionOn, `${year}-01-01`),
        lte(organizationDisciplines.decisionOn, `${year}-12-31`),
        sql`${organizationDisciplines.appealResult} is distinct from ${appealResult.codes.annulled}`,
      ),
    );
  const [rated] = await db
    .select({ number: count() })
    .from(cases)
    .where(
      and(
        eq(cases.procedure, reviewKeys[level]),
        eq(cases.orgId, orgId),
        eq(cases.state, "decided"),
        sql`${inData("year")} = ${String(year)}`,
        caseId === null ? undefined : ne(cases.id, caseId),
      ),
    );
  return {
    isRated: (rated?.number ?? 0) > 0,
    isDisciplined: (own?.number ?? 0) > 0,
    leadersDisciplined: (punished?.number ?? 0) > 0,
    ...(level === "cell" ? await readMembers(db, orgId, year) : await readUnits(db, unit, year)),
  };
}

/** The members of a cell: who has no review of the year, and the grades of the others. */
async function readMembers(db: ScopedDb, orgId: string, year: number): Promise<Below> {
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
        sql`not exists (select 1 from ${cases} where ${cases.memberId} = ${members.id} and ${cases.procedure} = 'evaluation' and ${inData("year")} = ${String(year)} and ${cases.state} <> 'withdrawn')`,
      ),
    );
  return {
    unreviewed: missing?.number ?? 0,
    below: Object.fromEntries(grades.map(({ grade, number }) => [grade ?? "", number])),
  };
}

/** The units of a committee: how many have no grade of the year, and the grades of its cells. */
async function readUnits(db: ScopedDb, { posFrom, posTo }: Unit, year: number): Promise<Below> {
  const rows = await db
    .select({ orgType: organizations.orgType, grade: inData("finalGrade").mapWith(String) })
    .from(organizations)
    .leftJoin(
      cases,
      and(
        eq(cases.orgId, organizations.id),
        inArray(cases.procedure, [reviewKeys.cell, reviewKeys.section, reviewKeys.grassroots]),
        eq(cases.state, "decided"),
        sql`${inData("year")} = ${String(year)}`,
      ),
    )
    .where(
      and(
        inArray(organizations.orgType, [
          grassrootsCell,
          dependentCell,
          ...typesAt.section,
          ...typesAt.grassroots,
        ]),
        isNull(organizations.closedOn),
        gt(organizations.posFrom, posFrom),
        lt(organizations.posFrom, posTo),
      ),
    );
  const below: Record<string, number> = {};
  for (const { orgType: type, grade } of rows)
    if (grade !== null && levelOfType(type) === "cell") below[grade] = (below[grade] ?? 0) + 1;
  return { unreviewed: rows.filter(({ grade }) => grade === null).length, below };
}

/**
 * How many others of its like have which grade in the year so far: decided, else proposed. Cells and grassroots
 * committees are compared in their commune, communes in their province.
 */
async function unitGradesBeside(
  db: ScopedDb,
  key: string,
  { communeId, provinceId }: { communeId: string | null; provinceId: string | null },
  year: number,
  caseId: string | null,
): Promise<Record<string, number>> {
  const [column, within] =
    key === reviewKeys.commune
      ? [organizations.provinceId, provinceId]
      : [organizations.communeId, communeId];
  if (within === null || !Number.isInteger(year)) return {};
  const grade = sql<string>`coalesce(${inData("finalGrade")}, ${inData("proposedGrade")})`;
  const rows = await db
    .select({ grade, number: count() })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(
      and(
        eq(cases.procedure, key),
        eq(column, within),
        inArray(cases.state, ["appraised", "decided"]),
        sql`${inData("year")} = ${String(year)}`,
        caseId === null ? undefined : ne(cases.id, caseId),
      ),
    )
    .groupBy(sql`1`);
  return Object.fromEntries(rows.map((one) => [one.grade ?? "", one.number]));
}

/** How many others have which grade in the year so far, decided or else proposed: members of the cell, or units of its like. */
export async function gradesBeside(
  db: ScopedDb,
  {
    id,
    orgId,
    data,
    definition,
  }: { id: string | null; orgId: string; data: CaseData; definition: { key: string } },
  unit: UnitPlace,
): Promise<Record<string, number>> {
  if (isUnitReview(definition.key))
    return unitGradesBeside(db, definition.key, unit, Number(data.year), id);
  if (definition.key !== "evaluation" || data.year === undefined) return {};
  const of = (key: string) => sql`${cases.data}->>${key}`;
  const grade = sql<string>`coalesce(${of("newGrade")}, ${of("finalGrade")}, ${of("proposedGrade")})`;
  const rows = await db
    .select({ grade, number: count() })
    .from(cases)
    .where(
      and(
        eq(cases.procedure, definition.key),
        eq(cases.orgId, orgId),
        sql`${of("year")} = ${String(data.year)}`,
        // What was returned or put off proposes nothing until the cell proposes again.
        notInArray(cases.state, ["withdrawn", "selfDone", "absent"]),
        id === null ? undefined : ne(cases.id, id),
      ),
    )
    .groupBy(sql`1`);
  return Object.fromEntries(rows.map((one) => [one.grade ?? "", one.number]));
}
