import { may, type Actor } from "#app/features/access/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { askedLabels } from "#app/features/tasks/asked/rules.ts";
import { listTasksOfReceipts } from "#app/features/tasks/assigned/queries.server.ts";
import {
  decidesFor,
  isOfIssuer,
  mayEditDraft,
  openDirectiveActs,
} from "#app/features/tasks/directives/access.ts";
import {
  listCarriedOut,
  listReceivers,
  readDirective,
  type DirectiveView,
} from "#app/features/tasks/directives/queries.server.ts";
import { progressOf } from "#app/features/tasks/directives/rules.ts";
import type {
  DirectiveFacts,
  DirectivePage,
  ReceiptLine,
  ReceiptWork,
} from "#app/features/tasks/directives/view/rules.ts";
import { listCourse } from "#app/features/tasks/events/queries.server.ts";
import { mayAttachToReceipt } from "#app/features/tasks/files/access.ts";
import { listFilesOfTasks, listTaskFiles } from "#app/features/tasks/files/queries.server.ts";
import { fileLine, type FileLine, type FileOwner } from "#app/features/tasks/files/rules.ts";
import {
  isOfReceiver,
  openReceiptActs,
  receiptRefusal,
} from "#app/features/tasks/receipts/access.ts";
import { listReceipts, type Receipt } from "#app/features/tasks/receipts/queries.server.ts";
import { isOpen, isOverdue } from "#app/features/tasks/rules.ts";
import { readUnit } from "#app/features/tasks/units/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Reads a directive with what the reader may do: its draft, its receivers, the work of the own unit or of the one that
 * is looked at.
 *
 * @param unitId  the unit whose work is to be shown; the own one for a receiver
 * @returns null outside the scope
 */
export async function readDirectivePage(
  db: ScopedDb,
  actor: Actor,
  id: string,
  unitId: string | null,
  { today, lang }: { today: CivilDate; lang: Lang },
): Promise<DirectivePage | null> {
  const one = await readDirective(db, id);
  if (one === null) return null;
  const receipts = await listReceipts(db, [id]);
  const own = receipts.find((receipt) => isOfReceiver(actor, receipt)) ?? null;
  const looked = receipts.find(({ orgId }) => orgId === unitId) ?? own;
  const isAbove = isOfIssuer(actor, one) || decidesFor(actor, one);
  const above = one.parentId === null ? null : await readDirective(db, one.parentId);
  const children = await listCarriedOut(db, id);
  return {
    directive: {
      ...factsOf(one),
      asked: askedLabels(one.askedFields, lang),
      files: await filesOf(db, { directiveId: id }, lang),
    },
    aboveId: above?.id ?? null,
    acts: openDirectiveActs(actor, one),
    mayEdit: mayEditDraft(actor, one),
    sendsTo: isDraft(one) ? await receiversOf(db, one) : [],
    isAbove,
    receipts:
      own !== null && receipts.length === 1 ? [] : receipts.map((row) => lineOf(row, today)),
    progress: progressOf(receipts, today),
    work: looked === null ? null : await workOf(db, actor, one, looked, { today, lang }),
    isOwnWork: looked !== null && looked === own,
    children: children.map(({ id: child, number, title, orgName }) => ({
      id: child,
      number,
      title,
      orgName,
    })),
    course: isAbove ? await listCourse(db, { directiveId: id }) : [],
  };
}

const isDraft = ({ state }: DirectiveView) => state === "draft" || state === "proposed";

async function receiversOf(db: ScopedDb, one: DirectiveView) {
  const unit = await readUnit(db, one.orgId);
  const found = await listReceivers(db, unit, one.audience, one.chosenIds);
  return found.map(({ id, name }) => ({ id, name }));
}

async function filesOf(db: ScopedDb, owner: FileOwner, lang: Lang): Promise<FileLine[]> {
  return (await listTaskFiles(db, owner)).map((file) => fileLine(file, lang));
}

function factsOf(one: DirectiveView): Omit<DirectiveFacts, "files" | "asked"> {
  const { id, number, title, kind, urgency, body, basis, needsReport, dueOn } = one;
  const { state, issuedOn, note, orgName, draftedName, decidedName } = one;
  return {
    id,
    number,
    title,
    kind,
    urgency,
    body,
    basis,
    needsReport,
    dueOn,
    state,
    issuedOn,
    note,
    orgName,
    draftedName,
    decidedName,
  };
}

function lineOf(receipt: Receipt, today: CivilDate): ReceiptLine {
  const { orgId, orgName, isClosed, state, dueOn, reportedOn, closedOn } = receipt;
  return {
    orgId,
    orgName,
    isClosed,
    state,
    dueOn,
    reportedOn,
    closedOn,
    escalatedOn: receipt.escalatedOn,
    readAt: receipt.readAt?.toISOString() ?? null,
    result: receipt.result,
    isOverdue: isOverdue(receipt, today),
  };
}

async function workOf(
  db: ScopedDb,
  actor: Actor,
  directive: DirectiveView,
  receipt: Receipt,
  { today, lang }: { today: CivilDate; lang: Lang },
): Promise<ReceiptWork> {
  const isOwn = isOfReceiver(actor, receipt);
  const goesOn = isOwn && directive.state === "issued" && isOpen(receipt.state);
  const tasks = await listTasksOfReceipts(db, [receipt.id]);
  const taskFiles = await listFilesOfTasks(
    db,
    tasks.map(({ id }) => id),
  );
  return {
    ...lineOf(receipt, today),
    id: receipt.id,
    readName: receipt.readName,
    report: receipt.report,
    reportedName: receipt.reportedName,
    isUnread: receiptRefusal(actor, { ...receipt, directive }, "open") === null,
    acts: openReceiptActs(actor, { ...receipt, directive }),
    mayAssign: goesOn && directive.needsReport && may(actor, "task.assign"),
    mayCarryOut: goesOn && directive.needsReport && may(actor, "directive.propose"),
    isCell: isCell(receipt.orgType),
    tasks: tasks.map(({ id, title, assigneeName, isInCell, ...task }) => ({
      id,
      title,
      assigneeName,
      isInCell,
      state: task.state,
      dueOn: task.dueOn,
      reportedOn: task.reportedOn,
      closedOn: task.closedOn,
      files: taskFiles.filter(({ taskId }) => taskId === id).map((file) => fileLine(file, lang)),
    })),
    files: await filesOf(db, { recipientId: receipt.id }, lang),
    mayAttach: mayAttachToReceipt(actor, { ...receipt, directive }),
    course: await listCourse(db, { recipientId: receipt.id }),
  };
}
