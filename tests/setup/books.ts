import { expect } from "vitest";
import { closeSheet, proposeClosing } from "#app/features/dues/closing/commands.server.ts";
import { recordPayment } from "#app/features/dues/ledger/commands.server.ts";
import { addToMonth } from "#app/features/dues/months/rules.ts";
import { openSheet } from "#app/features/dues/sheets/commands.server.ts";
import { clock, officer, run } from "#tests/app/features/dues/world.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import type { TestUnit } from "#tests/setup/organizations.ts";
import { day, livingIn, only } from "#tests/setup/reorganizations.ts";

/** The month of today, and the one before. */
export const month = day.slice(0, 7);
export const before = addToMonth(month, -1);

/** A unit with its place of now. */
export async function placeOf(database: TestDatabase, code: string): Promise<TestUnit> {
  const row = await only(database.admin`select * from organizations where code = ${code}`);
  const [from, to] = [BigInt(row.pos_from as string), BigInt(row.pos_to as string)];
  return { id: row.id as string, name: row.name as string, from, to, range: [from, to], code };
}

/** A unit as the commands of dues take it. */
export const unitAt = ({ id, from }: TestUnit) => ({ id, posFrom: from });

/** Takes money in a cell and closes the month before this one there; answers who paid. */
export async function keepLastMonth(
  database: TestDatabase,
  cell: TestUnit,
  amount: number,
): Promise<string> {
  const [collector, secretary] = [officer(5, "R05", cell), officer(2, "R02", cell)];
  const [payer] = await livingIn(database, cell.id);
  await run((db) => openSheet(db, null, cell.id, before, clock(before)));
  // What the demo knows of nobody's income is not the subject here.
  await database.admin`
    update dues_lines set owed_dong = 20000, missing = null where org_id = ${cell.id} and owed_dong is null`;
  const rest = { paidOn: `${before}-15`, method: "cash", reference: null, note: null } as const;
  const payment = { bookMonth: before, memberId: payer!, amount, ...rest };
  const unit = unitAt(cell);
  const paid = await run((db) => recordPayment(db, collector, unit, payment, clock(before)));
  expect(paid.ok).toBe(true);
  expect(await run((db) => proposeClosing(db, collector, unit, before, clock(before)))).toEqual({
    ok: true,
  });
  expect(await run((db) => closeSheet(db, secretary, unit, before, clock(before)))).toEqual({
    ok: true,
  });
  return payer!;
}
