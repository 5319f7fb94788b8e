import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { readRulesByProvince } from "#app/features/parameters/provinces/queries.server.ts";
import { openBySystem } from "#app/features/procedures/commands.server.ts";
import { addMonths, isCivilDate, today as dayOf } from "#app/lib/dates.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Opens the recognition of every probationary member whose month of the reminder has come, where nobody has
 * opened it; in a system scope, once a day, before the steps that are due. With its reminder, which is one of
 * these, it stands among the tasks of the secretary. One that was refused or stopped for the same ceremony is
 * not opened again.
 *
 * @returns how many it opened
 * @source procedures P03: reminder at month 11
 */
export async function remindOfRecognition(db: ScopedDb, now: Date): Promise<number> {
  const today = dayOf(now);
  const rules = await readRulesByProvince(db);
  const ceremony = sql<string>`coalesce(${memberRecords.readmission_date}, ${members.admission_ceremony_date})`;
  const waiting = await db
    .select({ id: members.id, provinceId: members.provinceId, ceremony })
    .from(members)
    .innerJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .where(
      and(
        eq(members.membership_status, memberStatus.codes.probationary),
        isNull(members.hiddenAt),
        isNotNull(ceremony),
        sql`not exists (
          select 1 from cases where cases.member_id = ${members.id} and cases.procedure = 'recognition'
            and (cases.closed_on is null or cases.data ->> 'ceremonyOn' = ${ceremony}))`,
      ),
    );
  let opened = 0;
  for (const { id, provinceId, ceremony: day } of waiting) {
    const months = rules.of(provinceId, today).number("probation.reminder_month");
    if (!isCivilDate(day) || addMonths(day, months) >= today) continue;
    if (await openBySystem(db, null, "recognition", id, {}, { now, requestId: "daily" }))
      opened += 1;
  }
  return opened;
}
