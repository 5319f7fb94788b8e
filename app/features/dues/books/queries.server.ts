import { and, asc, inArray, isNull, ne, or } from "drizzle-orm";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import type { OpenBooks } from "#app/features/dues/books/rules.ts";
import { outstanding } from "#app/features/dues/ledger/plan.ts";
import { readAccounts } from "#app/features/dues/ledger/queries.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { duesSheets } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The closed units that somebody's own unit follows and whose books are not at their end: a month is open, money has
 * not gone up, members owe or have something there.
 */
export async function listOpenBooks(db: ScopedDb, actor: Actor): Promise<OpenBooks[]> {
  const kept = (actor.post?.keeps ?? []).filter(({ orgType }) => isCell(orgType));
  if (kept.length === 0 || !isCell(unitOf(actor).orgType)) return [];
  const sheets = await db
    .select({ orgId: duesSheets.orgId, month: duesSheets.month, state: duesSheets.state })
    .from(duesSheets)
    .where(
      and(
        inArray(
          duesSheets.orgId,
          kept.map(({ id }) => id),
        ),
        or(ne(duesSheets.state, "closed"), isNull(duesSheets.remittanceId)),
      ),
    )
    .orderBy(asc(duesSheets.month));
  const found: OpenBooks[] = [];
  for (const { id, name } of kept) {
    const own = sheets.filter(({ orgId }) => orgId === id);
    const month = own.find(({ state }) => state !== "closed")?.month ?? null;
    const toRemit = own.some(({ state }) => state === "closed");
    const { due, credit } = await readUnsettled(db, id);
    if (own.length > 0 || due > 0 || credit > 0)
      found.push({ id, name, month, toRemit, due, credit });
  }
  return found;
}

/** What members of a cell still owe it, and what they have paid it ahead; whole đồng. */
export async function readUnsettled(
  db: ScopedDb,
  orgId: string,
): Promise<{ due: number; credit: number }> {
  let [due, credit] = [0, 0];
  for (const account of (await readAccounts(db, orgId)).values()) {
    due += account.balances.reduce((sum, one) => sum + outstanding(one), 0);
    credit += account.credit;
  }
  return { due, credit };
}
