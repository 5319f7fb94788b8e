import type { Actor } from "#app/features/access/rules.ts";
import { taskRefusal, type TaskCase } from "#app/features/tasks/assigned/access.ts";
import { mayEditDraft, type DirectiveCase } from "#app/features/tasks/directives/access.ts";
import { isOfReceiver } from "#app/features/tasks/receipts/access.ts";
import { isOpen, type WorkState } from "#app/features/tasks/rules.ts";

/** Whether the actor may attach files to a directive: its drafter, as long as nobody has received it. */
export const mayAttachToDirective = (actor: Actor, directive: DirectiveCase): boolean =>
  mayEditDraft(actor, directive);

/** Whether the actor may attach evidence to what the own unit answers: until it is reported, and again when it comes back. */
export function mayAttachToReceipt(
  actor: Actor,
  one: { orgId: string; state: WorkState; directive: DirectiveCase & { needsReport: boolean } },
): boolean {
  const { directive, state } = one;
  if (directive.state !== "issued" || !directive.needsReport) return false;
  return isOfReceiver(actor, one) && isOpen(state) && state !== "reported";
}

/** Whether the actor may attach files to a task: who reports on it, and who gives it, while it is under way. */
export function mayAttachToTask(actor: Actor, task: TaskCase): boolean {
  return (["report", "extend"] as const).some((act) => taskRefusal(actor, task, act) === null);
}
