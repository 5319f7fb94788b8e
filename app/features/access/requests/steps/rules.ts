import { role, roleCodes, type RoleCode } from "#app/features/access/roles.ts";

/** What officers can ask for about a post or an account. */
export const requestKinds = [
  "give",
  "end",
  "delegate",
  "substitute",
  "reset",
  "lock",
  "unlock",
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Who does which step. `execute` is null where the approval itself carries it out. */
export interface Steps {
  propose: readonly RoleCode[];
  /** Whose proposal needs no approval of a third: the request of these and the execution are two people already. */
  direct: readonly RoleCode[];
  approve: readonly RoleCode[];
  execute: readonly RoleCode[] | null;
}

const { cellSecretary, cellDeputy, cellCommittee, grassrootsSecretary, grassrootsOfficer } = role;
const { communeOfficer, communeLeader, provinceOfficer, provinceLeader, administrator } = role;

/** An office of a cell follows the position, and is confirmed by the commune. */
const inCell: Steps = {
  propose: [cellSecretary, grassrootsSecretary, grassrootsOfficer, communeOfficer],
  direct: [],
  approve: [communeOfficer, communeLeader],
  execute: null,
};
const inGrassroots: Steps = {
  ...inCell,
  propose: [grassrootsSecretary, grassrootsOfficer, communeOfficer],
};
const inCommune: Steps = {
  propose: [communeLeader, provinceOfficer, provinceLeader],
  direct: [provinceLeader],
  approve: [provinceLeader],
  execute: [administrator],
};
const inProvince: Steps = { ...inCommune, propose: [provinceOfficer, provinceLeader] };

/**
 * Who gives and ends a role. The administrator of the installation comes with the installation and is
 * given by nobody here.
 *
 * @source roles §2 and §4.5 ("Assign R08-R16"); clarifications 30 (the next level up may verify), 45
 */
const stepsOfRole: Record<RoleCode, Steps | null> = {
  R01: { ...inCell, propose: [cellSecretary, communeOfficer] },
  R02: inCell,
  R03: inCell,
  R04: inCell,
  R05: {
    propose: [cellSecretary, cellDeputy, cellCommittee],
    direct: [],
    approve: [cellSecretary, communeOfficer],
    execute: null,
  },
  R06: inGrassroots,
  R07: inGrassroots,
  R08: inCommune,
  R09: inCommune,
  R10: inCommune,
  R11: inCommune,
  R12: inProvince,
  R13: inProvince,
  R14: inProvince,
  R15: inProvince,
  R16: inProvince,
  R17: null,
};

/** How high an office stands: the own record, the cell, the grassroots, the commune, the province and beside it. */
export const levels: Record<RoleCode, 0 | 1 | 2 | 3 | 4> = {
  R01: 0,
  R02: 1,
  R03: 1,
  R04: 1,
  R05: 1,
  R06: 2,
  R07: 2,
  R08: 3,
  R09: 3,
  R10: 3,
  R11: 3,
  R12: 4,
  R13: 4,
  R14: 4,
  R15: 4,
  R16: 4,
  R17: 4,
};

/** Making, resetting and locking accounts below the province. @source roles §4.5 */
const accountBelow: Steps = {
  propose: [communeOfficer, communeLeader, provinceOfficer],
  direct: [],
  approve: [communeLeader, provinceOfficer, provinceLeader],
  execute: [administrator],
};
/** In the province two officers: whoever asks, and the administrator, so that few people never lock each other out. */
const accountInProvince: Steps = {
  propose: [provinceOfficer, provinceLeader],
  direct: [provinceOfficer, provinceLeader],
  approve: [provinceOfficer, provinceLeader],
  execute: [administrator],
};
const accountOfAdministrator: Steps = {
  ...accountInProvince,
  execute: [administrator, provinceOfficer, provinceLeader],
};

/** Leave substitution, at the level of who is away. @source roles §2, last paragraph; house: who grants it */
const substitution: Record<number, Steps> = {
  1: inCell,
  2: inGrassroots,
  3: {
    propose: [communeOfficer, communeLeader],
    direct: [],
    approve: [communeLeader, provinceOfficer],
    execute: null,
  },
  4: {
    propose: [provinceOfficer, provinceLeader],
    direct: [],
    approve: [provinceOfficer, provinceLeader],
    execute: null,
  },
};

/** What a request is about, as far as its steps depend on it. */
export interface Matter {
  kind: RequestKind;
  /** The role given, ended or stood in for; of acts on an account, the highest one it holds. */
  role: RoleCode;
  /** A person who has no account yet: it is made by a code on paper. */
  isNewPerson: boolean;
}

/** The steps of a request; null when nobody may ask for such a thing. */
export function stepsOf({ kind, role: about, isNewPerson }: Matter): Steps | null {
  switch (kind) {
    case "give":
      return isNewPerson && levels[about] < levels.R08 ? accountBelow : stepsOfRole[about];
    case "end":
      return stepsOfRole[about];
    case "delegate":
      return about === cellSecretary ? inCell : null;
    case "substitute":
      return about >= role.centralViewer ? null : (substitution[levels[about]] ?? null);
    default:
      return accountSteps(about);
  }
}

function accountSteps(highest: RoleCode): Steps {
  if (highest === administrator) return accountOfAdministrator;
  return levels[highest] === levels.R12 ? accountInProvince : accountBelow;
}

/** A step of a request. */
export type Step = "propose" | "approve" | "execute";

/**
 * Why somebody in this role does not do this step of such a request; null when they do. Nobody proposes
 * or approves for an office above the own level (fault 104); who carries a decision out decides nothing.
 */
export function stepRefusal(
  acting: RoleCode,
  matter: Matter,
  step: Step,
): "role" | "higher" | null {
  const steps = stepsOf(matter);
  if (!(steps?.[step] ?? []).includes(acting)) return "role";
  return step !== "execute" && levels[matter.role] > levels[acting] ? "higher" : null;
}

/** The roles that somebody in this role may propose to give, to a person with or without an account. */
export function rolesToPropose(acting: RoleCode): RoleCode[] {
  return roleCodes.filter((one) =>
    [false, true].some(
      (isNewPerson) =>
        stepRefusal(acting, { kind: "give", role: one, isNewPerson }, "propose") === null,
    ),
  );
}

/** Whether an office is held by members of its own cell, who are chosen from its list. */
export function isOfCell(about: RoleCode): boolean {
  return levels[about] <= levels.R02;
}
