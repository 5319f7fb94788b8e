import { and, eq } from "drizzle-orm";
import { brokenByRecording, type DutyRule } from "#app/features/access/duties/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import {
  noteDuesFact,
  type DuesUnit,
  type Moment,
} from "#app/features/dues/facts/commands.server.ts";
import {
  lockDues,
  settleAccounts,
  writeAct,
} from "#app/features/dues/ledger/entries/commands.server.ts";
import { allocate, type Part } from "#app/features/dues/ledger/plan.ts";
import {
  isReversed,
  lastReceipt,
  nameInBooks,
  readAccount,
  readAct,
} from "#app/features/dues/ledger/queries.server.ts";
import { yearOf, type CivilDate } from "#app/lib/dates.ts";
import { duesLines, duesSheets } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Why nothing was written to the ledger. */
export type LedgerRefusal =
  | DutyRule
  | "notOpen"
  | "noLine"
  | "unknownAmount"
  | "absent"
  | "reversed"
  | "isReversal"
  | "spent"
  | "noCredit";

/** The act that was written, or why none was. */
export type Recorded =
  { ok: true; actId: string; number?: number } | { ok: false; refusal: LedgerRefusal };

/** Money that a member handed in. */
export interface Payment {
  /** The month whose book takes it; its sheet is open. */
  bookMonth: string;
  memberId: string;
  /** Whole đồng, positive. */
  amount: number;
  paidOn: CivilDate;
  method: "cash" | "portal";
  reference: string | null;
  note: string | null;
}

const refused = (refusal: LedgerRefusal): Recorded => ({ ok: false, refusal });

/**
 * Records a payment under the next receipt number of the cell and the year. It counts for the months that are
 * owed, the oldest first; what is over is credit for coming months.
 *
 * @source P11.3 "Record payment"; roles §6, S5
 */
export async function recordPayment(
  db: ScopedDb,
  actor: Actor,
  unit: DuesUnit,
  payment: Payment,
  moment: Moment,
): Promise<Recorded> {
  const broken = brokenByRecording(actor.posts, unit.keptBy ?? unit.id);
  if (broken !== null) return refused(broken);
  await lockDues(db, unit.id);
  if (!(await isOpen(db, unit.id, payment.bookMonth))) return refused("notOpen");
  const line = await findLine(db, unit.id, payment);
  if (line === null) return refused("noLine");
  if (line.owed === null) return refused("unknownAmount");
  const { balances } = await readAccount(db, unit.id, payment.memberId);
  const { amount, ...rest } = payment;
  const year = yearOf(payment.paidOn);
  const number = (await lastReceipt(db, unit.id, year)) + 1;
  const act = { ...rest, kind: "payment", memberName: line.name } as const;
  const numbered = { ...act, receiptYear: year, receiptNumber: number };
  const actId = await writeAct(db, actor, unit, numbered, allocate(balances, amount), moment);
  const { memberId, bookMonth } = payment;
  const fact = {
    act: "paid",
    subject: `${number}/${year}`,
    memberId,
    values: { amount, bookMonth },
  };
  await noteDuesFact(db, actor, unit, fact, moment);
  return { ok: true, actId, number };
}

/**
 * Takes back a whole payment or refund, as it was written, in the book of an open month: what a closed month says
 * stays. Money that had been moved on to other months comes back first.
 *
 * @source P11.3 "Corrections by reversal entries only"
 */
