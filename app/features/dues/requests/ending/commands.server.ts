import { and, eq, gte, isNotNull, lte } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { monthOfDay } from "#app/features/dues/months/rules.ts";
import { isEnding } from "#app/features/dues/requests/rules.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { duesReliefRequests } from "#db/schema/dues-requests.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells the member and the collector once that an exemption or a reduction ends soon, in the scope of the night. It
 * ends by itself.
 *
 * @returns how many end
 * @source procedures P11.2 "Expiry: 30-day notice"
 */
export async function tellEndingReliefs(db: ScopedDb, rules: RuleSet, now: Date): Promise<number> {
  const today = dayOf(now);
  const days = rules.number("dues.relief_notice_days");
  const rows = await db
    .select({ relief: duesReliefRequests, orgId: members.org_id })
    .from(duesReliefRequests)
    .innerJoin(members, eq(members.id, duesReliefRequests.memberId))
    .where(
      and(
        eq(duesReliefRequests.state, "approved"),
        isNotNull(duesReliefRequests.toMonth),
        gte(duesReliefRequests.toMonth, monthOfDay(today)),
        lte(duesReliefRequests.toMonth, monthOfDay(addDays(today, days))),
      ),
    );
  let told = 0;
  for (const { relief, orgId } of rows) {
    const { kind, fromMonth: from, toMonth: to, memberId } = relief;
    if (!isFirstDay({ kind, from, to }, today, days, rules)) continue;
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

/** The first of the days on which it is said: not every night anew. */
function isFirstDay(
  relief: Parameters<typeof isEnding>[0],
  today: string,
  days: number,
  rules: RuleSet,
): boolean {
  return isEnding(relief, today, days, rules) && !isEnding(relief, addDays(today, -1), days, rules);
}
