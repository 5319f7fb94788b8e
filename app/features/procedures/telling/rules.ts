import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { Side, Step } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { endsUnder, rolesOf } from "#app/features/procedures/hands/rules.ts";
import { nextSteps, type CaseState } from "#app/features/procedures/rules.ts";

/** Who is awaited in a state, and at which end of the case. */
export interface Awaited {
  role: RoleCode;
  side: Side;
  /** What is awaited is the act of a sectional committee. */
  isOfSection: boolean;
  /** Whoever stands at the unit itself is not meant. */
  isFromAbove?: boolean;
}

/** Those whose step leads on from the state; who may only return, withdraw or do something besides is not awaited. */
export function awaitedIn(kase: CaseState, facts: Facts): Awaited[] {
  const seen = new Map<string, Awaited>();
  for (const step of nextSteps(kase, facts).filter(isAwaited))
    for (const one of rolesOf(step, endsUnder(kase.ends, kase.definition, facts))) {
      const side = step.side ?? "origin";
      const isOfSection = step.isOfSection === true;
      const awaited: Awaited = { role: one, side, isOfSection };
      if (step.isFromAbove) awaited.isFromAbove = true;
      seen.set(`${one} ${side} ${isOfSection} ${step.isFromAbove}`, awaited);
    }
  return [...seen.values()];
}

const isAwaited = ({ reason, aside }: Step): boolean => reason === undefined && aside === undefined;

/** The members whom a step names, such as a helper. */
export const namedIn = ({ inputs = [] }: Step, { data }: Pick<Facts, "data">): string[] =>
  inputs.flatMap(({ kind, key }) =>
    kind === "colleague" && typeof data[key] === "string" ? [data[key]] : [],
  );

/** The units above a unit, and itself where it is one of them. */
export interface Levels {
  id: string;
  /** The sectional committee directly above. */
  sectionId?: string | null;
  grassrootsId: string | null;
  communeId: string | null;
  provinceId: string | null;
}

/** The unit at which somebody who is awaited is told; of a sectional committee its secretary. */
export function unitOfAwaited(
  { role: acting, isOfSection, isFromAbove }: Awaited,
  end: Levels,
): string | null {
  const isSecretary = isOfSection && acting === role.grassrootsSecretary;
  if (isFromAbove && unitOf(acting, end) === end.id) return end.provinceId;
  return (isSecretary ? end.sectionId : null) ?? unitOf(acting, end);
}

/** The unit at which somebody in this role acts for an end of a case; null where there is none. @source roles §1 */
export function unitOf(acting: RoleCode, end: Levels): string | null {
  switch (acting) {
    case role.cellSecretary:
    case role.cellDeputy:
      return end.id;
    case role.grassrootsSecretary:
    case role.grassrootsOfficer:
      return end.grassrootsId;
    case role.communeOfficer:
    case role.communeLeader:
    case role.inspector:
      return end.communeId;
    case role.provinceOfficer:
    case role.importOperator:
    case role.provinceLeader:
      return end.provinceId;
    default:
      return null;
  }
}
