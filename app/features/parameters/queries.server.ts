import { and, asc, eq, or, sql, type SQL } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { parameters } from "#app/codes/parameters.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { ProvinceRow } from "#app/features/parameters/provinces/rules.ts";
import { rulesOf, setOf, type SetRow, type SetRules } from "#app/features/parameters/rules.ts";
import { civilZone, type CivilDate } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { parameterOverrides, ruleChanges } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

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
  const set = known.get(db) ?? listSet(db, "acting");
  known.set(db, set);
  return rulesOf(on, await set);
}

/** The figures in force on a day in the province of a unit, whoever acts; for work that has no actor. */
export async function readRuleSetAt(db: ScopedDb, on: CivilDate, orgId: string): Promise<RuleSet> {
  return rulesOf(on, await listSet(db, { orgId }));
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
  return rulesOf(on, await listSet(db, { orgId }, knownAt));
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
  const [rows, decided] = await Promise.all([
    commonSetters(db, { keys, on }),
    ownSetters(db, { keys, on, orgId }),
  ]);
  const all = [
    ...rows.map(({ setBy }) => setBy),
    ...decided.flatMap(({ one, other }) => [one, other]),
  ];
  return [...new Set(all.filter((id) => id !== null))];
}

const isSetOn = (at: typeof ruleChanges.decidedAt | typeof parameterOverrides.setAt): SQL =>
  sql`(${at} at time zone ${civilZone})::date = ${sql.placeholder("on")}::date`;

const isOneOf = (key: typeof ruleChanges.key | typeof parameterOverrides.key): SQL =>
  sql`${key} = any(${sql.placeholder("keys")}::text[])`;

const commonSetters = kept((db) =>
  db
    .selectDistinct({ setBy: parameterOverrides.setBy })
    .from(parameterOverrides)
    .where(and(isOneOf(parameterOverrides.key), isSetOn(parameterOverrides.setAt))),
);

const ownSetters = kept((db) =>
  db
    .select({ one: ruleChanges.proposedBy, other: ruleChanges.decidedBy })
    .from(ruleChanges)
    .where(
      and(
        eq(ruleChanges.provinceId, provinceOfUnit),
        eq(ruleChanges.state, "approved"),
        isOneOf(ruleChanges.key),
        isSetOn(ruleChanges.decidedAt),
      ),
    ),
);

/** Whose figures beside those of the installation: of the acting province, of that of a unit, or of all provinces. */
type Whose = "acting" | "all" | { orgId: string };

/** What the installation and a province have set, all or what was known of figures at a moment. */
export async function listSet(db: ScopedDb, province: Whose, knownAt?: Date): Promise<SetRules> {
  return setOf(await listSetRows(db, province, knownAt));
}

/** All that was set, in the order of keys, first days and instants. */
export function listSetRows(db: ScopedDb, whose: Whose, knownAt?: Date): Promise<ProvinceRow[]> {
  const values = { knownAt: knownAt?.toISOString() ?? null };
  if (whose === "all") return setByAll(db, values);
  if (whose === "acting") return setByActing(db, values);
  return setByProvince(db, { ...values, orgId: whose.orgId });
}

const setBy = (province: SQL<string> | null) =>
  kept((db) => {
    const wasKnown = (at: typeof ruleChanges.decidedAt | typeof parameterOverrides.setAt): SQL =>
      sql`(${sql.placeholder("knownAt")}::timestamptz is null or ${at} <= ${sql.placeholder("knownAt")}::timestamptz)`;
    const common = db
      .select({
        kind: sql<SetRow["kind"]>`'common'`.as("kind"),
        key: parameterOverrides.key,
        value: parameterOverrides.value,
        from: parameterOverrides.validFrom,
        until: sql<CivilDate | null>`null::date`.as("until"),
        isAssumed: sql<boolean>`${parameterOverrides.assumed}`.as("is_assumed"),
        at: sql<string>`${parameterOverrides.setAt}`.as("at"),
        provinceId: sql<string | null>`null::uuid`.as("province_id"),
      })
      .from(parameterOverrides)
      .where(wasKnown(parameterOverrides.setAt));
    const own = db
      .select({
        kind: sql<SetRow["kind"]>`${ruleChanges.kind}`.as("kind"),
        key: ruleChanges.key,
        value: ruleChanges.value,
        from: ruleChanges.validFrom,
        until: sql<CivilDate | null>`${ruleChanges.validTo}`.as("until"),
        isAssumed: sql<boolean>`false`.as("is_assumed"),
        at: sql<string>`${ruleChanges.decidedAt}`.as("at"),
        provinceId: sql<string | null>`${ruleChanges.provinceId}`.as("province_id"),
      })
      .from(ruleChanges)
      .where(
        and(
          province === null ? undefined : eq(ruleChanges.provinceId, province),
          eq(ruleChanges.state, "approved"),
          or(eq(ruleChanges.kind, "day"), wasKnown(ruleChanges.decidedAt)),
        ),
      );
    return unionAll(common, own).orderBy(asc(sql`key`), asc(sql`4`), asc(sql`"at"`));
  });

const provinceOfUnit = sql<string>`(select coalesce(o.province_id, o.id) from ${organizations} o where o.id = ${sql.placeholder("orgId")}::uuid)`;
const setByAll = setBy(null);
const setByActing = setBy(actingProvince);
const setByProvince = setBy(provinceOfUnit);
