import { and, asc, desc, eq, gte, isNull, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { outstanding } from "#app/features/dues/ledger/plan.ts";
import {
  nameInBooks,
  readAccounts,
  type Account,
} from "#app/features/dues/ledger/queries.server.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { readMoves } from "#app/features/dues/moving/cases/queries.server.ts";
import { moveIn } from "#app/features/dues/moving/rules.ts";
import { lineState } from "#app/features/dues/sheets/rules.ts";
import type { ActLine, LeftAccount, SheetLine, SheetView } from "#app/features/dues/view/rules.ts";
import { nameSortKey } from "#app/lib/vietnamese.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import { duesIncomes, duesLines, duesSheets } from "#db/schema/dues.ts";
import { members } from "#db/schema/members.ts";
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
  const isOpen = state === "open";
  return {
    month,
    state,
    wage: wageDong,
    proposedName,
    proposedBy,
    closedName,
    lines,
    left: isOpen ? await listLeft(db, orgId, month, accounts) : [],
    away: isOpen ? await listAway(db, orgId, month) : [],
    owed: lines.reduce((sum, line) => sum + (line.owed ?? 0), 0),
    paid: lines.reduce((sum, line) => sum + line.paid, 0),
    book: book.reduce((sum, { amount }) => sum + amount, 0),
  };
}

/** Who is on no sheet from this month on and still owes the cell or has something there, in order of names. */
async function listLeft(
  db: ScopedDb,
  orgId: string,
  month: Month,
  accounts: ReadonlyMap<string, Account>,
): Promise<LeftAccount[]> {
  const open = [...accounts].flatMap(([memberId, { balances, credit }]) => {
    const due = balances.reduce((sum, one) => sum + outstanding(one), 0);
    return due > 0 || credit > 0 ? [{ memberId, due, credit }] : [];
  });
  const here = await db
    .selectDistinct({ memberId: duesLines.memberId })
    .from(duesLines)
    .innerJoin(duesSheets, eq(duesSheets.id, duesLines.sheetId))
    .where(and(eq(duesSheets.orgId, orgId), gte(duesSheets.month, month)));
  const left = open.filter((one) => !here.some(({ memberId }) => memberId === one.memberId));
  const named = left.map(async (one) => ({
    ...one,
    name: (await nameInBooks(db, orgId, one.memberId)) ?? "",
  }));
  return (await Promise.all(named)).toSorted((one, other) =>
    nameSortKey(one.name) < nameSortKey(other.name) ? -1 : 1,
  );
}

/** The names of members of a cell who are on the way to another unit, with a letter of an earlier month. */
async function listAway(db: ScopedDb, orgId: string, month: Month): Promise<string[]> {
  const here = await db
    .select({ id: members.id, name: members.full_name })
    .from(members)
    .where(and(eq(members.org_id, orgId), isNull(members.hiddenAt)))
    .orderBy(asc(members.sortName), asc(members.id));
  const moves = await readMoves(
    db,
    here.map(({ id }) => id),
  );
  return here
    .filter(({ id }) => moveIn(moves.get(id) ?? [], month)?.state === "underWay")
    .map(({ name }) => name);
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

/** A cell in reach whose books know a member. */
export interface BookOf {
  orgId: string;
  memberName: string;
}

/** The cells in reach whose sheets asked a member, the last first, and those that only hold money of the member. */
export async function listBooksOf(db: ScopedDb, memberId: string): Promise<BookOf[]> {
  const lines = db
    .select({
      orgId: duesLines.orgId,
      memberName: duesLines.memberName,
      month: sql<string | null>`max(${duesLines.month})`.as("last_month"),
    })
    .from(duesLines)
    .where(eq(duesLines.memberId, memberId))
    .groupBy(duesLines.orgId, duesLines.memberName);
  const entries = db
    .selectDistinct({
      orgId: duesEntries.orgId,
      memberName: duesEntries.memberName,
      month: sql<string | null>`null`.as("last_month"),
    })
    .from(duesEntries)
    .where(eq(duesEntries.memberId, memberId));
  const found = await unionAll(lines, entries).orderBy(sql`last_month desc nulls last`);
  const books = new Map<string, BookOf>();
  for (const { orgId, memberName } of found)
    if (!books.has(orgId)) books.set(orgId, { orgId, memberName });
  return [...books.values()];
}
