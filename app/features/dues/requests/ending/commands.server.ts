import { and, eq, gte, isNotNull, isNull, lte } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import { monthOfDay } from "#app/features/dues/months/rules.ts";
import { isEnding } from "#app/features/dues/requests/rules.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { readRulesByProvince } from "#app/features/parameters/provinces/queries.server.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { duesReliefRequests } from "#db/schema/dues-requests.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells the member and the collector once that an exemption or a reduction ends soon, in the scope of the night: on the
 * first night that finds it so, whichever that is, and never again. It ends by itself.
 *
 * @returns how many end
 * @source procedures P11.2 "Expiry: 30-day notice"
 */
export async function tellEndingReliefs(db: ScopedDb, now: Date): Promise<number> {
  const today = dayOf(now);
  const all = await readRulesByProvince(db);
  const daysOf = (provinceId: string | null) =>
    all.of(provinceId, today).number("dues.relief_notice_days");
  const most = Math.max(...all.provinces.map(daysOf));
  const rows = await db
    .select({
      relief: duesReliefRequests,
      orgId: members.org_id,
      provinceId: members.provinceId,
    })
    .from(duesReliefRequests)
    .innerJoin(members, eq(members.id, duesReliefRequests.memberId))
    .where(
      and(
        eq(duesReliefRequests.state, "approved"),
        isNull(duesReliefRequests.endingToldOn),
        isNotNull(duesReliefRequests.toMonth),
        gte(duesReliefRequests.toMonth, monthOfDay(today)),
        lte(duesReliefRequests.toMonth, monthOfDay(addDays(today, most))),
      ),
    );
  let told = 0;
  for (const { relief, orgId, provinceId } of rows) {
    const { kind, fromMonth: from, toMonth: to, memberId } = relief;
    const rules = all.of(provinceId, today);
    if (!isEnding({ kind, from, to }, today, daysOf(provinceId), rules)) continue;
    const marked = await db
      .update(duesReliefRequests)
      .set({ endingToldOn: today })
      .where(and(eq(duesReliefRequests.id, relief.id), isNull(duesReliefRequests.endingToldOn)))
      .returning({ id: duesReliefRequests.id });
    // Another run has told it meanwhile.
    if (marked.length === 0) continue;
    told += 1;
    const notice = {
      kind: "duesReliefEnds",
      subject: null,
      path: paths.duesBasis(memberId),
    } as const;
    await notify(db, { members: [memberId] }, notice, now);
    if (orgId !== null) await notify(db, { role: role.duesCollector, orgId }, notice, now);
  }
  return told;
}
