import { asc, lte } from "drizzle-orm";
import type { ParameterOverride } from "#app/codes/parameters.ts";
import { ruleSet, type RuleSet } from "#app/codes/rule-set.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";
import { parameterOverrides } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The figures in force on a day: the dated defaults, replaced by what the installation has set.
 *
 * @param on  civil date whose figures count
 * @returns the rule set that every rule takes as an argument
 * @source clarification 40
 */
export async function readRuleSet(db: ScopedDb, on: CivilDate): Promise<RuleSet> {
  return ruleSet(on, await listOverrides(db));
}

/**
 * The figures of a day as they were known at a moment: what is set afterwards, even for that day, does not count.
 *
 * @source procedures §0.1: a case keeps its rules to the end
 */
export async function readRuleSetOf(db: ScopedDb, on: CivilDate, knownAt: Date): Promise<RuleSet> {
  return ruleSet(on, await listOverrides(db, knownAt));
}

/** The figures that the installation has set, all or those known at a moment; each holds until the next of its key begins. */
export async function listOverrides(db: ScopedDb, knownAt?: Date): Promise<ParameterOverride[]> {
  const rows = await db
    .select({
      key: parameterOverrides.key,
      value: parameterOverrides.value,
      from: parameterOverrides.validFrom,
    })
    .from(parameterOverrides)
    .where(knownAt === undefined ? undefined : lte(parameterOverrides.setAt, knownAt))
    .orderBy(asc(parameterOverrides.key), asc(parameterOverrides.validFrom));
  return rows.map((row, place) => {
    const next = rows[place + 1];
    return { ...row, until: next?.key === row.key ? addDays(next.from, -1) : null };
  });
}
