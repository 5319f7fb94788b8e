import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { FactActor } from "#app/features/history/commands.server.ts";
import type { DuesUnit, Moment } from "#app/features/dues/facts/commands.server.ts";
import {
  lockDues,
  settleAccounts,
  writeAct,
} from "#app/features/dues/ledger/entries/commands.server.ts";
import { nameInBooks, readAccount } from "#app/features/dues/ledger/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import { duesLines, duesSheets } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Two records of one person: the one that stays, and the one that was merged into it. */
export interface MergedPair {
  keptId: string;
  goneId: string;
}

/**
 * Makes one account of two, in a system scope, when two records were merged: a month that both were asked for is owed
 * once, on the line of the record that stays, and what was paid on the other line becomes credit of that record. Money
 * stays in the cell that took it; closed months keep their sums (fault 144).
 */
export async function joinDues(
  db: ScopedDb,
  actor: FactActor | null,
  pair: MergedPair,
  moment: Moment,
): Promise<void> {
  const { keptId, goneId } = pair;
  const twice = sql`exists (select from dues_lines k where k.member_id = ${keptId}::uuid and k.month = ${duesLines.month})`;
  await db
    .update(duesLines)
    .set({ mergedInto: keptId })
    .where(and(eq(duesLines.memberId, goneId), isNull(duesLines.mergedInto), twice));
  for (const unit of await listCells(db, pair)) {
    const book = await openBook(db, unit.id);
    if (book !== null) await bringTogether(db, actor, unit, { ...pair, book }, moment);
  }
}

/** Brings together what was paid to a cell on lines of merged records, in a book that was just opened. */
export async function joinDuesOf(
  db: ScopedDb,
  actor: FactActor | null,
  unit: DuesUnit,
  book: string,
  moment: Moment,
): Promise<void> {
  const pairs = await db
    .selectDistinct({ goneId: duesLines.memberId, keptId: duesLines.mergedInto })
    .from(duesLines)
    .where(and(eq(duesLines.orgId, unit.id), isNotNull(duesLines.mergedInto)));
  for (const { goneId, keptId } of pairs)
    await bringTogether(db, actor, unit, { goneId, keptId: keptId!, book }, moment);
}

/**
 * Makes two accounts of one again, when a merge is taken back: every line is owed, and what went over goes back, as
 * far as it is still there. Without an open book it stays where it is until somebody gives it back.
 */
export async function partDues(
  db: ScopedDb,
  actor: FactActor | null,
  pair: MergedPair,
  moment: Moment,
): Promise<void> {
  const { keptId, goneId } = pair;
  const cells = await listCells(db, pair);
  await db
    .update(duesLines)
    .set({ mergedInto: null })
    .where(and(eq(duesLines.memberId, goneId), eq(duesLines.mergedInto, keptId)));
  for (const unit of cells) {
    const book = await openBook(db, unit.id);
    if (book === null) continue;
    await lockDues(db, unit.id);
    const [{ sum } = { sum: 0 }] = await db
      .select({
        sum: sql<number>`coalesce(-sum(${duesEntries.amountDong}), 0)::bigint`.mapWith(Number),
      })
      .from(duesEntries)
      .where(
        and(
          eq(duesEntries.orgId, unit.id),
          eq(duesEntries.memberId, goneId),
          eq(duesEntries.kind, "move"),
          eq(duesEntries.reference, keptId),
        ),
      );
    const { balances, credit } = await readAccount(db, unit.id, keptId);
    const held = balances.reduce((total, { paid }) => total + paid, credit);
    const amount = Math.min(sum, held);
    await handOver(db, actor, unit, { from: keptId, to: goneId, book, amount }, moment);
  }
}

async function bringTogether(
  db: ScopedDb,
  actor: FactActor | null,
  unit: DuesUnit,
  { keptId, goneId, book }: MergedPair & { book: string },
  moment: Moment,
): Promise<void> {
  await lockDues(db, unit.id);
  if ((await nameInBooks(db, unit.id, keptId)) === null) return;
  const gone = [{ id: goneId, name: (await nameInBooks(db, unit.id, goneId)) ?? "" }];
  const on = today(moment.now);
  await settleAccounts(db, actor, unit, { members: gone, bookMonth: book, on }, moment);
  const { credit } = await readAccount(db, unit.id, goneId);
  await handOver(db, actor, unit, { from: goneId, to: keptId, book, amount: credit }, moment);
}

/** Moves money from one account of a cell to the other, in one book, whose sum stays as it is. */
async function handOver(
  db: ScopedDb,
  actor: FactActor | null,
  unit: DuesUnit,
  { from, to, book, amount }: { from: string; to: string; book: string; amount: number },
  moment: Moment,
): Promise<void> {
  const on = today(moment.now);
  const ends = [
    { id: from, name: (await nameInBooks(db, unit.id, from)) ?? "", other: to, sum: -amount },
    { id: to, name: (await nameInBooks(db, unit.id, to)) ?? "", other: from, sum: amount },
  ];
  for (const { id, name, other, sum } of amount > 0 ? ends : []) {
    const act = { kind: "move", memberId: id, memberName: name, bookMonth: book } as const;
    const written = { ...act, paidOn: on, reference: other };
    await writeAct(db, actor, unit, written, [{ month: null, amount: sum }], moment);
  }
  const members = ends.map(({ id, name }) => ({ id, name }));
  await settleAccounts(db, actor, unit, { members, bookMonth: book, on }, moment);
}

function listCells(db: ScopedDb, { goneId }: MergedPair): Promise<DuesUnit[]> {
  return db
    .selectDistinct({ id: duesLines.orgId, posFrom: duesLines.orgPos })
    .from(duesLines)
    .where(eq(duesLines.memberId, goneId));
}

/** The newest month of a cell whose book takes entries; null when none does. */
async function openBook(db: ScopedDb, orgId: string): Promise<string | null> {
  const [sheet] = await db
    .select({ month: duesSheets.month })
    .from(duesSheets)
    .where(and(eq(duesSheets.orgId, orgId), eq(duesSheets.state, "open")))
    .orderBy(desc(duesSheets.month))
    .limit(1);
  return sheet?.month ?? null;
}
