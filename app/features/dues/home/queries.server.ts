import { and, eq, gt, sql } from "drizzle-orm";
import { outstanding } from "#app/features/dues/ledger/plan.ts";
import { readAccount } from "#app/features/dues/ledger/queries.server.ts";
import { listLinesOf } from "#app/features/dues/view/queries.server.ts";
import type { SheetView } from "#app/features/dues/view/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What a member owes still, over all months and cells, in whole đồng; null when nothing was ever owed. */
export async function readOwnDue(db: ScopedDb, memberId: string): Promise<number | null> {
  const lines = await listLinesOf(db, memberId);
  if (lines.length === 0) return null;
  let due = 0;
  for (const orgId of new Set(lines.map((line) => line.orgId))) {
    const { balances } = await readAccount(db, orgId, memberId);
    due += balances.reduce((sum, one) => sum + outstanding(one), 0);
  }
  return due;
}

/** The dues of a cell for a month in figures: people, those who have paid, whole đồng. */
export interface CellDues {
  people: number;
  paidUp: number;
  paid: number;
  owed: number;
}

/** The dues of a cell for a month in figures, from its sheet; null when that is not open. */
export function cellDues(view: SheetView | null): CellDues | null {
  if (view === null) return null;
  const open = ["unpaid", "partial", "late"];
  return {
    people: view.lines.length,
    paidUp: view.lines.filter(({ state }) => !open.includes(state)).length,
    paid: view.paid,
    owed: view.owed,
  };
}

/** How many payments a cell took on a day, and their sum in whole đồng. */
export async function readReceipts(
  db: ScopedDb,
  orgId: string,
  day: CivilDate,
): Promise<{ count: number; sum: number }> {
  const [row] = await db
    .select({
      count: sql<number>`count(distinct ${duesEntries.actId})::int`,
      sum: sql<number>`coalesce(sum(${duesEntries.amountDong}), 0)::bigint`.mapWith(Number),
    })
    .from(duesEntries)
    .where(
      and(eq(duesEntries.orgId, orgId), eq(duesEntries.paidOn, day), gt(duesEntries.amountDong, 0)),
    );
  return row ?? { count: 0, sum: 0 };
}
