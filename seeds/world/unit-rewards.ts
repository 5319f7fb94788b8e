import { addDays, today as dayOf, yearOf } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { playCase } from "#seeds/world/case-plays.ts";
import { unitRewardWords } from "#seeds/world/office-words.ts";

/** Rewards of units of the demo: one that the province gave to a cell and that was handed over, and one that a cell asks its commune for. */
export async function rewardUnits(
  db: ScopedDb,
  units: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const today = dayOf(now);
  const year = yearOf(today) - 1;
  const { given, asked, opinion, number, authority } = unitRewardWords;
  const vote = { base: 11, present: 11, for: 11, against: 0, blank: 0 };
  await playCase(
    db,
    "unitReward",
    { orgId: units.get("PT-TB-05")! },
    [
      {
        by: "bithu.khac2",
        step: "propose",
        values: { occasion: "yearly", form: "P04", year, achievement: given },
      },
      { by: "canbo.xa", step: "appraise", values: { opinion, vote } },
      { by: "canbo.tinh", step: "passUp" },
      {
        by: "lanhdao.tinh",
        step: "decideAbove",
        values: { decisionNumber: number, decisionOn: addDays(today, -25), authority },
      },
      { by: "bithu.khac2", step: "handOver", values: { handedOn: addDays(today, -5) } },
    ],
    now,
  );
  await playCase(
    db,
    "unitReward",
    { orgId: units.get("PT-XH-01")! },
    [
      {
        by: "bithu.khac",
        step: "propose",
        values: { occasion: "yearly", form: "P03", year, achievement: asked },
      },
    ],
    now,
  );
}
