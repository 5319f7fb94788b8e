import { partyPosition } from "#app/codes/party-position.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { HeldOffice } from "#app/features/procedures/facts/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

const { cellSecretary, cellDeputySecretary, cellCommittee } = partyPosition.codes;

/** The role in the program that goes with an office of a cell. @source roles §2, "automatic from position" */
const roleOf: Readonly<Record<string, RoleCode>> = {
  [cellSecretary]: role.cellSecretary,
  [cellDeputySecretary]: role.cellDeputy,
  [cellCommittee]: role.cellCommittee,
};

/** The roles that go with an office. */
export const officeRoles: readonly RoleCode[] = Object.values(roleOf);

const FOREVER: CivilDate = "9999-12-31";

/** A post in a cell that is held today. */
export interface CellPost {
  id: string;
  accountId: string;
  role: RoleCode;
  /** Null of an account that belongs to no member: nobody can say what it should hold. */
  memberId: string | null;
  /** Its last day; null without end. */
  validTo: CivilDate | null;
}

/** Posts that should begin and end so that they follow the offices. */
export interface PostsToAsk {
  /** `after`: the last day of a post that ends before the term does; null where there is none and it begins at once. */
  give: { memberId: string; role: RoleCode; after: CivilDate | null }[];
  end: CellPost[];
}

/**
 * What posts of a cell to ask for, by the offices that are held in it: those of whoever has none, and those that go on
 * where one ends before the term of the office, because it was made longer or began anew.
 *
 * @param termEndsOn  last day of the term; null where it is not known
 */
export function postsToAsk(
  offices: readonly Pick<HeldOffice, "memberId" | "position">[],
  held: readonly CellPost[],
  termEndsOn: CivilDate | null,
): PostsToAsk {
  const due = offices.flatMap(({ memberId, position }) => {
    const of = roleOf[position];
    return of === undefined ? [] : [{ memberId, role: of }];
  });
  const fits = (post: CellPost, one: (typeof due)[number]) =>
    post.memberId === one.memberId && post.role === one.role;
  return {
    give: due.flatMap((one): PostsToAsk["give"] => {
      const own = held.filter((post) => fits(post, one));
      if (own.length === 0) return [{ ...one, after: null }];
      const last = own
        .map(({ validTo }) => validTo ?? FOREVER)
        .toSorted()
        .at(-1)!;
      return termEndsOn !== null && last < termEndsOn ? [{ ...one, after: last }] : [];
    }),
    end: held.filter((post) => post.memberId !== null && !due.some((one) => fits(post, one))),
  };
}
