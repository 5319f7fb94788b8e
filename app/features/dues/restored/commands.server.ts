import { and, eq } from "drizzle-orm";
import { brokenByRecording, type DutyRule } from "#app/features/access/duties/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { chargeMonths } from "#app/features/dues/charging/commands.server.ts";
import type { LateRefusal } from "#app/features/dues/charging/queries.server.ts";
import type { DuesUnit, Moment } from "#app/features/dues/facts/commands.server.ts";
import { lockDues } from "#app/features/dues/ledger/entries/commands.server.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { listLostMonths } from "#app/features/dues/restored/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { duesSheets } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Why no lost months were charged. */
export type LostRefusal = DutyRule | LateRefusal | "notOpen" | "nothingLost";

/**
 * Puts the months that a wrong expulsion or removal took onto the open sheet of a cell, each a line of its own at the
 * figures of its month, in a scope that reads whole records. Closed sheets stay as they are; credit is used at once.
 * Asked twice, nothing is charged twice.
 *
 * @source P11.3 "Back-payment: wrongful removal period must be paid at the rates of that time"
 */
export async function chargeLostMonths(
  db: ScopedDb,
  actor: Actor,
  unit: DuesUnit,
  { memberId, bookMonth }: { memberId: string; bookMonth: Month },
  moment: Moment,
): Promise<{ ok: true } | { ok: false; refusal: LostRefusal }> {
  const broken = brokenByRecording(actor.posts, unit.keptBy ?? unit.id);
  if (broken !== null) return { ok: false, refusal: broken };
  await lockDues(db, unit.id);
  const [sheet] = await db
    .select()
    .from(duesSheets)
    .where(and(eq(duesSheets.orgId, unit.id), eq(duesSheets.month, bookMonth)));
  if (sheet?.state !== "open") return { ok: false, refusal: "notOpen" };
  const on = today(moment.now);
  const months = await listLostMonths(db, unit.id, memberId, on);
  if (months.length === 0) return { ok: false, refusal: "nothingLost" };
  const late = { memberId, months, sheet, act: "lostCharged" };
  return chargeMonths(db, actor, unit, late, moment);
}
