import { partyPosition } from "#app/codes/party-position.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { HeldOffice } from "#app/features/procedures/facts/rules.ts";

const { cellSecretary, cellDeputySecretary, cellCommittee } = partyPosition.codes;

/** The role in the program that goes with an office of a cell. @source roles §2, "automatic from position" */
const roleOf: Readonly<Record<string, RoleCode>> = {
  [cellSecretary]: role.cellSecretary,
  [cellDeputySecretary]: role.cellDeputy,
  [cellCommittee]: role.cellCommittee,
};

/** The roles that go with an office. */
export const officeRoles: readonly RoleCode[] = Object.values(roleOf);

/** A post in a cell that is held today. */
export interface CellPost {
  id: string;
  accountId: string;
  role: RoleCode;
  /** Null of an account that belongs to no member: nobody can say what it should hold. */
  memberId: string | null;
}

/** Posts that should begin and end so that they follow the offices. */
export interface PostsToAsk {
  give: { memberId: string; role: RoleCode }[];
  end: CellPost[];
}

/** What posts of a cell to ask for, by the offices that are held in it. */
export function postsToAsk(
  offices: readonly Pick<HeldOffice, "memberId" | "position">[],
  held: readonly CellPost[],
): PostsToAsk {
  const due = offices.flatMap(({ memberId, position }) => {
    const of = roleOf[position];
    return of === undefined ? [] : [{ memberId, role: of }];
  });
  const fits = (post: CellPost, one: (typeof due)[number]) =>
    post.memberId === one.memberId && post.role === one.role;
  return {
    give: due.filter((one) => !held.some((post) => fits(post, one))),
    end: held.filter((post) => post.memberId !== null && !due.some((one) => fits(post, one))),
  };
}
