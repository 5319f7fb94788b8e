import { eq, isNull, notInArray, or, sql, type SQL } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { role } from "#app/features/access/roles.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { lateMonths, remindedMonths } from "#app/features/dues/reminding/rules.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import {
  provinceOfUnit,
  readRulesByProvince,
} from "#app/features/parameters/provinces/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import { duesLines, duesSheets } from "#db/schema/dues.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * On the days on which unpaid dues are told: each member who still owes for the month and the collector; and once a
 * month is late, secretary and commune of a cell in which somebody now owes for as many months of its year as make a
 * ground for removal. That notice names the cell and nobody. In the scope of the night.
 *
 * @returns how many accounts were told
 * @source procedures P11.3, "Alert: unpaid in 3 months of a calendar year without approved deferral"
 */
export async function remindOfDues(db: ScopedDb, now: Date): Promise<number> {
  const today = dayOf(now);
  const all = await readRulesByProvince(db);
  const set = all.provinces.filter((id) => id !== null);
  let told = 0;
  for (const id of all.provinces) {
    const rules = all.of(id, today);
    // Provinces that set nothing go by one set of figures.
    const isTheirs =
      id !== null
        ? eq(provinceOfUnit, id)
        : set.length === 0
          ? undefined
          : or(isNull(provinceOfUnit), notInArray(provinceOfUnit, set));
    for (const month of remindedMonths(rules)) told += await tellUnpaid(db, isTheirs, month, now);
    for (const month of lateMonths(rules)) told += await tellOften(db, isTheirs, month, rules, now);
  }
  return told;
}

async function tellUnpaid(
  db: ScopedDb,
  isTheirs: SQL | undefined,
  month: Month,
  now: Date,
): Promise<number> {
  const cells = await db.execute<{ id: string; people: string[] }>(sql`
    select ${duesLines.orgId} as id, array_agg(${duesLines.memberId}) as people
    from ${duesLines} join ${organizations} on ${organizations.id} = ${duesLines.orgId}
    where ${duesLines.month} = ${month} and ${owes} and ${isTheirs ?? sql`true`} group by 1`);
  const notice = { kind: "duesDue", subject: shown(month) } as const;
  let told = 0;
  for (const { id, people } of cells) {
    told += await notify(db, { members: people }, { ...notice, path: paths.duesOwn() }, now);
    const collector = { role: role.duesCollector, orgId: id } as const;
    told += await notify(db, collector, { ...notice, path: paths.dues({ month }) }, now);
  }
  return told;
}

/** Months charged after a wrong removal are left out: that they were not paid is no neglect. */
async function tellOften(
  db: ScopedDb,
  isTheirs: SQL | undefined,
  month: Month,
  rules: RuleSet,
  now: Date,
): Promise<number> {
  const cells = await db.execute<{ id: string; name: string; commune: string | null }>(sql`
    select distinct o.id, o.name, o.commune_id as commune from (
      select ${duesLines.orgId} as org_id from ${duesLines}
      join ${organizations} on ${organizations.id} = ${duesLines.orgId}
      join ${duesSheets} on ${duesSheets.id} = ${duesLines.sheetId} and ${duesSheets.month} = ${duesLines.month}
      where ${duesLines.month} between ${`${month.slice(0, 4)}-01`} and ${month} and ${owes}
        and ${isTheirs ?? sql`true`}
      group by ${duesLines.orgId}, ${duesLines.memberId}
      having bool_or(${duesLines.month} = ${month})
        and count(distinct ${duesLines.month}) >= ${rules.number("dues.removal_unpaid_months")}
    ) late join organizations o on o.id = late.org_id`);
  let told = 0;
  for (const { id, name, commune } of cells) {
    const notice = { kind: "duesOften", subject: name } as const;
    const secretary = { role: role.cellSecretary, orgId: id } as const;
    told += await notify(db, secretary, { ...notice, path: paths.dues({ month }) }, now);
    if (commune === null) continue;
    const officer = { role: role.communeOfficer, orgId: commune } as const;
    told += await notify(db, officer, { ...notice, path: paths.organization(id) }, now);
  }
  return told;
}

/** Whether a line asks for more than was paid for its month, and must not wait. */
const owes = sql`${duesLines.mergedInto} is null and not ${duesLines.isDeferred} and not ${duesLines.isDeceased}
  and ${duesLines.owedDong} > coalesce((select sum(${duesEntries.amountDong}) from ${duesEntries}
    where ${duesEntries.memberId} = ${duesLines.memberId} and ${duesEntries.orgId} = ${duesLines.orgId}
      and ${duesEntries.month} = ${duesLines.month}), 0)`;

const shown = (month: Month): string => month.split("-").toReversed().join("/");
