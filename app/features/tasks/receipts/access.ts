import { may, type Actor } from "#app/features/access/rules.ts";
import {
  decidesFor,
  isOfIssuer,
  type DirectiveCase,
} from "#app/features/tasks/directives/access.ts";
import { stateAfter, workSteps, type WorkAct, type WorkState } from "#app/features/tasks/rules.ts";

/** What a receiver and an issuer do to the work of one unit. */
export const receiptActs = ["accept", "report", "finish", "return", "extend"] as const;
export type ReceiptAct = (typeof receiptActs)[number];

/** Why an act is refused; each has its sentence in `text.ts`. */
export type ReceiptRefusal = "state" | "notYours";

/** A receiver of a directive as far as its acts look at it. */
export interface ReceiptCase {
  orgId: string;
  state: WorkState;
  directive: DirectiveCase & { needsReport: boolean };
}

/** Whether the actor carries out directives for the unit that received this one. */
export function isOfReceiver(actor: Actor, { orgId }: { orgId: string }): boolean {
  return may(actor, "directive.answer") && actor.post?.orgId === orgId;
}

/** Why the actor may not do this to the work of a unit; null when they may. @source procedures P14 */
export function receiptRefusal(
  actor: Actor,
  one: ReceiptCase,
  act: Exclude<WorkAct, "reassign">,
): ReceiptRefusal | null {
  const { directive } = one;
  const isMine =
    workSteps[act].by === "receiver"
      ? isOfReceiver(actor, one)
      : isOfIssuer(actor, directive) || decidesFor(actor, directive);
  if (!isMine) return "notYours";
  const isLive = directive.state === "issued";
  return isLive && stateAfter(one.state, act, !directive.needsReport) !== null ? null : "state";
}

/** The acts that are open to the actor, in the order of the page. */
export function openReceiptActs(actor: Actor, one: ReceiptCase): ReceiptAct[] {
  return receiptActs.filter((act) => receiptRefusal(actor, one, act) === null);
}
