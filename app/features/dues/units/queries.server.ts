import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Interval } from "#app/features/access/rules.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import { duesLines, duesRemittances, duesSheets } from "#db/schema/dues.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How a cell stands in a month. */
export interface UnitDues {
  orgId: string;
  name: string;
  state: "open" | "proposed" | "closed" | null;
  people: number;
  exempt: number;
  reduced: number;
  owed: number;
  paid: number;
  unpaid: number;
}

const number = (text: ReturnType<typeof sql>) => sql<number>`${text}`.mapWith(Number);

/** The cells of a branch with the dues of a month, in order of names. @source report M07 */
export async function listUnitDues(
  db: ScopedDb,
  [from, to]: Interval,
  month: Month,
): Promise<UnitDues[]> {
  const paid = db
    .select({
      orgId: duesEntries.orgId,
      memberId: duesEntries.memberId,
      paid: sql<number>`sum(${duesEntries.amountDong})`.as("paid"),
    })
    .from(duesEntries)
    .where(eq(duesEntries.month, month))
    .groupBy(duesEntries.orgId, duesEntries.memberId)
    .as("paid");
  return db
    .select({
      orgId: organizations.id,
      name: organizations.name,
      state: duesSheets.state,
      people: number(sql`count(${duesLines.id})`),
      exempt: number(sql`count(*) filter (where ${duesLines.owedDong} = 0)`),
      reduced: number(
        sql`count(*) filter (where ${duesLines.owedDong} > 0 and ${duesLines.relief} is not null)`,
      ),
      owed: number(sql`coalesce(sum(${duesLines.owedDong}), 0)`),
      paid: number(sql`coalesce(sum(${paid.paid}), 0)`),
      unpaid: number(
        sql`count(*) filter (where ${duesLines.owedDong} > coalesce(${paid.paid}, 0))`,
      ),
    })
    .from(organizations)
    .leftJoin(duesSheets, and(eq(duesSheets.orgId, organizations.id), eq(duesSheets.month, month)))
    .leftJoin(
      duesLines,
      and(
        eq(duesLines.sheetId, duesSheets.id),
        // Months charged after the fact count for their own months.
        eq(duesLines.month, duesSheets.month),
        isNull(duesLines.mergedInto),
      ),
    )
    .leftJoin(paid, and(eq(paid.orgId, organizations.id), eq(paid.memberId, duesLines.memberId)))
    .where(
      and(
        gte(organizations.posFrom, from),
        lt(organizations.posFrom, to),
        // One that has closed, or is no cell any more, is there with the months that it has a book of.
        or(
          and(
            inArray(organizations.orgType, ["CBCS", "CBTT", "LT"]),
            isNull(organizations.closedOn),
          ),
          isNotNull(duesSheets.id),
        ),
      ),
    )
    .groupBy(organizations.id, organizations.name, organizations.sortName, duesSheets.state)
    .orderBy(asc(organizations.sortName));
}

/**
 * Remittances of cells at some places or to units there, those that wait first, then the newest; at most 60.
 * `isHere` where money on its way is to be confirmed here: of a cell that has moved on it is elsewhere.
 */
export async function listRemittances(db: ScopedDb, places: readonly Interval[]) {
  const at = (position: PgColumn) =>
    or(...places.map(([from, to]) => and(gte(position, from), lt(position, to))));
  const rows = await db
    .select({
      remittance: duesRemittances,
      name: organizations.name,
      isHere: sql<boolean>`coalesce(${at(duesRemittances.otherPos)}, true)`,
    })
    .from(duesRemittances)
    .innerJoin(organizations, eq(organizations.id, duesRemittances.orgId))
    .where(or(at(duesRemittances.orgPos), at(duesRemittances.otherPos)))
    .orderBy(
      desc(sql`${duesRemittances.state} in ('proposed', 'sent')`),
      desc(duesRemittances.proposedAt),
    )
    .limit(60);
  return rows.map(({ remittance, name, isHere }) => ({
    id: remittance.id,
    orgId: remittance.orgId,
    unit: name,
    quarter: remittance.quarter,
    collected: remittance.collectedDong,
    kept: remittance.keptDong,
    remitted: remittance.remittedDong,
    state: remittance.state,
    isHere,
    proposedName: remittance.proposedName,
    sentName: remittance.sentName,
    receivedName: remittance.receivedName,
    note: remittance.note,
  }));
}
