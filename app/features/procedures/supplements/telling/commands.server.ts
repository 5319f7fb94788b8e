import { and, eq, isNull, sql } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { NoticeKind } from "#app/features/notices/rules.ts";
import {
  provinceOfUnit,
  readRulesByProvince,
} from "#app/features/parameters/provinces/queries.server.ts";
import type { Campaign } from "#app/features/procedures/supplements/rules.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { organizations } from "#db/schema/organizations.ts";
import { supplementCampaigns } from "#db/schema/supplement-campaigns.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells the cells of a campaign in which members have not stated anything: their secretaries, and the members
 * themselves where they have an account.
 *
 * @returns how many cells were told
 */
export async function tellOfCampaign(
  db: ScopedDb,
  { orgId, orgName, year }: Pick<Campaign, "orgId" | "orgName" | "year">,
  kind: Extract<NoticeKind, "supplementOpened" | "supplementDue">,
  now: Date,
): Promise<number> {
  const rows = await db.execute<{ cell: string; members: string[] }>(sql`
    select m.org_id as cell, array_agg(m.id) as members
    from members m
    join organizations o on o.id = ${orgId}::uuid
    where m.org_pos >= o.pos_from and m.org_pos < o.pos_to
      and m.membership_status in ('M1', 'M2') and m.hidden_at is null
      and not exists (select 1 from cases c where c.member_id = m.id and c.procedure = 'supplement'
        and c.data->>'year' = ${String(year)} and c.state in ('stated', 'received'))
    group by m.org_id`);
  const notice = { kind, subject: orgName, path: paths.caseSupplements() };
  for (const { cell, members } of rows) {
    await notify(db, { role: role.cellSecretary, orgId: cell }, notice, now);
    await notify(db, { members }, notice, now);
  }
  return rows.length;
}

/**
 * Tells once, some days before a campaign ends, those who have not stated anything, in the scope of the night.
 *
 * @returns how many cells were told
 */
export async function remindOfSupplements(db: ScopedDb, now: Date): Promise<number> {
  const today = dayOf(now);
  const rules = await readRulesByProvince(db);
  const open = await db
    .select({
      campaign: supplementCampaigns,
      orgName: organizations.name,
      provinceId: provinceOfUnit,
    })
    .from(supplementCampaigns)
    .innerJoin(organizations, eq(organizations.id, supplementCampaigns.orgId))
    .where(and(isNull(supplementCampaigns.closedOn), isNull(supplementCampaigns.remindedOn)));
  let told = 0;
  for (const { campaign, orgName, provinceId } of open) {
    const days = rules.of(provinceId, today).number("supplement.remind_days");
    if (campaign.dueOn > addDays(today, days)) continue;
    told += await tellOfCampaign(db, { ...campaign, orgName }, "supplementDue", now);
    await db
      .update(supplementCampaigns)
      .set({ remindedOn: today })
      .where(eq(supplementCampaigns.id, campaign.id));
  }
  return told;
}
