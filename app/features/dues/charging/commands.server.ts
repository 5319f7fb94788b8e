import type { FactActor } from "#app/features/history/commands.server.ts";
import { readLateLine, type LateRefusal } from "#app/features/dues/charging/queries.server.ts";
import {
  noteDuesFact,
  type DuesUnit,
  type Moment,
} from "#app/features/dues/facts/commands.server.ts";
import { settleAccounts } from "#app/features/dues/ledger/entries/commands.server.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { planLine, planLostLine } from "#app/features/dues/sheets/plan.ts";
import { today } from "#app/lib/dates.ts";
import { duesIncomes, duesLines, type duesSheets } from "#db/schema/dues.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** Months to be charged to a member after the fact. */
export interface LateMonths {
  memberId: string;
  /** In order. */
  months: readonly Month[];
  /** The open sheet that takes the lines. */
  sheet: typeof duesSheets.$inferSelect;
  /** Under which act the history keeps it. */
  act: string;
}

/**
 * Puts months onto an open sheet of a cell, each a line of its own at the figures of its month, in a scope that reads
 * whole records: all of them, or none and why. Closed sheets stay as they are; credit is used at once. The caller holds
 * the lock of the cell's dues.
 */
export async function chargeMonths(
  db: ScopedDb,
  actor: FactActor | null,
  unit: DuesUnit,
  { memberId, months, sheet, act }: LateMonths,
  moment: Moment,
): Promise<{ ok: true } | { ok: false; refusal: LateRefusal }> {
  const { id: sheetId, orgId, orgPos, month: bookMonth } = sheet;
  const charges = [];
  for (const month of months) {
    const plan = month === bookMonth ? planLine : planLostLine;
    const found = await readLateLine(db, unit.id, memberId, month, plan);
    if (!found.ok) return found;
    charges.push({ month, ...found });
  }
  for (const { month, name, sortName, line: planned } of charges) {
    const { income, ...line } = planned;
    const owner = { sheetId, orgId, orgPos, memberId, memberName: name, sortName };
    const values = { ...owner, month, ...line };
    const written = await db.insert(duesLines).values(values).returning({ id: duesLines.id });
    const { id: lineId } = expectOne(written);
    if (income !== null)
      await db.insert(duesIncomes).values({ lineId, orgPos, memberId, baseDong: income });
  }
  const members = [{ id: memberId, name: charges[0]!.name }];
  const settling = { members, bookMonth, on: today(moment.now) };
  await settleAccounts(db, actor, unit, settling, moment);
  const amount = charges.reduce((sum, { line }) => sum + (line.owedDong ?? 0), 0);
  const values = { amount, bookMonth, months: months.join(", ") };
  await noteDuesFact(db, actor, unit, { act, subject: bookMonth, memberId, values }, moment);
  return { ok: true };
}
