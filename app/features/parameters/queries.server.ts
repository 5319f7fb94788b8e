import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { parameters, type ParameterOverride } from "#app/codes/parameters.ts";
import { ruleSet, type RuleSet } from "#app/codes/rule-set.ts";
import { addDays, civilZone, type CivilDate } from "#app/lib/dates.ts";
import { parameterOverrides } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What was set, as the open scopes have read it: a page asks for its figures in many places. */
const known = new WeakMap<ScopedDb, Promise<ParameterOverride[]>>();

/**
 * The figures in force on a day: the dated defaults, replaced by what the installation has set; read once in a
 * scope. Whoever sets a figure and goes on in the same scope reads `listOverrides`.
 *
 * @param on  civil date whose figures count
 * @returns the rule set that every rule takes as an argument
 * @source clarification 40
 */
export async function readRuleSet(db: ScopedDb, on: CivilDate): Promise<RuleSet> {
  const overrides = known.get(db) ?? listOverrides(db);
  known.set(db, overrides);
  return ruleSet(on, await overrides);
}

/**
 * The figures of a day as they were known at a moment: what is set afterwards, even for that day, does not count.
 *
 * @source procedures §0.1: a case keeps its rules to the end
 */
export async function readRuleSetOf(db: ScopedDb, on: CivilDate, knownAt: Date): Promise<RuleSet> {
  return ruleSet(on, await listOverrides(db, knownAt));
}

/** The accounts that set on a day a figure which a procedure or rule uses. @param usedIn  such as `P09` */
export async function listSetters(db: ScopedDb, on: CivilDate, usedIn: string): Promise<string[]> {
  const keys = parameters.filter((one) => one.usedIn.includes(usedIn)).map(({ key }) => key);
  const rows = await db
    .selectDistinct({ setBy: parameterOverrides.setBy })
    .from(parameterOverrides)
    .where(
      and(
        inArray(parameterOverrides.key, keys),
        eq(sql`(${parameterOverrides.setAt} at time zone ${civilZone})::date`, on),
      ),
    );
  return rows.flatMap(({ setBy }) => setBy ?? []);
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
