import { and, eq } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import {
  keepMovement,
  listCountedUnits,
} from "#app/features/reports/movement/sums/commands.server.ts";
import { listCellPlans } from "#app/features/reports/plans/cells/queries.server.ts";
import { decidePlans, proposePlans } from "#app/features/reports/plans/commands.server.ts";
import { today as dayOf, yearOf } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import { admissionPlans } from "#db/schema/admission-plans.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The plan of admissions of the demo: that of this year holds, divided among the cells of one commune, whose number of the next waits for its leader; and the movement of the year is counted. */
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
  const [staff, head] = [await actorOf(db, "canbo.xa", now), await actorOf(db, "lanhdao.xa", now)];
  const parts = partsOf(
    targets.get(units.get("PT-TB")!)!,
    (await listCellPlans(db, unitOf(staff), year, dayOf(now))).map(({ id }) => id),
  );
  const divided = { year, targets: parts, source: "Kế hoạch mẫu của Đảng uỷ về chia chỉ tiêu" };
  await proposePlans(db, staff, divided, moment);
  const [part] = await db
    .select({ id: admissionPlans.batchId })
    .from(admissionPlans)
    .where(and(eq(admissionPlans.year, year), eq(admissionPlans.state, "proposed")))
    .limit(1);
  await decidePlans(db, head, { batchId: part!.id, act: "approve", note: null }, moment);
  const ofNext = new Map([[units.get("PT-TB")!, 18]]);
  const asked = { year: year + 1, targets: ofNext, source: "Kế hoạch mẫu của Đảng uỷ" };
  await proposePlans(db, staff, asked, moment);
  for (const unit of counted) await keepMovement(db, unit, dayOf(now));
}

/** A number in parts as equal as may be, the larger ones first; no more parts than it has ones. */
function partsOf(target: number, ids: readonly string[]): Map<string, number> {
  const each = Math.floor(target / ids.length);
  const over = target % ids.length;
  const parts = ids.map((id, at) => [id, each + (at < over ? 1 : 0)] as const);
  return new Map(parts.filter(([, part]) => part > 0));
}

async function actorOf(db: ScopedDb, username: string, now: Date): Promise<Actor> {
  const [account] = await db.select().from(accounts).where(eq(accounts.username, username));
  return (await readActor(db, account!.id, null, dayOf(now)))!;
}
