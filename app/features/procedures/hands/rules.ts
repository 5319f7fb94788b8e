import { orgType } from "#app/codes/org-type.ts";
import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import {
  standAside,
  stepOf,
  type Definition,
  type Hand,
  type Step,
} from "#app/features/procedures/definition/rules.ts";
import type { Facts, TakenStep } from "#app/features/procedures/facts/rules.ts";

/** Where the two ends of a case stand, and whom it is about. */
export interface CaseEnds {
  memberId: string | null;
  orgPos: bigint;
  /** The receiving end; null when there is none in this database. */
  otherPos: bigint | null;
  /** The person is the secretary of the cell, whose own case the deputy or the commune handles. */
  isAboutSecretary: boolean;
  /** No commune stands between the unit of this end and the province, whose officer then acts for it. */
  isDirect?: boolean;
  isOtherDirect?: boolean;
}

/**
 * The ends of a case with who stands above them: of a procedure that goes on without a commune, the province's officer
 * does what the commune's does. @source roles §1 ("the committee directly above grassroots"); procedures P04.1 (T1)
 */
export function endsUnder<Ends extends CaseEnds>(
  ends: Ends,
  { direct }: Definition,
  { unit, other }: Pick<Facts, "unit" | "other">,
): Ends {
  if (direct === undefined) return ends;
  const isOtherDirect = other !== null && other.communeId === null;
  return { ...ends, isDirect: unit.communeId === null, isOtherDirect };
}

/** The ends of a case; one from which the secretary stands aside goes past the secretary like one about the secretary. */
export function endsOf<Case extends Omit<CaseEnds, "isAboutSecretary">>(
  kase: Case,
  subject: { isAboutSecretary: boolean } | null,
  taken: readonly TakenStep[],
): Case & CaseEnds {
  const isSecretaryAside = taken.some(
    (one) => one.step === standAside.key && one.role === role.cellSecretary,
  );
  return { ...kase, isAboutSecretary: isSecretaryAside || (subject?.isAboutSecretary ?? false) };
}

/** Whether somebody has a hand in the case from which to stand aside: any step but those of the person itself. */
export function mayStandAside(actor: Actor, { steps }: Definition, ends: CaseEnds): boolean {
  const isOfficer = actor.post !== null && actor.post.role !== role.member;
  return isOfficer && steps.some((step) => isTheirs(actor, step, ends));
}

/** A hand in a case: the roles that may do it, and where in the tree. */
export interface HandLeft {
  roles: RoleCode[];
  at: bigint;
}

/**
 * What somebody who asks not to take part leaves to others: each step that is theirs now and may still come, with who else
 * may take it then.
 */
export function handsLeftBy(
  actor: Actor,
  definition: Definition,
  state: string,
  ends: CaseEnds,
): HandLeft[] {
  const isAboutSecretary = ends.isAboutSecretary || actor.post?.role === role.cellSecretary;
  return stepsAfter(definition, state)
    .filter((step) => isTheirs(actor, step, ends))
    .map((step) => ({
      roles: rolesOf(step, { ...ends, isAboutSecretary }),
      at: step.side === "receiver" ? ends.otherPos! : ends.orgPos,
    }));
}

/** The steps that may still be taken in a state or after it, whatever their conditions. */
function stepsAfter({ steps }: Definition, state: string): Step[] {
  const reached = new Set([state]);
  const found = new Set<Step>();
  for (const one of reached)
    for (const step of steps.filter(({ from }) => from.some((name) => nameOf(name) === one))) {
      found.add(step);
      for (const to of [step.to, step.otherwise ?? step.to]) reached.add(to);
    }
  return [...found];
}

const nameOf = (from: Step["from"][number]): string =>
  typeof from === "string" ? from : from.state;

/**
 * Whether somebody in the active post takes this step at all: the role, on the side that acts.
 *
 * The deputy does what the secretary proposes; the case of the secretary goes by the deputy or the commune.
 *
 * @source roles §4.3, last line; §6, S2
 */
export function isTheirs(actor: Actor, step: Step, ends: CaseEnds): boolean {
  const { post } = actor;
  if (post === null || step.by === "system") return false;
  if (post.role === role.member)
    return step.by.includes(role.member) && ends.memberId === actor.memberId;
  const position = step.side === "receiver" ? ends.otherPos : ends.orgPos;
  if (position === null || position < post.posFrom || position >= post.posTo) return false;
  if (step.isFromAbove && position === post.posFrom) return false;
  if (isSectional(post) && !isForSection(step)) return false;
  return rolesOf(step, ends).includes(post.role);
}

/** Whether a post is at a sectional committee, whose secretary has the role of those at grassroots committees. @source roles §2, R06 */
export const isSectional = ({ orgType: type }: { orgType: string | null }): boolean =>
  type === orgType.codes.sectional;

/** Whether the secretary of a sectional committee takes a step: its own, or a proposal; none of the grassroots committee. */
export const isForSection = ({ isOfSection, hand }: Step): boolean =>
  isOfSection === true || hand === "propose";

/** The roles that take a step of a case. */
export function rolesOf(step: Step, ends: CaseEnds): RoleCode[] {
  const { isAboutSecretary } = ends;
  const isDirect = step.side === "receiver" ? ends.isOtherDirect : ends.isDirect;
  const by: readonly RoleCode[] = step.by === "system" ? [] : step.by;
  const added: RoleCode[] = [];
  if (by.includes(role.cellSecretary)) {
    if (step.hand === "propose" || isAboutSecretary) added.push(role.cellDeputy);
    if (isAboutSecretary) added.push(role.communeOfficer);
  }
  const roles = [...by, ...added];
  const { communeOfficer, provinceOfficer } = role;
  return [
    ...new Set(
      isDirect ? roles.map((one) => (one === communeOfficer ? provinceOfficer : one)) : roles,
    ),
  ];
}

/**
 * The rule of separation that the actor would break with this step; null when none.
 *
 * Taking the same hand again is no second hand: who verified may verify once more after a return.
 *
 * @source roles §6, S1 to S3, S10
 */
export function brokenBy(
  actor: Actor,
  definition: Definition,
  step: Step,
  ends: CaseEnds,
  { taken, figuresSetBy = [] }: Pick<Facts, "taken" | "figuresSetBy">,
): DutyRule | null {
  const isOwnProposal = actor.post?.role === role.member && step.hand === "propose";
  const doneBy = step.hand === "record" ? [] : otherHands(definition, step.hand, taken);
  const about = isOwnProposal ? undefined : { accountId: null, memberId: ends.memberId };
  const asideBy = taken.filter((one) => one.step === standAside.key).map((one) => one.accountId);
  const figuresBy = step.hand === "approve" ? figuresSetBy : [];
  return brokenDuty(actor, { kind: "case", doneBy, about, asideBy, figuresBy });
}

function otherHands(definition: Definition, hand: Hand, taken: readonly TakenStep[]) {
  return taken
    .filter(({ step }) => {
      const other = stepOf(definition, step)?.hand;
      return other !== undefined && other !== "record" && other !== hand;
    })
    .map(({ accountId }) => accountId);
}
