import { role, type RoleCode } from "#app/features/access/roles.ts";

/** A role with what may be held beside it. */
interface Apart {
  rule: "S6" | "S7" | "S8";
  one: RoleCode;
  mayStandBeside: (other: RoleCode) => boolean;
}

const onlyMembership = (other: RoleCode) => other === role.member;

const apart: readonly Apart[] = [
  { rule: "S6", one: role.administrator, mayStandBeside: onlyMembership },
  { rule: "S7", one: role.auditor, mayStandBeside: onlyMembership },
  {
    rule: "S8",
    one: role.importOperator,
    mayStandBeside: (other) => other !== role.provinceOfficer && other !== role.provinceLeader,
  },
];

/** A role already held that forbids another one, and the rule that says so. */
export interface PostConflict {
  rule: Apart["rule"];
  held: RoleCode;
}

/**
 * Roles that may not be held by one account at the same time.
 *
 * @param held  the roles of the account, over all its posts
 * @returns the first role that forbids `added`, with the rule; null when none does. The same role at
 *   another organization is no conflict
 * @source roles §6, S6 to S8
 */
export function postConflict(held: readonly RoleCode[], added: RoleCode): PostConflict | null {
  for (const other of held.filter((one) => one !== added)) {
    const broken = apart.find(
      ({ one, mayStandBeside }) =>
        (one === added && !mayStandBeside(other)) || (one === other && !mayStandBeside(added)),
    );
    if (broken !== undefined) return { rule: broken.rule, held: other };
  }
  return null;
}

/**
 * Whether a decision would be taken by the person who asked for it. It is asked over the account and
 * never over the post: another post of the same person is still the same person.
 *
 * @source roles §6, S4; clarification 31
 */
export function isOwnAsking(decider: { accountId: string }, asked: { accountId: string }): boolean {
  return decider.accountId === asked.accountId;
}
