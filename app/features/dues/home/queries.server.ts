import { and, eq, gt, sql } from "drizzle-orm";
import type { CellDues } from "#app/features/dues/home/rules.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { lineState, type LineFacts, type LineState } from "#app/features/dues/sheets/rules.ts";
import { outstanding } from "#app/features/dues/ledger/plan.ts";
import { readAccount } from "#app/features/dues/ledger/queries.server.ts";
import { listBooksOf } from "#app/features/dues/view/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { duesLines } from "#db/schema/dues.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What a member owes still, over all months and cells, in whole đồng; null when nothing was ever owed. */
export async function readOwnDue(db: ScopedDb, memberId: string): Promise<number | null> {
  const books = await listBooksOf(db, memberId);
  if (books.length === 0) return null;
  const accounts = await Promise.all(books.map(({ orgId }) => readAccount(db, orgId, memberId)));
  return accounts
    .flatMap(({ balances }) => balances)
    .reduce((sum, balance) => sum + outstanding(balance), 0);
}

const toPay: readonly LineState[] = ["unpaid", "partial", "late"];

/**
 * How the people on the sheet of the running month stand, each line with what was paid for its month and what is
 * missing from earlier ones; null when the sheet is not open.
 */
export async function readCellDues(
  db: ScopedDb,
  orgId: string,
  month: Month,
): Promise<CellDues | null> {
  const rows = await db.execute<
    Omit<LineFacts, "paid" | "arrears"> & { paid: string; arrears: string; owed: string | null }
  >(sql`
    with paid as (
      select member_id, month, sum(amount_dong) as sum from ${duesEntries}
      where org_id = ${orgId} and month is not null group by member_id, month
    ), months as (
      select line.*, coalesce(paid.sum, 0) as paid from ${duesLines} as line
      left join paid on paid.member_id = line.member_id and paid.month = line.month
      where line.org_id = ${orgId} and line.month <= ${month}
    )
    select sum(owed_dong) filter (where month = ${month}) as owed,
      coalesce(sum(paid) filter (where month = ${month}), 0) as paid,
      coalesce(sum(greatest(owed_dong - paid, 0)) filter (where month < ${month}), 0) as arrears,
      bool_or(month = ${month} and is_deferred) as "isDeferred",
      bool_or(month = ${month} and is_deceased) as "isDeceased"
    from months group by member_id having bool_or(month = ${month})`);
  if (rows.length === 0) return null;
  const states = rows.map(({ owed, paid, arrears, ...line }) =>
    lineState(
      {
        ...line,
        owed: owed === null ? null : Number(owed),
        paid: Number(paid),
        arrears: Number(arrears),
      },
      false,
    ),
  );
  return { people: rows.length, unpaid: states.filter((one) => toPay.includes(one)).length };
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
