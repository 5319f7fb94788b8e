import { and, asc, eq, inArray, max, sql } from "drizzle-orm";
import type { MonthBalance } from "#app/features/dues/ledger/plan.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import { duesLines } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A stored entry of the ledger. */
export type DuesEntry = typeof duesEntries.$inferSelect;

/** What stands between a member and a cell: the months in order, and the credit. */
export interface Account {
  balances: MonthBalance[];
  /** Money paid and not yet counted for a month, whole đồng. */
  credit: number;
}

const sumOf = sql<number>`sum(${duesEntries.amountDong})::bigint`.mapWith(Number);

/**
 * The accounts of members at a cell; all that the cell knows when no ids are given.
 *
 * @returns by member id; a member without lines and entries is absent
 */
export async function readAccounts(
  db: ScopedDb,
  orgId: string,
  memberIds: readonly string[] | null = null,
): Promise<Map<string, Account>> {
  const only = memberIds === null ? undefined : inArray(duesLines.memberId, [...memberIds]);
  const lines = await db
    .select({
      memberId: duesLines.memberId,
      month: duesLines.month,
      // Of a record that was merged into another the month is owed there.
      owed: sql<
        number | null
      >`case when ${duesLines.mergedInto} is null then ${duesLines.owedDong} else 0 end`.mapWith(
        (owed: string | null) => (owed === null ? null : Number(owed)),
      ),
    })
    .from(duesLines)
    .where(and(eq(duesLines.orgId, orgId), only))
    .orderBy(asc(duesLines.month));
  const sums = await db
    .select({ memberId: duesEntries.memberId, month: duesEntries.month, sum: sumOf })
    .from(duesEntries)
    .where(
      and(
        eq(duesEntries.orgId, orgId),
        memberIds === null ? undefined : inArray(duesEntries.memberId, [...memberIds]),
      ),
    )
    .groupBy(duesEntries.memberId, duesEntries.month);
  const accounts = new Map<string, Account>();
  const of = (memberId: string): Account => {
    const known = accounts.get(memberId) ?? { balances: [], credit: 0 };
    accounts.set(memberId, known);
    return known;
  };
  for (const { memberId, month, owed } of lines)
    of(memberId).balances.push({ month, owed, paid: 0 });
  for (const { memberId, month, sum } of sums) {
    const account = of(memberId);
    if (month === null) account.credit = sum;
    else {
      const asked = account.balances.find((one) => one.month === month);
      if (asked !== undefined) asked.paid = sum;
      // The month was paid here, and is asked for elsewhere by now.
      else if (sum !== 0) account.balances.push({ month, owed: 0, paid: sum });
    }
  }
  for (const { balances } of accounts.values())
    balances.sort((one, other) => (one.month < other.month ? -1 : 1));
  return accounts;
}

/** The account of one member at a cell; empty when the cell knows nothing of the member. */
export async function readAccount(db: ScopedDb, orgId: string, memberId: string): Promise<Account> {
  const accounts = await readAccounts(db, orgId, [memberId]);
  return accounts.get(memberId) ?? { balances: [], credit: 0 };
}

/** The name of a member as the books of a cell write it; null when they know nothing of the member. */
export async function nameInBooks(
  db: ScopedDb,
  orgId: string,
  memberId: string,
): Promise<string | null> {
  const [line] = await db
    .select({ name: duesLines.memberName })
    .from(duesLines)
    .where(and(eq(duesLines.orgId, orgId), eq(duesLines.memberId, memberId)))
    .limit(1);
  if (line !== undefined) return line.name;
  const [entry] = await db
    .select({ name: duesEntries.memberName })
    .from(duesEntries)
    .where(and(eq(duesEntries.orgId, orgId), eq(duesEntries.memberId, memberId)))
    .limit(1);
  return entry?.name ?? null;
}

/** The entries of one act, the oldest month first; empty when there is none in reach. */
export function readAct(db: ScopedDb, actId: string): Promise<DuesEntry[]> {
  return db
    .select()
    .from(duesEntries)
    .where(eq(duesEntries.actId, actId))
    .orderBy(asc(duesEntries.month));
}

/** Whether an act has been taken back. */
export async function isReversed(db: ScopedDb, actId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: duesEntries.id })
    .from(duesEntries)
    .where(eq(duesEntries.reverses, actId))
    .limit(1);
  return row !== undefined;
}

/** The last receipt number of a cell in a year; 0 before the first. */
export async function lastReceipt(db: ScopedDb, orgId: string, year: number): Promise<number> {
  const [row] = await db
    .select({ last: max(duesEntries.receiptNumber) })
    .from(duesEntries)
    .where(and(eq(duesEntries.orgId, orgId), eq(duesEntries.receiptYear, year)));
  return row?.last ?? 0;
}

/** What came in under the book of a month, less what was taken back; whole đồng. */
export async function readBookSum(db: ScopedDb, orgId: string, month: string): Promise<number> {
  const [row] = await db
    .select({ sum: sumOf })
    .from(duesEntries)
    .where(and(eq(duesEntries.orgId, orgId), eq(duesEntries.bookMonth, month)));
  return row?.sum ?? 0;
}