export async function reverseAct(
  db: ScopedDb,
  actor: Actor,
  unit: DuesUnit,
  asked: { actId: string; bookMonth: string; on: CivilDate; reason: string },
  moment: Moment,
): Promise<Recorded> {
  const broken = brokenByRecording(actor.posts, unit.keptBy ?? unit.id);
  if (broken !== null) return refused(broken);
  await lockDues(db, unit.id);
  const { actId, bookMonth, on, reason } = asked;
  const entries = await readAct(db, actId);
  const [first] = entries;
  if (first === undefined || first.orgId !== unit.id) return refused("absent");
  if (first.kind !== "payment" && first.kind !== "refund") return refused("isReversal");
  if (await isReversed(db, actId)) return refused("reversed");
  if (!(await isOpen(db, unit.id, bookMonth))) return refused("notOpen");
  const { memberId, memberName, receiptNumber, receiptYear } = first;
  const back: Part[] = entries.map(({ month, amountDong }) => ({ month, amount: -amountDong }));
  const sum = back.reduce((total, { amount }) => total + amount, 0);
  const { balances, credit } = await readAccount(db, unit.id, memberId);
  const held = balances.reduce((total, { paid }) => total + paid, credit);
  // What was given back to the member cannot be taken out of the account a second time.
  if (held + sum < 0) return refused("spent");
  const act = { kind: "reversal", memberId, memberName, bookMonth, paidOn: on } as const;
  const written = { ...act, reverses: actId, note: reason };
  const reversal = await writeAct(db, actor, unit, written, back, moment);
  const members = [{ id: memberId, name: memberName }];
  await settleAccounts(db, actor, unit, { members, bookMonth, on }, moment);
  const subject = receiptNumber === null ? bookMonth : `${receiptNumber}/${receiptYear}`;
  const values = { amount: sum, bookMonth };
  await noteDuesFact(
    db,
    actor,
    unit,
    { act: "reversed", subject, memberId, values, reason },
    moment,
  );
  return { ok: true, actId: reversal };
}

/** Gives credit back: to whoever moved away, or to the family of whoever died. @source clarification 17 */
export async function refundCredit(
  db: ScopedDb,
  actor: Actor,
  unit: DuesUnit,
  asked: { memberId: string; bookMonth: string; amount: number; on: CivilDate; note: string },
  moment: Moment,
): Promise<Recorded> {
  const broken = brokenByRecording(actor.posts, unit.keptBy ?? unit.id);
  if (broken !== null) return refused(broken);
  await lockDues(db, unit.id);
  const { memberId, bookMonth, amount, on, note } = asked;
  if (!(await isOpen(db, unit.id, bookMonth))) return refused("notOpen");
  const { credit } = await readAccount(db, unit.id, memberId);
  if (amount > credit) return refused("noCredit");
  const name = await nameInBooks(db, unit.id, memberId);
  if (name === null) return refused("noLine");
  const act = { kind: "refund", memberId, memberName: name, bookMonth, paidOn: on, note } as const;
  const parts = [{ month: null, amount: -amount }];
  const actId = await writeAct(db, actor, unit, act, parts, moment);
  const values = { amount: -amount, bookMonth };
  const fact = { act: "refunded", subject: bookMonth, memberId, values, reason: note };
  await noteDuesFact(db, actor, unit, fact, moment);
  return { ok: true, actId };
}

async function isOpen(db: ScopedDb, orgId: string, month: string): Promise<boolean> {
  const [sheet] = await db
    .select({ state: duesSheets.state })
    .from(duesSheets)
    .where(and(eq(duesSheets.orgId, orgId), eq(duesSheets.month, month)));
  return sheet?.state === "open";
}

async function findLine(
  db: ScopedDb,
  orgId: string,
  { memberId, bookMonth }: Payment,
): Promise<{ name: string; owed: number | null } | null> {
  const [line] = await db
    .select({ name: duesLines.memberName, owed: duesLines.owedDong })
    .from(duesLines)
    .where(
      and(
        eq(duesLines.orgId, orgId),
        eq(duesLines.memberId, memberId),
        eq(duesLines.month, bookMonth),
      ),
    );
  if (line !== undefined) return line;
  // Somebody who has moved away, or is exempt from now on, may still pay what was owed here.
  const name = await nameInBooks(db, orgId, memberId);
  return name === null ? null : { name, owed: 0 };
}
