import { eq } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import {
  keepMovement,
  listCountedUnits,
} from "#app/features/reports/movement/sums/commands.server.ts";
import { decidePlans, proposePlans } from "#app/features/reports/plans/commands.server.ts";
import { today as dayOf, yearOf } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import { admissionPlans } from "#db/schema/admission-plans.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The plan of admissions of the demo: that of this year holds, one commune's of the next waits for its leader; and the movement of the year is counted. */
export async function planAdmissions(
  db: ScopedDb,
  units: Map<string, string>,
  now: Date,
): Promise<void> {
  const moment = { now, requestId: null };
  const year = yearOf(dayOf(now));
  const officer = await actorOf(db, "canbo.tinh", now);
  const counted = await listCountedUnits(db);
  const communes = counted.filter(({ id }) => id !== unitOf(officer).id);
  const targets = new Map(communes.map(({ id }, at) => [id, 12 + 3 * (at % 4)]));
  const source = "Nghị quyết mẫu về công tác kết nạp đảng viên, Tỉnh uỷ ban hành";
  await proposePlans(db, officer, { year, targets, source }, moment);
  const [batch] = await db
    .select({ id: admissionPlans.batchId })
    .from(admissionPlans)
    .where(eq(admissionPlans.year, year))
    .limit(1);
  const leader = await actorOf(db, "lanhdao.tinh", now);
  await decidePlans(db, leader, { batchId: batch!.id, act: "approve", note: null }, moment);
  const ofNext = new Map([[units.get("PT-TB")!, 18]]);
  const asked = { year: year + 1, targets: ofNext, source: "Kế hoạch mẫu của Đảng uỷ" };
  await proposePlans(db, await actorOf(db, "canbo.xa", now), asked, moment);
  for (const unit of counted) await keepMovement(db, unit, dayOf(now));
}

async function actorOf(db: ScopedDb, username: string, now: Date): Promise<Actor> {
  const [account] = await db.select().from(accounts).where(eq(accounts.username, username));
  return (await readActor(db, account!.id, null, dayOf(now)))!;
}
