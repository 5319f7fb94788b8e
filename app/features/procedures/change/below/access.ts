import type { Actor } from "#app/features/access/rules.ts";
import { asksForCore } from "#app/features/procedures/change/asking/rules.ts";
import { isOpen, type WorkState } from "#app/features/tasks/rules.ts";

/** Whether the actor fills in the form of a cell: its secretary or deputy, while the directive waits for the cell. */
export function mayAnswer(
  actor: Actor,
  directive: { state: string },
  receipt: { orgId: string; state: WorkState },
): boolean {
  const isHere = actor.post !== null && actor.post.orgId === receipt.orgId;
  const isLive = directive.state === "issued" && isOpen(receipt.state);
  return isHere && isLive && asksForCore(actor.post!.role);
}
