import type { Actor } from "#app/features/access/rules.ts";
import { isOfPost } from "#app/features/tasks/assigned/access.ts";
import { readTaskView } from "#app/features/tasks/assigned/queries.server.ts";
import { readDirective } from "#app/features/tasks/directives/queries.server.ts";
import { subjectOf } from "#app/features/tasks/directives/rules.ts";
import {
  mayAttachToDirective,
  mayAttachToReceipt,
  mayAttachToTask,
} from "#app/features/tasks/files/access.ts";
import type { FilePlace } from "#app/features/tasks/files/rules.ts";
import { lockReceipt } from "#app/features/tasks/receipts/queries.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Where the actor attaches files of a directive: to the own draft, or to what the own unit answers; null where not. */
export async function readDirectivePlace(
  db: ScopedDb,
  actor: Actor,
  id: string,
): Promise<FilePlace | null> {
  const directive = await readDirective(db, id);
  if (directive === null) return null;
  const about = { subject: subjectOf(directive), memberId: null };
  if (mayAttachToDirective(actor, directive)) {
    const { orgPos } = directive;
    return { kind: "directive", owner: { directiveId: id }, orgPos, issuerPos: null, ...about };
  }
  const unitId = actor.post?.orgId ?? null;
  const receipt = unitId === null ? null : await lockReceipt(db, id, unitId);
  if (receipt === null || !mayAttachToReceipt(actor, { ...receipt, directive })) return null;
  const { orgPos, issuerPos } = receipt;
  return { kind: "receipt", owner: { recipientId: receipt.id }, orgPos, issuerPos, ...about };
}

/** Where the actor attaches files of a task; null where not. */
export async function readTaskPlace(
  db: ScopedDb,
  actor: Actor,
  id: string,
): Promise<FilePlace | null> {
  const task = await readTaskView(db, id);
  if (task === null || !isOfPost(actor, task) || !mayAttachToTask(actor, task)) return null;
  const { title: subject, orgPos, memberId } = task;
  return { kind: "task", owner: { taskId: id }, subject, orgPos, issuerPos: null, memberId };
}
