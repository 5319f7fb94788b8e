import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import { role } from "#app/features/access/roles.ts";
import { isInBranch, may, type Actor } from "#app/features/access/rules.ts";

/** A directive as far as its acts look at it. */
export interface DirectiveCase {
  orgId: string;
  orgPos: bigint;
  state: "draft" | "proposed" | "issued" | "cancelled";
  draftedBy: string;
}

/** What can be done to a directive as a whole. */
export const directiveActs = [
  "issue",
  "propose",
  "sendBack",
  "withdraw",
  "extend",
  "cancel",
] as const;
export type DirectiveAct = (typeof directiveActs)[number];

/** Why an act is refused; each has its sentence in `text.ts`. */
export type DirectiveRefusal = "role" | "state" | "notYours" | DutyRule;

/** Whether the actor works in the unit that issues it, in a role that drafts. */
export function isOfIssuer(actor: Actor, { orgId }: Pick<DirectiveCase, "orgId">): boolean {
  return may(actor, "directive.propose") && actor.post?.orgId === orgId;
}

/**
 * Whether the actor decides on drafts of this unit: the leaders of a commune on those of its whole branch, the
 * leaders of a province on those of the province itself.
 *
 * @source clarification 46
 */
export function decidesFor(
  actor: Actor,
  { orgId, orgPos }: Pick<DirectiveCase, "orgId" | "orgPos">,
): boolean {
  if (!may(actor, "directive.approve") || actor.post === null) return false;
  return actor.post.role === role.communeLeader
    ? isInBranch(actor, orgPos)
    : actor.post.orgId === orgId;
}

/** Why the actor may not do this to a directive as it stands; null when they may. @source procedures P14, roles S1 */
export function directiveRefusal(
  actor: Actor,
  one: DirectiveCase,
  act: DirectiveAct,
): DirectiveRefusal | null {
  const isDrafter = one.draftedBy === actor.accountId;
  switch (act) {
    case "propose":
      if (one.state !== "draft") return "state";
      if (!isDrafter || !isOfIssuer(actor, one)) return "notYours";
      // Whoever decides issues the own draft at once.
      return decidesFor(actor, one) ? "role" : null;
    case "issue":
      if (!decidesFor(actor, one)) return "role";
      if (one.state === "draft") return isDrafter ? null : "state";
      return one.state === "proposed" ? ofAnother(actor, one) : "state";
    case "sendBack":
      if (one.state !== "proposed") return "state";
      return decidesFor(actor, one) ? ofAnother(actor, one) : "role";
    case "withdraw":
      if (one.state !== "draft" && one.state !== "proposed") return "state";
      return isDrafter ? null : "notYours";
    case "extend":
    case "cancel":
      if (one.state !== "issued") return "state";
      return decidesFor(actor, one) || (isDrafter && isOfIssuer(actor, one)) ? null : "notYours";
  }
}

/** The acts that are open to the actor, in the order of the page. */
export function openDirectiveActs(actor: Actor, one: DirectiveCase): DirectiveAct[] {
  return directiveActs.filter((act) => directiveRefusal(actor, one, act) === null);
}

/** Whether the actor may change the text of a draft. */
export function mayEditDraft(actor: Actor, one: DirectiveCase): boolean {
  return one.state === "draft" && one.draftedBy === actor.accountId && isOfIssuer(actor, one);
}

function ofAnother(actor: Actor, { draftedBy }: DirectiveCase): DutyRule | null {
  return brokenDuty(actor, { kind: "directive", doneBy: [draftedBy] });
}
