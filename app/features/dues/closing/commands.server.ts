import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import {
  noteDuesFact,
  type DuesUnit,
  type Moment,
} from "#app/features/dues/facts/commands.server.ts";
import { lockDues } from "#app/features/dues/ledger/entries/commands.server.ts";
import { readBookSum } from "#app/features/dues/ledger/queries.server.ts";
import { duesEntries } from "#db/schema/dues-ledger.ts";
import { duesLines, duesSheets } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Why a sheet was not closed or sent to be closed. */
export type ClosingRefusal = DutyRule | "absent" | "state" | "missing" | "earlier";

/** Done, or why not. */
export type ClosingResult = { ok: true } | { ok: false; refusal: ClosingRefusal };

const refused = (refusal: ClosingRefusal): ClosingResult => ({ ok: false, refusal });

/**
 * The collector sends a sheet to the secretary to be closed; until then nothing more is recorded in it. Months are
 * closed in their order, and every amount must be known.
 *
 * @source P11.3 "Close sheet: R05, approved by R02"
 */
export async function proposeClosing(
  db: ScopedDb,
  actor: Actor,
  unit: DuesUnit,
  month: string,
  moment: Moment,
): Promise<ClosingResult> {
  await lockDues(db, unit.id);
  const sheet = await findSheet(db, unit.id, month);
  if (sheet === null) return refused("absent");
  if (sheet.state !== "open") return refused("state");
  if (await hasOpenBefore(db, unit.id, month)) return refused("earlier");
  if (await hasMissing(db, sheet.id)) return refused("missing");
  await db
    .update(duesSheets)
    .set({
      state: "proposed",
      proposedBy: actor.accountId,
      proposedName: actor.displayName,
      proposedAt: moment.now,
    })
    .where(eq(duesSheets.id, sheet.id));
  await noteDuesFact(db, actor, unit, { act: "closingProposed", subject: month }, moment);
  return { ok: true };
}

/**
 * The secretary closes a sheet: its sums are fixed, and it never changes again. Whoever sent it, collects in the
 * cell or recorded anything in its book does not close it.
 *
 * @source roles §6, S5
 */
export async function closeSheet(
  db: ScopedDb,
  actor: Actor,
  unit: DuesUnit,
  month: string,
  moment: Moment,
): Promise<ClosingResult> {
  await lockDues(db, unit.id);
  const sheet = await findSheet(db, unit.id, month);
  if (sheet === null) return refused("absent");
  if (sheet.state !== "proposed") return refused("state");
  const isCollector = actor.posts.some(
    (post) => post.role === role.duesCollector && post.orgId === (unit.keptBy ?? unit.id),
  );
  const recorders = await recordersOf(db, unit.id, month);
  const doneBy = [sheet.proposedBy, ...recorders, isCollector ? actor.accountId : null];
  const broken = brokenDuty(actor, { kind: "dues", doneBy });
  if (broken !== null) return refused(broken);
  const [{ owed } = { owed: 0 }] = await db
    .select({ owed: sql<number>`coalesce(sum(${duesLines.owedDong}), 0)::bigint`.mapWith(Number) })
    .from(duesLines)
    .where(and(eq(duesLines.sheetId, sheet.id), isNull(duesLines.mergedInto)));
  const collected = await readBookSum(db, unit.id, month);
  await db
    .update(duesSheets)
    .set({
      state: "closed",
      owedDong: owed,
      collectedDong: collected,
      closedBy: actor.accountId,
      closedName: actor.displayName,
      closedAt: moment.now,
    })
    .where(eq(duesSheets.id, sheet.id));
  const values = { owed, collected };
  await noteDuesFact(db, actor, unit, { act: "closed", subject: month, values }, moment);
  return { ok: true };
}

/** The secretary sends a sheet back to the collector, with the reason. */
export async function returnSheet(
  db: ScopedDb,
  actor: Actor,
  unit: DuesUnit,
  { month, reason }: { month: string; reason: string },
  moment: Moment,
): Promise<ClosingResult> {
  await lockDues(db, unit.id);
  const sheet = await findSheet(db, unit.id, month);
  if (sheet === null) return refused("absent");
  if (sheet.state !== "proposed") return refused("state");
  await db
    .update(duesSheets)
    .set({ state: "open", proposedBy: null, proposedName: null, proposedAt: null })
    .where(eq(duesSheets.id, sheet.id));
  await noteDuesFact(db, actor, unit, { act: "closingReturned", subject: month, reason }, moment);
  return { ok: true };
}

async function findSheet(db: ScopedDb, orgId: string, month: string) {
  const [sheet] = await db
    .select()
    .from(duesSheets)
    .where(and(eq(duesSheets.orgId, orgId), eq(duesSheets.month, month)));
  return sheet ?? null;
}

async function hasOpenBefore(db: ScopedDb, orgId: string, month: string): Promise<boolean> {
  const [row] = await db
    .select({ id: duesSheets.id })
    .from(duesSheets)
    .where(
      and(
        eq(duesSheets.orgId, orgId),
        sql`${duesSheets.month} < ${month}`,
        inArray(duesSheets.state, ["open", "proposed"]),
      ),
    )
    .limit(1);
  return row !== undefined;
}

async function hasMissing(db: ScopedDb, sheetId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: duesLines.id })
    .from(duesLines)
    .where(
      and(eq(duesLines.sheetId, sheetId), isNull(duesLines.owedDong), isNull(duesLines.mergedInto)),
    )
    .limit(1);
  return row !== undefined;
}

async function recordersOf(db: ScopedDb, orgId: string, month: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ by: duesEntries.recordedBy })
    .from(duesEntries)
    .where(
      and(
        eq(duesEntries.orgId, orgId),
        eq(duesEntries.bookMonth, month),
        isNotNull(duesEntries.recordedBy),
      ),
    );
  return rows.flatMap(({ by }) => by ?? []);
}
