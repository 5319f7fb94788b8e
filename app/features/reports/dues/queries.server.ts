import { and, asc, between, eq, gte, inArray, isNull, like, lt, or, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { isCell } from "#app/features/organizations/rules.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { duesBody, type CellDues } from "#app/features/reports/dues/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { duesRemittances, duesSheets } from "#db/schema/dues.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MONTH = 7;
const receiver = alias(organizations, "receiver");
const number = (text: ReturnType<typeof sql>) => sql<number>`${text}`.mapWith(Number);

/**
 * Dues collected, kept and sent up by the cells of a branch; needs sums of dues alone. Money that was sent stands with
 * the unit that received it: of a cell that has moved on the months of then are the former committee's, and not
 * counted a second time by the one where it hangs now. A cell's own report counts all that it took in.
 *
 * @source reports.md M08
 */
export async function readDuesReport(
  db: ScopedDb,
  { unit, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const isOwn = isCell(unit.orgType);
  const stands = and(gte(duesSheets.orgPos, unit.posFrom), lt(duesSheets.orgPos, unit.posTo));
  const sentHere = or(
    isNull(receiver.id),
    and(gte(receiver.posFrom, unit.posFrom), lt(receiver.posFrom, unit.posTo)),
    and(gte(duesSheets.orgPos, receiver.posFrom), lt(duesSheets.orgPos, receiver.posTo)),
  );
  const sheets = await db
    .select({
      orgId: duesSheets.orgId,
      unit: organizations.name,
      sheets: number(sql`count(*) filter (where ${duesSheets.state} = 'closed')`),
      owed: number(sql`coalesce(sum(${duesSheets.owedDong}), 0)`),
      collected: number(sql`coalesce(sum(${duesSheets.collectedDong}), 0)`),
    })
    .from(duesSheets)
    .innerJoin(organizations, eq(organizations.id, duesSheets.orgId))
    .leftJoin(duesRemittances, eq(duesRemittances.id, duesSheets.remittanceId))
    .leftJoin(receiver, eq(receiver.id, duesRemittances.receiverId))
    .where(
      and(
        stands,
        isOwn ? undefined : sentHere,
        between(duesSheets.month, period.from.slice(0, MONTH), period.to.slice(0, MONTH)),
      ),
    )
    .groupBy(duesSheets.orgId, organizations.name, organizations.sortName)
    .orderBy(asc(organizations.sortName), asc(duesSheets.orgId));
  const sent = await listSent(db, unit, period);
  const here = sent.filter(({ isMoved, stays }) => stays && (isOwn || !isMoved));
  const none = { kept: 0, remitted: 0, received: 0 };
  const lines = sheets.map(({ orgId, ...cell }): CellDues => {
    const sums = here.filter((one) => one.orgId === orgId).reduce(plus, none);
    return { ...cell, ...sums };
  });
  // What came in here from a cell that hangs elsewhere by now: how much it took in, since its sheets went along.
  const left = sent.filter(({ stays }) => !stays);
  const gone = left.map(({ unit: name, collected, kept, remitted, received }): CellDues => {
    return { unit: name, sheets: 0, owed: 0, collected, kept, remitted, received };
  });
  return duesBody([...lines, ...gone], lang);
}

type Sums = Pick<CellDues, "kept" | "remitted" | "received">;

const plus = (one: Sums, { kept, remitted, received }: Sums): Sums => ({
  kept: one.kept + kept,
  remitted: one.remitted + remitted,
  received: one.received + received,
});

/** The remittances of a period by cell and receiver, of cells in a branch or to units in it. */
async function listSent(db: ScopedDb, branch: Branch, period: Period) {
  const sum = (amount: PgColumn) => number(sql`coalesce(sum(${amount}), 0)`);
  const inBranch = (position: PgColumn) =>
    and(gte(position, branch.posFrom), lt(position, branch.posTo));
  const rows = await db
    .select({
      orgId: duesRemittances.orgId,
      unit: organizations.name,
      at: duesRemittances.orgPos,
      to: { from: receiver.posFrom, end: receiver.posTo },
      collected: sum(duesRemittances.collectedDong),
      kept: sum(duesRemittances.keptDong),
      remitted: sum(duesRemittances.remittedDong),
      received: number(
        sql`coalesce(sum(${duesRemittances.remittedDong}) filter (where ${duesRemittances.state} = 'received'), 0)`,
      ),
    })
    .from(duesRemittances)
    .innerJoin(organizations, eq(organizations.id, duesRemittances.orgId))
    .leftJoin(receiver, eq(receiver.id, duesRemittances.receiverId))
    .where(
      and(
        or(inBranch(duesRemittances.orgPos), inBranch(duesRemittances.otherPos)),
        inArray(duesRemittances.state, ["sent", "received"]),
        period.kind === "year"
          ? like(duesRemittances.quarter, `${period.key}-%`)
          : eq(duesRemittances.quarter, period.key),
      ),
    )
    .groupBy(
      duesRemittances.orgId,
      duesRemittances.orgPos,
      organizations.name,
      organizations.sortName,
      receiver.posFrom,
      receiver.posTo,
    )
    .orderBy(asc(organizations.sortName), asc(duesRemittances.orgId));
  const isIn = (at: bigint, { posFrom, posTo }: Branch) => at >= posFrom && at < posTo;
  return rows.map(({ at, to, ...sums }) => ({
    ...sums,
    stays: isIn(at, branch),
    isMoved:
      to !== null && !isIn(to.from, branch) && !isIn(at, { posFrom: to.from, posTo: to.end }),
  }));
}

interface Branch {
  posFrom: bigint;
  posTo: bigint;
}
