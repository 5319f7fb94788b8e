import { and, asc, eq, inArray, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { calendarWith, type DayChange, type DayKind } from "#app/codes/holidays.ts";
import { orgType } from "#app/codes/org-type.ts";
import { parameters, type ParameterOverride } from "#app/codes/parameters.ts";
import { ruleSet, type RuleSet } from "#app/codes/rule-set.ts";
import { addDays, civilZone, type CivilDate } from "#app/lib/dates.ts";
import { organizations } from "#db/schema/organizations.ts";
import { parameterOverrides, ruleChanges } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What was set over the defaults: figures, the more particular first, and days of the calendar, the latest last. */
export interface SetRules {
  figures: ParameterOverride[];
  days: DayChange[];
}

/** What was set, as the open scopes have read it: a page asks for its figures in many places. */
const known = new WeakMap<ScopedDb, Promise<SetRules>>();

/** The province of whoever acts; null in a system scope and for those above the provinces. */
const actingProvince = sql<string>`nullif(current_setting('app.province', true), '')::uuid`;

/**
 * The figures in force on a day: the dated defaults, replaced by what the installation and then the province of
 * whoever acts has set; read once in a scope. Whoever sets a figure and goes on in the same scope reads `listSet`.
 *
 * @param on  civil date whose figures count
 * @returns the rule set that every rule takes as an argument
 * @source clarification 40
 */
export async function readRuleSet(db: ScopedDb, on: CivilDate): Promise<RuleSet> {
  const set = known.get(db) ?? listSet(db, actingProvince);
  known.set(db, set);
  return rulesOf(on, await set);
}

/** The figures in force on a day in the province of a unit, whoever acts; for work that has no actor. */
export async function readRuleSetAt(db: ScopedDb, on: CivilDate, orgId: string): Promise<RuleSet> {
  return rulesOf(on, await listSet(db, provinceOf(orgId)));
}

/**
 * The figures of a day as they were known at a moment in the province of a unit: what is set afterwards, even for
 * that day, does not count. Days of the calendar are no rule of a case: those known now count.
 *
 * @source procedures §0.1: a case keeps its rules to the end
 */
export async function readRuleSetOf(
  db: ScopedDb,
  on: CivilDate,
  knownAt: Date,
  orgId: string,
): Promise<RuleSet> {
  return rulesOf(on, await listSet(db, provinceOf(orgId), knownAt));
}

/**
 * The figures of a day for work of the system over all units: of the province where the installation has one,
 * else without what provinces have set.
 */
export async function readCommonRuleSet(db: ScopedDb, on: CivilDate): Promise<RuleSet> {
  return rulesOf(on, await listCommon(db));
}

/** What was set, as work of the system over all units takes it. */
export async function listCommon(db: ScopedDb): Promise<SetRules> {
  const found = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.orgType, orgType.codes.province), isNull(organizations.closedOn)))
    .limit(2);
  const [only] = found;
  return listSet(db, found.length === 1 ? sql`${only!.id}::uuid` : sql`null::uuid`);
}

/**
 * The accounts that set on a day a figure which a procedure or rule uses, in the province of a unit: who decided it
 * and who proposed it. @param usedIn  such as `P09`
 */
export async function listSetters(
  db: ScopedDb,
  on: CivilDate,
  usedIn: string,
  orgId: string,
): Promise<string[]> {
  const keys = parameters.filter((one) => one.usedIn.includes(usedIn)).map(({ key }) => key);
  const dayOf = (
    at: SQL.Aliased | typeof ruleChanges.decidedAt | typeof parameterOverrides.setAt,
  ) => eq(sql`(${at} at time zone ${civilZone})::date`, on);
  const rows = await db
    .selectDistinct({ setBy: parameterOverrides.setBy })
    .from(parameterOverrides)
    .where(and(inArray(parameterOverrides.key, keys), dayOf(parameterOverrides.setAt)));
  const decided = await db
    .select({ one: ruleChanges.proposedBy, other: ruleChanges.decidedBy })
    .from(ruleChanges)
    .where(
      and(
        eq(ruleChanges.provinceId, provinceOf(orgId)),
        eq(ruleChanges.state, "approved"),
        inArray(ruleChanges.key, keys),
        dayOf(ruleChanges.decidedAt),
      ),
    );
  const all = [
    ...rows.map(({ setBy }) => setBy),
    ...decided.flatMap(({ one, other }) => [one, other]),
  ];
  return [...new Set(all.filter((id) => id !== null))];
}

/**
 * What the installation and a province have set, all or what was known of figures at a moment. A figure of the
 * installation holds until its next one begins; one of the province to its last day, and the one that begins last wins.
 */
export async function listSet(
  db: ScopedDb,
  province: SQL<string>,
  knownAt?: Date,
): Promise<SetRules> {
  const common = db
    .select({
      kind: sql<"common" | "figure" | "day">`'common'`.as("kind"),
      key: parameterOverrides.key,
      value: parameterOverrides.value,
      from: parameterOverrides.validFrom,
      until: sql<CivilDate | null>`null::date`.as("until"),
      isAssumed: sql<boolean>`${parameterOverrides.assumed}`.as("is_assumed"),
      at: sql<string>`${parameterOverrides.setAt}`.as("at"),
    })
    .from(parameterOverrides)
    .where(knownAt === undefined ? undefined : lte(parameterOverrides.setAt, knownAt));
  const own = db
    .select({
      kind: sql<"common" | "figure" | "day">`${ruleChanges.kind}`.as("kind"),
      key: ruleChanges.key,
      value: ruleChanges.value,
      from: ruleChanges.validFrom,
      until: sql<CivilDate | null>`${ruleChanges.validTo}`.as("until"),
      isAssumed: sql<boolean>`false`.as("is_assumed"),
      at: sql<string>`${ruleChanges.decidedAt}`.as("at"),
    })
    .from(ruleChanges)
    .where(
      and(
        eq(ruleChanges.provinceId, province),
        eq(ruleChanges.state, "approved"),
        knownAt === undefined
          ? undefined
          : or(eq(ruleChanges.kind, "day"), lte(ruleChanges.decidedAt, knownAt)),
      ),
    );
  const rows = await unionAll(common, own).orderBy(asc(sql`key`), asc(sql`4`), asc(sql`"at"`));
  const of = (kind: "common" | "figure") => rows.filter((row) => row.kind === kind);
  const override = ({ key, value, from, until, isAssumed }: (typeof rows)[number]) => ({
    key,
    value,
    from,
    until,
    status: isAssumed ? ("assumed" as const) : ("sourced" as const),
  });
  return {
    figures: [
      ...of("figure").reverse().map(override),
      ...of("common").map((row, place, all) => {
        const next = all[place + 1];
        return { ...override(row), until: next?.key === row.key ? addDays(next.from, -1) : null };
      }),
    ],
    days: rows
      .filter(({ kind }) => kind === "day")
      .map(({ key, value }) => ({ date: key, kind: value as DayKind })),
  };
}

const rulesOf = (on: CivilDate, { figures, days }: SetRules): RuleSet =>
  ruleSet(on, figures, calendarWith(days));

const provinceOf = (orgId: string): SQL<string> =>
  sql`(select coalesce(o.province_id, o.id) from ${organizations} o where o.id = ${orgId})`;
