import { and, eq, ne } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { FactActor } from "#app/features/history/commands.server.ts";
import { readUnsettled } from "#app/features/dues/books/queries.server.ts";
import { readAsked, readLateLine } from "#app/features/dues/charging/queries.server.ts";
import { noteDuesFact, type Moment } from "#app/features/dues/facts/commands.server.ts";
import { lockDues, settleAccounts } from "#app/features/dues/ledger/entries/commands.server.ts";
import { joinDuesOf } from "#app/features/dues/merged/commands.server.ts";
import { followMoves } from "#app/features/dues/moving/commands.server.ts";
import { firstDay, monthOfDay, type Month } from "#app/features/dues/months/rules.ts";
import {
  readCellPeople,
  type CellPerson,
} from "#app/features/dues/sheets/people/queries.server.ts";
import { planLine, planLostLine, type PlannedLine } from "#app/features/dues/sheets/plan.ts";
import { readWage, type WageRefusal } from "#app/features/dues/sheets/wages/queries.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { readRuleSetAt } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { duesIncomes, duesLines, duesSheets } from "#db/schema/dues.ts";
import { organizations } from "#db/schema/organizations.ts";
import { insertRows } from "#db/bulk.server.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** Why a sheet cannot be opened. */
export type OpenRefusal = WageRefusal | "notCell" | "closedUnit" | "tooEarly";

/** The sheet of the month, and whether it was there already; or why there is none. */
export type Opened =
  { ok: true; sheetId: string; isNew: boolean } | { ok: false; refusal: OpenRefusal };

type Unit = typeof organizations.$inferSelect;
type Sheet = typeof duesSheets.$inferSelect;

/**
 * Opens the sheet of a cell for a month, in a scope that reads whole records: one line for each member of the first
 * day. Credit of earlier months is used at once. Asked twice, it is opened once.
 *
 * @param actor null for the work of the first day of the month
 * @source P11.3 "Generate sheet for month"; clarification 17 "Missing wage table"
 */
export async function openSheet(
  db: ScopedDb,
  actor: FactActor | null,
  cellId: string,
  month: Month,
  moment: Moment,
): Promise<Opened> {
  const unit = expectOne(await db.select().from(organizations).where(eq(organizations.id, cellId)));
  await lockDues(db, unit.id);
  const known = await findSheet(db, unit.id, month);
  if (known !== null) return { ok: true, sheetId: known.id, isNew: false };
  // What was a cell and is a committee by now still brings its book to an end.
  if (!isCell(unit.orgType) && !(await isToSettle(db, unit)))
    return { ok: false, refusal: "notCell" };
  if (unit.closedOn !== null && unit.closedOn <= firstDay(month) && !(await isToSettle(db, unit)))
    return { ok: false, refusal: "closedUnit" };
  if (month > monthOfDay(today(moment.now))) return { ok: false, refusal: "tooEarly" };
  const found = await readWage(db, unit, month);
  if (!found.ok) return found;
  const { wage, termsId } = found;
  const sheet = expectOne(
    await db
      .insert(duesSheets)
      .values({
        orgId: unit.id,
        orgPos: unit.posFrom,
        month,
        wageDong: wage,
        termsId,
        openedAt: moment.now,
      })
      .returning(),
  );
  const people = await readUnasked(db, unit.id, month);
  await writeLines(db, sheet, people, await readRuleSetAt(db, firstDay(month), unit.id));
  const settling = { members: people, bookMonth: month, on: today(moment.now) };
  await settleAccounts(db, actor, unit, settling, moment);
  await joinDuesOf(db, actor, unit, month, moment);
  await noteDuesFact(db, actor, unit, { act: "opened", subject: month }, moment);
  await followMoves(db, actor, unit, null, moment);
  return { ok: true, sheetId: sheet.id, isNew: true };
}

/**
 * Computes lines of an open sheet anew, after a statement, a decision or a death; money paid over what is owed
 * becomes credit. Of the whole sheet, moves are followed before. A closed sheet stays as it is.
 *
 * @param memberIds only these; all of the sheet when left out
 */
