import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { chargeMonths } from "#app/features/dues/charging/commands.server.ts";
import type { FactActor } from "#app/features/history/commands.server.ts";
import {
  noteDuesFact,
  type DuesUnit,
  type Moment,
} from "#app/features/dues/facts/commands.server.ts";
import { lockDues, settleAccounts } from "#app/features/dues/ledger/entries/commands.server.ts";
import { readMoves } from "#app/features/dues/moving/cases/queries.server.ts";
import { listConcerned, listMissedMonths } from "#app/features/dues/moving/queries.server.ts";
import { moveIn, type Move } from "#app/features/dues/moving/rules.ts";
import { today } from "#app/lib/dates.ts";
import { duesIncomes, duesLines, duesSheets } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

type Sheet = typeof duesSheets.$inferSelect;

/**
 * Brings the open sheets of a cell in line with transfers, in a scope that reads whole records: whoever has left with a
 * letter is not asked for the months after it, money paid for them becomes credit; whoever was listed late, or stayed
 * after all, is charged the months that sheets were opened without them. Asked twice, nothing is done twice; what
 * closed sheets say stays, and a month that one asks for is asked for nowhere else.
 *
 * @param actor null for the program
 * @param memberIds only these; all of the cell when null
 * @source P04 "dues stop at origin after the month of the letter and start the next month at the receiver"
 */
export async function followMoves(
  db: ScopedDb,
  actor: FactActor | null,
  unit: DuesUnit,
  memberIds: readonly string[] | null,
  moment: Moment,
): Promise<void> {
  await lockDues(db, unit.id);
  const sheets = await db
    .select()
    .from(duesSheets)
    .where(and(eq(duesSheets.orgId, unit.id), eq(duesSheets.state, "open")))
    .orderBy(asc(duesSheets.month));
  if (sheets.length === 0) return;
  const moves = await readMoves(db, memberIds ?? (await listConcerned(db, unit.id)));
  if (moves.size === 0) return;
  await dropLines(db, actor, unit, sheets, moves, moment);
  const sheet = sheets.at(-1)!;
  const missed = await listMissedMonths(db, unit.id, moves, today(moment.now));
  for (const [memberId, months] of missed) {
    // What keeps one from being charged, such as figures that are not confirmed, keeps no other: the next sheet tries again.
    const late = { memberId, months, sheet, act: "movedCharged" };
    await chargeMonths(db, actor, unit, late, moment);
  }
}

/** Takes lines off the open sheets that ask for a month after the letter. */
async function dropLines(
  db: ScopedDb,
  actor: FactActor | null,
  unit: DuesUnit,
  sheets: readonly Sheet[],
  moves: ReadonlyMap<string, Move[]>,
  moment: Moment,
): Promise<void> {
  const lines = await db
    .select()
    .from(duesLines)
    .where(
      and(
        inArray(
          duesLines.sheetId,
          sheets.map(({ id }) => id),
        ),
        inArray(duesLines.memberId, [...moves.keys()]),
        isNull(duesLines.mergedInto),
      ),
    )
    .orderBy(asc(duesLines.month), asc(duesLines.id));
  const gone = lines.filter(({ memberId, month }) => {
    const move = moveIn(moves.get(memberId)!, month);
    return move !== null && move.cell !== unit.id;
  });
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await db.delete(duesIncomes).where(inArray(duesIncomes.lineId, ids));
  await db.delete(duesLines).where(inArray(duesLines.id, ids));
  const names = new Map(gone.map(({ memberId, memberName }) => [memberId, memberName]));
  const members = [...names].map(([id, name]) => ({ id, name }));
  const bookMonth = sheets.at(-1)!.month;
  await settleAccounts(db, actor, unit, { members, bookMonth, on: today(moment.now) }, moment);
  for (const { memberId, month } of gone) {
    const fact = { act: "movedAway", subject: month, memberId, values: { bookMonth } };
    await noteDuesFact(db, actor, unit, fact, moment);
  }
}
