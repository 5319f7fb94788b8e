import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** The rules of separation that something in the program can break; their sentences stand in `text.ts`. @source roles §6 */
export type DutyRule = "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | "S10";

/**
 * Kinds of cases, and what is kept apart in each: `steps` forbids one account two steps of a case,
 * `oneself` a step in a case about the actor. A new kind of work that several people share gets a line here.
 */
const separated = {
  request: { steps: "S1", oneself: "S2" },
  import: { steps: "S4", oneself: null },
  export: { steps: "S4", oneself: null },
  directive: { steps: "S1", oneself: null },
  record: { steps: null, oneself: "S2" },
  dues: { steps: "S5", oneself: null },
  remittance: { steps: "S1", oneself: null },
  duesTerms: { steps: "S1", oneself: null },
  figure: { steps: "S1", oneself: null },
  plan: { steps: "S1", oneself: null },
  relief: { steps: "S1", oneself: "S2" },
  case: { steps: "S1", oneself: "S2" },
  report: { steps: "S1", oneself: null },
  reorganization: { steps: "S9", oneself: null },
  merge: { steps: "S9", oneself: "S2" },
} as const satisfies Record<string, { steps: DutyRule | null; oneself: DutyRule | null }>;

/** A case as far as the separation of duties looks at it. */
export interface DutyCase {
  kind: keyof typeof separated;
  /** The accounts that have done a step of it already; null where a step is still to come. */
  doneBy?: readonly (string | null)[];
  /** The accounts that have asked not to take part, being spouses or relatives. */
  asideBy?: readonly (string | null)[];
  /** For a decision: the accounts that changed a figure of its rules on the day on which the case began. */
  figuresBy?: readonly string[];
  /** Whom it is about. */
  about?: { accountId: string | null; memberId: string | null };
}

/**
 * The rule that a further step of the actor in a case would break; null when it breaks none. It is asked
 * over the account and the person, never over the post: another post of the same person is still the same person.
 *
 * @source roles §6, S1 to S4, S10; clarification 31
 */
export function brokenDuty(
  actor: { accountId: string; memberId: string | null },
  { kind, doneBy = [], asideBy = [], figuresBy = [], about }: DutyCase,
): DutyRule | null {
  if (asideBy.includes(actor.accountId)) return "S3";
  if (figuresBy.includes(actor.accountId)) return "S10";
  const { steps, oneself } = separated[kind];
  const isOneself =
    about?.accountId === actor.accountId ||
    (actor.memberId !== null && about?.memberId === actor.memberId);
  if (oneself !== null && isOneself) return oneself;
  return steps !== null && doneBy.includes(actor.accountId) ? steps : null;
}

/**
 * The rule that recording a payment would break: the secretary of a cell records none there, whatever post the
 * account acts in. @source roles §6, S5
 */
export function brokenByRecording(
  held: readonly { role: RoleCode; orgId: string | null }[],
  cellId: string,
): DutyRule | null {
  return held.some((one) => one.role === role.cellSecretary && one.orgId === cellId) ? "S5" : null;
}

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

/** A role with its first and last day; null without end. */
export interface HeldRole {
  role: RoleCode;
  validFrom: CivilDate;
  validTo: CivilDate | null;
}

/** A role already held that forbids another one, and the rule that says so. */
export interface PostConflict {
  rule: Apart["rule"];
  held: RoleCode;
}

/**
 * Roles that may not be held by one account at the same time.
 *
 * @param held  the roles of the account, over all its posts, past and coming ones too
 * @returns the first role that forbids `added` on a day on which both would hold, with the rule; null
 *   when none does. The same role at another organization is no conflict
 * @source roles §6, S6 to S8
 */
export function postConflict(held: readonly HeldRole[], added: HeldRole): PostConflict | null {
  const beside = held.filter((one) => one.role !== added.role && isSameTime(one, added));
  for (const { role: other } of beside) {
    const broken = apart.find(
      ({ one, mayStandBeside }) =>
        (one === added.role && !mayStandBeside(other)) ||
        (one === other && !mayStandBeside(added.role)),
    );
    if (broken !== undefined) return { rule: broken.rule, held: other };
  }
  return null;
}

/** Whether two roles hold on a day in common. */
export function isSameTime(one: Omit<HeldRole, "role">, other: Omit<HeldRole, "role">): boolean {
  return (
    (other.validTo === null || one.validFrom <= other.validTo) &&
    (one.validTo === null || other.validFrom <= one.validTo)
  );
}