export async function refreshLines(
  db: ScopedDb,
  actor: FactActor | null,
  sheetId: string,
  moment: Moment,
  memberIds: readonly string[] | null = null,
): Promise<void> {
  const sheet = expectOne(await db.select().from(duesSheets).where(eq(duesSheets.id, sheetId)));
  await lockDues(db, sheet.orgId);
  if (sheet.state !== "open") return;
  const unit = { id: sheet.orgId, posFrom: sheet.orgPos };
  if (memberIds === null) await followMoves(db, actor, unit, null, moment);
  const lines = await db.select().from(duesLines).where(eq(duesLines.sheetId, sheetId));
  const ids = lines.map(({ memberId }) => memberId);
  const people = (await readCellPeople(db, sheet.orgId, sheet.month, ids)).filter(
    ({ id }) => ids.includes(id) && (memberIds === null || memberIds.includes(id)),
  );
  const rules = await readRuleSetAt(db, firstDay(sheet.month), sheet.orgId);
  const ofMonth = new Map(
    lines.filter(({ month }) => month === sheet.month).map((line) => [line.memberId, line.id]),
  );
  for (const person of people) {
    const lineId = ofMonth.get(person.id);
    if (lineId === undefined) continue;
    await rewrite(
      db,
      sheet,
      lineId,
      person.id,
      planLine(person, sheet.month, rules, sheet.wageDong),
    );
  }
  for (const { id, memberId, month } of lines) {
    if (month === sheet.month || !people.some((person) => person.id === memberId)) continue;
    const planned = await readLateLine(db, sheet.orgId, memberId, month, planLostLine);
    if (planned.ok) await rewrite(db, sheet, id, memberId, planned.line);
  }
  const settling = { members: people, bookMonth: sheet.month, on: today(moment.now) };
  await settleAccounts(db, actor, unit, settling, moment);
}

async function rewrite(
  db: ScopedDb,
  sheet: Sheet,
  lineId: string,
  memberId: string,
  { income, ...line }: PlannedLine,
): Promise<void> {
  await db.update(duesLines).set(line).where(eq(duesLines.id, lineId));
  await db.delete(duesIncomes).where(eq(duesIncomes.lineId, lineId));
  if (income !== null)
    await db.insert(duesIncomes).values(incomeRow(sheet, lineId, memberId, income));
}

async function writeLines(
  db: ScopedDb,
  sheet: Sheet,
  people: readonly CellPerson[],
  rules: RuleSet,
): Promise<void> {
  const planned = new Map(
    people.map((person) => [person.id, planLine(person, sheet.month, rules, sheet.wageDong)]),
  );
  const rows = people.map(({ id, name, sortName }) => {
    const { income: _income, ...line } = planned.get(id)!;
    const { id: sheetId, orgId, orgPos, month } = sheet;
    return { sheetId, orgId, orgPos, month, memberId: id, memberName: name, sortName, ...line };
  });
  await insertRows(db, duesLines, rows);
  const lines = await db
    .select({ id: duesLines.id, memberId: duesLines.memberId })
    .from(duesLines)
    .where(eq(duesLines.sheetId, sheet.id));
  await insertRows(
    db,
    duesIncomes,
    lines.flatMap(({ id, memberId }) => {
      const { income } = planned.get(memberId)!;
      return income === null ? [] : [incomeRow(sheet, id, memberId, income)];
    }),
  );
}

const incomeRow = (sheet: Sheet, lineId: string, memberId: string, baseDong: number) => ({
  lineId,
  orgPos: sheet.orgPos,
  memberId,
  baseDong,
});

/** Whom a cell asks for a month, without those whom a sheet asks for it already. */
async function readUnasked(db: ScopedDb, orgId: string, month: Month): Promise<CellPerson[]> {
  const people = await readCellPeople(db, orgId, month);
  const ids = people.map(({ id }) => id);
  const asked = await readAsked(db, ids, [month]);
  return people.filter(({ id }) => !asked.has(id));
}

/** Whether a cell that has closed takes up its book once more: all months are closed, and accounts are open in it. */
async function isToSettle(db: ScopedDb, { id }: Unit): Promise<boolean> {
  const open = and(eq(duesSheets.orgId, id), ne(duesSheets.state, "closed"));
  if ((await db.select({ id: duesSheets.id }).from(duesSheets).where(open).limit(1)).length > 0)
    return false;
  const { due, credit } = await readUnsettled(db, id);
  return due > 0 || credit > 0;
}

async function findSheet(db: ScopedDb, orgId: string, month: Month): Promise<Sheet | null> {
  const [sheet] = await db
    .select()
    .from(duesSheets)
    .where(and(eq(duesSheets.orgId, orgId), eq(duesSheets.month, month)));
  return sheet ?? null;
}
