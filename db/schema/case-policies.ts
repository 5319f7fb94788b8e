import { sql, type SQL } from "drizzle-orm";
import { pgPolicy, type PgPolicy } from "drizzle-orm/pg-core";
import { admits, within } from "#db/schema/policies.ts";

const seesEnds = (table: string, ranges: string): SQL =>
  sql`${within(ranges, `${table}.org_pos`)} or ${within(ranges, `${table}.other_pos`)} or ${sql.raw(table)}.member_id = (select app_member())`;

/**
 * Cases of procedures: read at both ends and by the member, moved on at either end by an act that writes, and
 * by the member. Which step somebody takes is the definition's to say.
 */
export const atBothEnds = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: seesEnds(table, "app_ranges"),
  }),
  admits(seesEnds(table, "app_write_ranges"), `${table}_write`),
];

/** The disciplines of units, each at its level. */
const unitDisciplines = [
  "unitDiscipline",
  "sectionDiscipline",
  "grassrootsDiscipline",
  "communeDiscipline",
] as const;

/** The procedures whose cases few see. */
export const fewSeen = ["discipline", "suspension", ...unitDisciplines] as const;

/**
 * Discipline and suspension: of those who reach the cell only the secretary, the leader, the inspector and those
 * above, whoever opened it, and the member; of the case of a committee also its own secretary. @source procedures P09; clarification 46
 */
export const fewSee = (table: string): PgPolicy => {
  const seen = sql.raw(
    `${table}.procedure not in (${fewSeen.map((one) => `'${one}'`).join(", ")}) or app_sees_discipline(${table}.org_pos, ${table}.opened_by, ${table}.member_id)`,
  );
  return pgPolicy(`${table}_few`, {
    as: "restrictive",
    for: "all",
    to: "public",
    using: seen,
    withCheck: seen,
  });
};

/** The steps of a case: seen by whoever sees it, appended by whoever moves it on. */
export const stepsOfCase = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql.raw(`exists (select 1 from cases where cases.id = ${table}.case_id)`),
  }),
  pgPolicy(`${table}_append`, {
    for: "insert",
    to: "public",
    withCheck: sql`exists (select 1 from cases where cases.id = ${sql.raw(table)}.case_id and (${seesEnds("cases", "app_write_ranges")}))`,
  }),
];
