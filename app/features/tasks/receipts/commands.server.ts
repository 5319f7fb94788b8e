import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import {
  readDirective,
  type DirectiveView,
} from "#app/features/tasks/directives/queries.server.ts";
import { subjectOf } from "#app/features/tasks/directives/rules.ts";
import { noteWork, type Moment } from "#app/features/tasks/events/commands.server.ts";
import {
  receiptRefusal,
  type ReceiptAct,
  type ReceiptRefusal,
} from "#app/features/tasks/receipts/access.ts";
import { lockReceipt, type Receipt } from "#app/features/tasks/receipts/queries.server.ts";
import { stateAfter, type WorkAct } from "#app/features/tasks/rules.ts";
import type { Report } from "#app/features/tasks/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { directiveRecipients } from "#db/schema/tasks.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** What was done to the work of a unit, or why not. */
export type Answered = { ok: true } | { ok: false; refusal: ReceiptRefusal };

/** What a form says beside the act. */
export interface AnswerSaid {
  report: Report | null;
  note: string | null;
  dueOn: CivilDate | null;
}

/**
 * Notes that a unit has opened a directive: the first time only. What is only to be read is done with it.
 *
 * @returns whether it was the first time
 */
export async function openReceipt(
  db: ScopedDb,
  actor: Actor,
  directiveId: string,
  moment: Moment,
): Promise<boolean> {
  const orgId = actor.post?.orgId;
  const directive = await readDirective(db, directiveId);
  const receipt = orgId ? await lockReceipt(db, directiveId, orgId) : null;
  if (directive === null || receipt === null) return false;
  if (receiptRefusal(actor, { ...receipt, directive }, "open") !== null) return false;
  await take(db, actor, { directive, receipt, act: "open" }, none, moment);
  return true;
}

/**
 * Takes one step of a unit's work. Two who act at the same moment come one after the other, and the second is told the
 * state (fault 134).
 *
 * @throws {NotFound} when directive or unit are out of reach
 */
export async function answerDirective(
  db: ScopedDb,
  actor: Actor,
  {
    directiveId,
    orgId,
    act,
    ...said
  }: { directiveId: string; orgId: string; act: ReceiptAct } & AnswerSaid,
  moment: Moment,
): Promise<Answered> {
  const receipt = await lockReceipt(db, directiveId, orgId);
  // Not locked: the directive is cancelled and extended through the rows of its receivers.
  const directive = await readDirective(db, directiveId);
  if (receipt === null || directive === null) throw new NotFound("directive");
  const refusal = receiptRefusal(actor, { ...receipt, directive }, act);
  if (refusal !== null) return { ok: false, refusal };
  await take(db, actor, { directive, receipt, act }, said, moment);
  return { ok: true };
}

const none: AnswerSaid = { report: null, note: null, dueOn: null };

const actNames = {
  open: "directive.opened",
  accept: "directive.accepted",
  report: "directive.reported",
  finish: "directive.finished",
  return: "directive.returned",
  extend: "directive.extended",
} as const satisfies Record<ReceiptAct | "open", string>;

async function take(
  db: ScopedDb,
  actor: Actor,
  {
    directive,
    receipt,
    act,
  }: { directive: DirectiveView; receipt: Receipt; act: ReceiptAct | "open" },
  said: AnswerSaid,
  moment: Moment,
): Promise<void> {
  expectOne(
    await db
      .update(directiveRecipients)
      .set({ ...changes(actor, act, said, moment), ...stateOf(receipt, act, directive, moment) })
      .where(eq(directiveRecipients.id, receipt.id))
      .returning({ id: directiveRecipients.id }),
  );
  await noteWork(
    db,
    actor,
    [
      {
        act: actNames[act],
        recipientId: receipt.id,
        orgPos: receipt.orgPos,
        issuerPos: receipt.issuerPos,
        subject: subjectOf(directive),
        note: said.report?.report ?? said.note,
        dueOn: said.dueOn,
      },
    ],
    moment,
  );
}

function stateOf(
  receipt: Receipt,
  act: WorkAct,
  { needsReport }: DirectiveView,
  { today }: Moment,
): Partial<typeof directiveRecipients.$inferInsert> {
  const state = stateAfter(receipt.state, act, !needsReport)!;
  return { state, ...(state === "done" ? { closedOn: today } : {}) };
}

function changes(
  actor: Actor,
  act: ReceiptAct | "open",
  { report, dueOn }: AnswerSaid,
  { now, today }: Moment,
): Partial<typeof directiveRecipients.$inferInsert> {
  const read = { readAt: now, readName: actor.displayName };
  switch (act) {
    case "open":
      return read;
    case "report":
      return {
        ...report,
        reportedOn: today,
        reportedBy: actor.accountId,
        reportedName: actor.displayName,
      };
    case "extend":
      return { dueOn, overdueOn: null };
    default:
      return {};
  }
}
