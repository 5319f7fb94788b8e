import { and, asc, desc, eq } from "drizzle-orm";
import { outstanding } from "#app/features/dues/ledger/plan.ts";
import { readAccounts } from "#app/features/dues/ledger/queries.server.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { lineState } from "#app/features/dues/sheets/rules.ts";
import type { ActLine, SheetLine, SheetView } from "#app/features/dues/view/rules.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import { duesIncomes, duesLines, duesSheets } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The sheet of a cell for a month; null when it has not been opened. */
export async function readSheetView(
  db: ScopedDb,
  orgId: string,
  month: Month,
  isOver: boolean,
): Promise<SheetView | null> {
  const [sheet] = await db
    .select()
    .from(duesSheets)
    .where(and(eq(duesSheets.orgId, orgId), eq(duesSheets.month, month)));
  if (sheet === undefined) return null;
  const [rows, accounts, book] = await Promise.all([
    db
      .select({ line: duesLines, income: duesIncomes.baseDong })
      .from(duesLines)
      .leftJoin(duesIncomes, eq(duesIncomes.lineId, duesLines.id))
      .where(eq(duesLines.sheetId, sheet.id))
      .orderBy(asc(duesLines.sortName), asc(duesLines.memberId), desc(duesLines.month)),
    readAccounts(db, orgId),
    db
      .select({ amount: duesEntries.amountDong })
      .from(duesEntries)
      .where(and(eq(duesEntries.orgId, orgId), eq(duesEntries.bookMonth, month))),
  ]);
  const lines = rows.map(({ line, income }): SheetLine => {
    const account = accounts.get(line.memberId) ?? { balances: [], credit: 0 };
    const paid = account.balances.find((one) => one.month === line.month)?.paid ?? 0;
    const lostMonth = line.month === month ? null : line.month;
    // What a month after the fact is short of stands on its own line, not among what is late.
    const lost = rows.filter(
      (one) => one.line.memberId === line.memberId && one.line.month !== month,
    );
    const others = account.balances.filter(
      (one) => lostMonth === null && !lost.some((own) => own.line.month === one.month),
    );
    const earlier = others.filter((one) => one.month < month);
    const open = others.filter((one) => one.month <= month && outstanding(one) > 0);
    const arrears = earlier.reduce((sum, one) => sum + outstanding(one), 0);
    const { isDeferred, isDeceased } = line;
    const isMerged = line.mergedInto !== null;
    const owed = isMerged ? 0 : line.owedDong;
    return {
      memberId: line.memberId,
      name: line.memberName,
      group: line.duesGroup,
      rate: line.rate,
      base: line.wageDong ?? income,
      relief: line.relief,
      owed,
      missing: isMerged ? null : line.missing,
      paid,
      arrears,
      lateMonths: open.length,
      credit: lostMonth === null ? account.credit : 0,
      lostMonth,
      state: lineState({ owed, paid, arrears, isDeferred, isDeceased, isMerged }, isOver),
    };
  });
  const { state, wageDong, proposedName, proposedBy, closedName } = sheet;
  return {
    month,
    state,
    wage: wageDong,
    proposedName,
    proposedBy,
    closedName,
    lines,
    owed: lines.reduce((sum, line) => sum + (line.owed ?? 0), 0),
    paid: lines.reduce((sum, line) => sum + line.paid, 0),
    book: book.reduce((sum, { amount }) => sum + amount, 0),
  };
}

/** The months of which a cell has a sheet, the newest first, with their states; at most 24. */
export function listMonths(db: ScopedDb, orgId: string) {
  return db
    .select({
      month: duesSheets.month,
      state: duesSheets.state,
      remittance: duesSheets.remittanceId,
    })
    .from(duesSheets)
    .where(eq(duesSheets.orgId, orgId))
    .orderBy(desc(duesSheets.month))
    .limit(24);
}

/** The acts about a member in reach, the newest first; at most 60 entries. */
export async function listActs(db: ScopedDb, memberId: string): Promise<ActLine[]> {
  const rows = await db
    .select()
    .from(duesEntries)
    .where(eq(duesEntries.memberId, memberId))
    .orderBy(desc(duesEntries.recordedAt), desc(duesEntries.receiptNumber), asc(duesEntries.month))
    .limit(60);
  const reversed = new Set(rows.flatMap(({ reverses }) => reverses ?? []));
  const acts = new Map<string, ActLine>();
  for (const row of rows) {
    const known = acts.get(row.actId);
    const months = row.month === null ? [] : [row.month];
    if (known) {
      known.amount += row.amountDong;
      known.months.push(...months);
      known.isCredit ||= row.month === null;
      continue;
    }
    const { actId, kind, bookMonth, paidOn, note, orgId } = row;
    acts.set(actId, {
      actId,
      kind,
      amount: row.amountDong,
      months,
      isCredit: row.month === null,
      bookMonth,
      paidOn,
      number: row.receiptNumber === null ? null : `${row.receiptNumber}/${row.receiptYear}`,
      by: row.recordedName,
      note,
      isReversed: reversed.has(actId),
      orgId,
    });
  }
  return [...acts.values()];
}

/** The lines of a member at the cells in reach, the newest month first; at most 24. */
export function listLinesOf(db: ScopedDb, memberId: string) {
  return db
    .select()
    .from(duesLines)
    .where(eq(duesLines.memberId, memberId))
    .orderBy(desc(duesLines.month))
    .limit(24);
}
