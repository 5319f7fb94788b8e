import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import { may, unitOf, type Actor } from "#app/features/access/rules.ts";
import type { DuesMember } from "#app/features/dues/requests/rules.ts";

/** Why an act on a statement or a request is refused; each has its sentence. */
export type RequestRefusal = DutyRule | "role" | "state" | "waiting" | "record";

const isOwn = (actor: Actor, { id }: DuesMember): boolean => actor.memberId === id;
const isOfCell = (actor: Actor, { orgId }: DuesMember): boolean => unitOf(actor).id === orgId;

/** Who states group and income: oneself, or the collector from a signed paper. @source P11.3, roles §4.4 */
export function statesAs(actor: Actor, member: DuesMember): "member" | "paper" | null {
  if (isOwn(actor, member) && may(actor, "dues.own")) return "member";
  return may(actor, "dues.record") && isOfCell(actor, member) ? "paper" : null;
}

/** Whether somebody asks for relief for this member: oneself, or the collector. @source roles §4.4 */
export function asksRelief(actor: Actor, member: DuesMember): boolean {
  if (!may(actor, "dues.askRelief")) return false;
  return isOwn(actor, member) || (may(actor, "dues.record") && isOfCell(actor, member));
}

/**
 * Why the actor may not confirm a statement; null when they may. The second hand is the collector or the secretary,
 * never the one who entered it and never the person.
 *
 * @source procedures P11.3; roles §6, S1, S2
 */
export function confirmRefusal(
  actor: Actor,
  member: DuesMember,
  { state, proposedBy }: { state: string; proposedBy: string },
): RequestRefusal | null {
  if (!may(actor, "dues.confirmBase") || !isOfCell(actor, member)) return "role";
  if (state !== "declared") return "state";
  const about = { accountId: null, memberId: member.id };
  return brokenDuty(actor, { kind: "relief", doneBy: [proposedBy], about });
}

/** Why the actor may not record the decision of the cell on a request; null when they may. @source P11.2 */
export function decideRefusal(
  actor: Actor,
  member: DuesMember,
  { state, proposedBy }: { state: string; proposedBy: string },
): RequestRefusal | null {
  if (!may(actor, "dues.decideRelief") || !isOfCell(actor, member)) return "role";
  if (state !== "requested") return "state";
  const about = { accountId: null, memberId: member.id };
  return brokenDuty(actor, { kind: "relief", doneBy: [proposedBy], about });
}
