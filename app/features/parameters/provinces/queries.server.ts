import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import { listSetRows } from "#app/features/parameters/queries.server.ts";
import { rulesByProvince, type RulesByProvince } from "#app/features/parameters/provinces/rules.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The province in which an organization stands; a province stands in itself. */
export const provinceOfUnit: SQL<string | null> = sql<
  string | null
>`coalesce(${organizations.provinceId}, case when ${organizations.orgType} = ${orgType.codes.province} then ${organizations.id} end)`;

/** The figures and calendars of all provinces in two questions, for work of the system over all units. */
export async function readRulesByProvince(db: ScopedDb): Promise<RulesByProvince> {
  const found = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.orgType, orgType.codes.province), isNull(organizations.closedOn)))
    .limit(2);
  return rulesByProvince(await listSetRows(db, "all"), found.length === 1 ? found[0]!.id : null);
}
