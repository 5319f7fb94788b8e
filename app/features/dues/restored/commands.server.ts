import { and, eq } from "drizzle-orm";
import { brokenByRecording, type DutyRule } from "#app/features/access/duties/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import {
  noteDuesFact,
  type DuesUnit,
  type Moment,
} from "#app/features/dues/facts/commands.server.ts";
import { lockDues, settleAccounts } from "#app/features/dues/ledger/entries/commands.server.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { listLostMonths, readLostLine } from "#app/features/dues/restored/queries.server.ts";
import type { WageRefusal } from "#app/features/dues/sheets/wages/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { duesIncomes, duesLines, duesSheets } from "#db/schema/dues.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** Why no lost months were charged. */
export type LostRefusal = DutyRule | WageRefusal | "notOpen" | "nothingLost" | "noRecord";

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
  const charges = [];
  for (const month of months) {
    const found = await readLostLine(db, unit.id, memberId, month);
    if (!found.ok) return found;
    charges.push({ month, ...found });
  }
  const { orgId, orgPos } = sheet;
  for (const { month, name, sortName, line: planned } of charges) {
    const { income, ...line } = planned;
    const owner = { sheetId: sheet.id, orgId, orgPos, memberId, memberName: name, sortName };
    const values = { ...owner, month, ...line };
    const written = await db.insert(duesLines).values(values).returning({ id: duesLines.id });
    const { id: lineId } = expectOne(written);
    if (income !== null)
      await db.insert(duesIncomes).values({ lineId, orgPos, memberId, baseDong: income });
  }
  const members = [{ id: memberId, name: charges[0]!.name }];
  await settleAccounts(db, actor, unit, { members, bookMonth, on }, moment);
  const amount = charges.reduce((sum, { line }) => sum + (line.owedDong ?? 0), 0);
  const values = { amount, bookMonth, months: months.join(", ") };
  const fact = { act: "lostCharged", subject: bookMonth, memberId, values };
  await noteDuesFact(db, actor, unit, fact, moment);
  return { ok: true };
}
