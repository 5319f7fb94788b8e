import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { FactActor } from "#app/features/history/commands.server.ts";
import type { DuesUnit, Moment } from "#app/features/dues/facts/commands.server.ts";
import { rebalance, type Part } from "#app/features/dues/ledger/plan.ts";
import { readAccounts, type DuesEntry } from "#app/features/dues/ledger/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What the entries of one act have in common. */
export interface Act extends Pick<
  DuesEntry,
  "kind" | "memberId" | "memberName" | "bookMonth" | "paidOn"
> {
  receiptYear?: number;
  receiptNumber?: number;
  reverses?: string;
  method?: "cash" | "portal";
  reference?: string | null;
  note?: string | null;
}

/** Lets one writer of a cell's dues work at a time, until the transaction ends. The ledger's guard asks the same. */
export async function lockDues(db: ScopedDb, orgId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`dues ${orgId}`}, 0))`);
}

/** Writes an act, one entry for each of its parts. @returns the id of the act */
export async function writeAct(
  db: ScopedDb,
  actor: FactActor | null,
  unit: DuesUnit,
  act: Act,
  parts: readonly Part[],
  { now }: Moment,
): Promise<string> {
  const actId = randomUUID();
  await db.insert(duesEntries).values(
    parts.map(({ month, amount }) => ({
      ...act,
      actId,
      orgId: unit.id,
      orgPos: unit.posFrom,
      month,
      amountDong: amount,
      recordedBy: actor?.accountId ?? null,
      recordedName: actor?.displayName ?? "system",
      recordedAt: now,
    })),
  );
  return actId;
}

/** Whose account is put in order, in whose book. */
export interface Settling {
  members: readonly { id: string; name: string }[];
  bookMonth: string;
  on: CivilDate;
}

/**
 * Moves money between months and credit until the accounts of these members are in order. The moves stand in an
 * open book and change no sum of it.
 */
export async function settleAccounts(
  db: ScopedDb,
  actor: FactActor | null,
  unit: DuesUnit,
  { members, bookMonth, on }: Settling,
  moment: Moment,
): Promise<void> {
  const accounts = await readAccounts(
    db,
    unit.id,
    members.map(({ id }) => id),
  );
  for (const { id, name } of members) {
    const account = accounts.get(id);
    const parts = account === undefined ? [] : rebalance(account.balances, account.credit);
    if (parts.length === 0) continue;
    const act = { kind: "move", memberId: id, memberName: name, bookMonth, paidOn: on } as const;
    await writeAct(db, actor, unit, act, parts, moment);
  }
}
