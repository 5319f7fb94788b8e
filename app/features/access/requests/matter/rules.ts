import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import {
  levels,
  stepRefusal,
  stepsOf,
  type Matter,
  type Step,
} from "#app/features/access/requests/steps/rules.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import { isInBranch, type Actor } from "#app/features/access/rules.ts";

/** Where a request stands. */
export type RequestState = "proposed" | "approved" | "printed" | "done" | "refused" | "withdrawn";

/** Whom and where a request is about. */
export interface About {
  accountId: string | null;
  memberId: string | null;
  /** Position of the organization; 0 for the installation. */
  orgPos: bigint;
}

/** A request as the rules look at it. */
export interface RequestCase extends Matter, About {
  state: RequestState;
  proposedBy: string;
  decidedBy: string | null;
}

/** What can be done to a request after it was proposed. */
export type RequestAct = "approve" | "refuse" | "execute" | "print" | "revoke" | "withdraw";

/** Why an act is refused; each has its sentence in `text.ts`, the duties have theirs. */
export type ActRefusal = "role" | "higher" | "elsewhere" | "state" | "notYours" | DutyRule;

/** Whether a person sets a passphrase with a code on paper at the end of it. */
export function needsCode({ kind, isNewPerson }: Pick<Matter, "kind" | "isNewPerson">): boolean {
  return kind === "reset" || (kind === "give" && isNewPerson);
}

/** The state in which a new request starts: past the approval when its proposer needs none. */
export function firstState(acting: RoleCode, matter: Matter): "proposed" | "approved" {
  return stepsOf(matter)?.direct.includes(acting) ? "approved" : "proposed";
}

/** Whether a step of a request lies in reach of the actor's active post: in its branch, or beside the line. */
export function isInReach(actor: Actor, about: RoleCode, orgPos: bigint): boolean {
  const { post } = actor;
  if (post === null) return false;
  if (post.role === role.administrator) return true;
  // Roles of the center and of the installation read no records: the province asks for them.
  const isBeside = about >= role.centralViewer && levels[post.role] === levels.R12;
  return isBeside || isInBranch(actor, orgPos);
}

/** Why the actor may not propose this; null when they may. */
export function proposeRefusal(actor: Actor, matter: Matter, about: About): ActRefusal | null {
  return stepRefused(actor, matter, about, "propose", []);
}

/** Why the actor may not do this to a request as it stands; null when they may. @source roles §2, §6 S1, S2 */
export function actRefusal(actor: Actor, one: RequestCase, act: RequestAct): ActRefusal | null {
  const { state, proposedBy, decidedBy } = one;
  const before = [proposedBy, decidedBy];
  switch (act) {
    case "approve":
      return inState(state === "proposed") ?? stepRefused(actor, one, one, "approve", [proposedBy]);
    case "refuse":
      return state === "proposed"
        ? stepRefused(actor, one, one, "approve", [proposedBy])
        : (inState(state === "approved") ?? stepRefused(actor, one, one, "execute", before));
    case "execute":
      return (
        inState(state === "approved" && !needsCode(one)) ??
        stepRefused(actor, one, one, "execute", before)
      );
    case "print":
      return (
        inState(needsCode(one) && (state === "approved" || state === "printed")) ??
        stepRefused(actor, one, one, "execute", before)
      );
    case "revoke":
      return inState(state === "printed") ?? stepRefused(actor, one, one, "execute", before);
    case "withdraw":
      return (
        inState(state === "proposed" || state === "approved") ??
        (proposedBy === actor.accountId ? null : "notYours")
      );
  }
}

/** The acts that are open to the actor, in the order of the page. */
export function openActs(actor: Actor, one: RequestCase): RequestAct[] {
  const acts: readonly RequestAct[] = [
    "approve",
    "execute",
    "print",
    "revoke",
    "refuse",
    "withdraw",
  ];
  return acts.filter((act) => actRefusal(actor, one, act) === null);
}

/** Whether the next step of a request is the actor's. */
export function isWaitingFor(actor: Actor, one: RequestCase): boolean {
  if (one.state === "printed") return false;
  return openActs(actor, one).some(
    (act) => act === "approve" || act === "execute" || act === "print",
  );
}

/** Why the next step is not the actor's though the role would do it; null when the role does not either. */
export function dutyInTheWay(actor: Actor, one: RequestCase): DutyRule | null {
  const next: RequestAct =
    one.state === "proposed" ? "approve" : needsCode(one) ? "print" : "execute";
  const why = actRefusal(actor, one, next);
  return why === "S1" || why === "S2" ? why : null;
}

function inState(holds: boolean): "state" | null {
  return holds ? null : "state";
}

function stepRefused(
  actor: Actor,
  matter: Matter,
  { orgPos, ...about }: About,
  step: Step,
  doneBy: readonly (string | null)[],
): ActRefusal | null {
  if (actor.post === null) return "role";
  const refused = stepRefusal(actor.post.role, matter, step);
  if (refused !== null) return refused;
  if (!isInReach(actor, matter.role, orgPos)) return "elsewhere";
  return brokenDuty(actor, { kind: "request", doneBy, about });
}

/** An act as a form names it; printing has a page of its own. */
export function readAct(value: unknown): Exclude<RequestAct, "print"> | null {
  const acts = ["approve", "execute", "revoke", "refuse", "withdraw"] as const;
  return acts.find((act) => act === value) ?? null;
}
