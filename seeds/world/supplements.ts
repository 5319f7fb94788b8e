import { sql } from "drizzle-orm";
import { addDays, addMonths, today as dayOf, yearOf } from "#app/lib/dates.ts";
import { supplementCampaigns } from "#db/schema/supplement-campaigns.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { playCase } from "#seeds/world/case-plays.ts";
import type { Settled } from "#seeds/world/people.ts";

const STATED = 5;

/** The yearly supplement of the demo commune is open, and one of its cells has begun to state it. */
export async function openSupplement(
  db: ScopedDb,
  units: ReadonlyMap<string, string>,
  people: readonly Settled[],
  now: Date,
): Promise<void> {
  const today = dayOf(now);
  const openedOn = addDays(today, -7);
  await db.insert(supplementCampaigns).values({
    orgId: units.get("PT-TB")!,
    orgPos: sql`(select pos_from from organizations where id = ${units.get("PT-TB")!})`,
    year: yearOf(today),
    openedOn,
    dueOn: addMonths(today, 1),
    toldOn: openedOn,
  });
  const cell = people.filter(
    (one) => one.cellId === units.get("PT-TB-05") && one.position === null,
  );
  for (const { memberId } of cell.slice(0, STATED)) {
    const values = { outcome: "unchanged", remarks: null, signedOn: addDays(today, -1) };
    const steps = [{ by: "bithu.khac2", step: "recordPaper", values }] as const;
    await playCase(db, "supplement", memberId, steps, now);
  }
}
