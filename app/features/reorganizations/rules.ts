import type { Actor, Permission } from "#app/features/access/rules.ts";
import { isInBranch, may } from "#app/features/access/rules.ts";
import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import { isCommune } from "#app/features/organizations/rules.ts";

/** The states of a plan. "submitted" is the simulated plan of the procedure: it cannot be sent up unsimulated. @source procedures P17 */
export const planStates = [
  "draft",
  "returned",
  "submitted",
  "approved",
  "applied",
  "reverted",
  "cancelled",
] as const;
export type PlanState = (typeof planStates)[number];

/** What somebody does to a plan. */
export const planActs = ["submit", "approve", "return", "withdraw", "undo"] as const;
export type PlanAct = (typeof planActs)[number];

/** A plan as far as the rules of its steps look at it. */
export interface PlanCase {
  state: PlanState;
  orgPos: bigint;
  orgType: string;
  drafters: readonly string[];
  appliedAt: Date | null;
}

/** Why an act is not open to somebody; keys of `text.ts`. */
export type ActRefusal = "state" | "role" | "undoOver" | DutyRule;

/** Where each act may start, and the permission it takes. */
const acts: Record<PlanAct, { from: readonly PlanState[]; permission: Permission }> = {
  submit: { from: ["draft", "returned"], permission: "reorganization.propose" },
  approve: { from: ["submitted"], permission: "reorganization.approve" },
  return: { from: ["submitted", "approved"], permission: "reorganization.approve" },
  withdraw: { from: ["draft", "returned", "submitted"], permission: "reorganization.propose" },
  undo: { from: ["applied"], permission: "reorganization.undo" },
};

/** The permission that an act takes. */
export const permissionOf = (act: PlanAct): Permission => acts[act].permission;

/** Reads an act out of a form; null for anything else. */
export function readAct(value: unknown): PlanAct | null {
  return planActs.find((one) => one === value) ?? null;
}

/** Whether operations can still be changed. */
export const isOpen = ({ state }: Pick<PlanCase, "state">): boolean =>
  state === "draft" || state === "returned";

/** Whether nothing more happens to a plan, but for the time in which it can be taken back. */
export const isOver = ({ state }: Pick<PlanCase, "state">): boolean =>
  state === "applied" || state === "reverted" || state === "cancelled";

/**
 * Whose plan it is: the commune's for its cells, drafted by its officer and approved by its leader; the province's for
 * communes and what goes from one to another.
 *
 * @source roles §4.3 "P17 reorganization of cells", "P17 communes and above"
 */
export function rolesFor(orgType: string): { draft: RoleCode; approve: RoleCode } {
  return isCommune(orgType)
    ? { draft: role.communeOfficer, approve: role.communeLeader }
    : { draft: role.provinceOfficer, approve: role.provinceLeader };
}

/**
 * Whether somebody attaches the decision to a plan: who drafts it until it is decided, who approves it once it is sent
 * up. What was approved stays as it was.
 *
 * @source procedures P17 "decision attached"
 */
export function mayAttach(actor: Actor, plan: PlanCase): boolean {
  const { approve } = rolesFor(plan.orgType);
  if (plan.state === "submitted" && actor.post?.role === approve) return isOwn(actor, plan);
  return mayDraft(actor, plan) && (isOpen(plan) || plan.state === "submitted");
}

/** Whether somebody drafts plans of this unit: the role that the roles name, at this very unit. */
export function mayDraft(actor: Actor, plan: Pick<PlanCase, "orgPos" | "orgType">): boolean {
  return actor.post?.role === rolesFor(plan.orgType).draft && isOwn(actor, plan);
}

const isOwn = ({ post }: Actor, { orgPos }: Pick<PlanCase, "orgPos">): boolean =>
  post !== null && post.orgId !== null && post.posFrom === orgPos;

/**
 * Why an act is not open; null when it is. Whoever drafted a plan does not approve it, in whatever post.
 *
 * @param undoHours  hours after the application in which it can be taken back
 * @source procedures P17; roles §6, S9
 */
export function actRefusal(
  actor: Actor,
  plan: PlanCase,
  act: PlanAct,
  { now, undoHours }: { now: Date; undoHours: number },
): ActRefusal | null {
  const { from, permission } = acts[act];
  if (!may(actor, permission) || !isInBranch(actor, plan.orgPos)) return "role";
  const { draft, approve } = rolesFor(plan.orgType);
  const acting = actor.post?.role;
  if ((act === "submit" || act === "withdraw") && !mayDraft(actor, plan)) return "role";
  if ((act === "approve" || act === "return") && acting !== approve) return "role";
  if (act === "submit" && acting !== draft) return "role";
  if (!from.includes(plan.state)) return "state";
  if (act === "undo" && !isInTime(plan.appliedAt, now, undoHours)) return "undoOver";
  if (act !== "approve" && act !== "return") return null;
  return brokenDuty(actor, { kind: "reorganization", doneBy: plan.drafters });
}

const HOUR_MS = 3_600_000;

/** Until when a plan can be taken back. */
export function undoableUntil(appliedAt: Date, undoHours: number): Date {
  return new Date(appliedAt.getTime() + undoHours * HOUR_MS);
}

function isInTime(appliedAt: Date | null, now: Date, undoHours: number): boolean {
  return appliedAt !== null && now <= undoableUntil(appliedAt, undoHours);
}

/** The acts that are open to somebody, and the rule of separation that alone keeps one from approving. */
export function openActs(
  actor: Actor,
  plan: PlanCase,
  clock: { now: Date; undoHours: number },
): { acts: PlanAct[]; inTheWay: DutyRule | null } {
  const refused = new Map(planActs.map((act) => [act, actRefusal(actor, plan, act, clock)]));
  const duty = refused.get("approve");
  return {
    acts: planActs.filter((act) => refused.get(act) === null),
    inTheWay: duty === "S1" || duty === "S9" ? duty : null,
  };
}

/** Whether an act carries a plan out or takes it back, which reaches beyond the scope of whoever asks for it. */
export const isUndoOrApproval = (act: PlanAct): boolean => act === "approve" || act === "undo";
