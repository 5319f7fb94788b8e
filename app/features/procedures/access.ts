import { actsOf } from "#app/features/access/matrix/permissions/rules.ts";
import { may, type Actor, type Permission } from "#app/features/access/rules.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";

/** The permissions with which somebody reads cases: those of the branch, or those alone of what the role may propose. */
export const readsCases = ["case.read", "proposal.read"] as const;

/** The same for acting in them. */
export const actsInCases = ["case.act", "proposal.act"] as const;

/** The permission with which this actor reads cases. */
export const readingCases = (actor: Actor): Permission =>
  readsCases.find((one) => may(actor, one)) ?? "case.read";

/** Whether this actor takes steps of cases at all. */
export const mayActInCases = (actor: Actor): boolean => actsInCases.some((one) => may(actor, one));

/**
 * The procedures of which somebody sees cases; null for all of them. Who only proposes sees those whose row of the
 * matrix gives that proposal. @source roles §4.1, column R13
 */
export function followedBy(actor: Actor): readonly string[] | null {
  const reading = readingCases(actor);
  if (actor.post === null || reading === "case.read") return null;
  const acts = actsOf(reading, actor.post.role);
  return definitions.filter(({ right }) => acts.includes(right)).map(({ key }) => key);
}

/** Whether somebody sees cases of a procedure. */
export const follows = (actor: Actor, procedure: string): boolean =>
  followedBy(actor)?.includes(procedure) ?? true;
