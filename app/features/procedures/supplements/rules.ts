import { orgType } from "#app/codes/org-type.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A campaign as pages show it. */
export interface Campaign {
  id: string;
  orgId: string;
  orgName: string;
  year: number;
  openedOn: CivilDate;
  dueOn: CivilDate;
  guidance: string | null;
}

/** How far a unit, a cell or a whole commune, has come. */
export interface UnitProgress {
  id: string;
  name: string;
  people: number;
  /** Stated, whether received or not. */
  stated: number;
  received: number;
}

/** Where the statement of one person stands. */
export interface PersonProgress {
  memberId: string;
  name: string;
  birthYear: number;
  caseId: string | null;
  state: string | null;
}

/** Why a campaign cannot be opened. */
export type CampaignRefusal = "role" | "covered" | "covers" | "done";

/** Whether somebody calls the members of the own unit for the yearly supplement. @source procedures P13 */
export function mayCall({ post }: Pick<Actor, "post">): boolean {
  if (post === null || post.orgType === null) return false;
  return post.role === role.communeOfficer
    ? isCommune(post.orgType)
    : post.role === role.provinceOfficer && post.orgType === orgType.codes.province;
}

/** The people of a cell: those who have not stated anything first. */
export function inOrderOfWork(people: readonly PersonProgress[]): PersonProgress[] {
  const rank = ({ state }: PersonProgress) =>
    state === null || state === "withdrawn"
      ? 0
      : state === "returned"
        ? 1
        : state === "stated"
          ? 2
          : 3;
  return people.toSorted((one, other) => rank(one) - rank(other));
}
