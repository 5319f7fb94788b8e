import { and, asc, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { hasNotLeft } from "#app/features/auth/queries.server.ts";
import { holdsOn } from "#app/features/access/queries.server.ts";
import { isRoleCode, rolesThatMay, type RoleCode } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A post whose branch holds a record, with its holder. */
export interface PostOver {
  id: string;
  role: RoleCode;
  holder: string;
  /** Whose record the holder's own is. */
  memberId: string | null;
  org: { id: string; name: string; orgType: string; posFrom: bigint };
}

/**
 * The posts that hold on a day and open the records at a position, in a system scope: posts belong to
 * their accounts. The nearest organization comes first, its posts in the order of roles and names.
 */
export async function listPostsOver(
  db: ScopedDb,
  position: bigint,
  today: CivilDate,
): Promise<PostOver[]> {
  const rows = await db
    .select({
      id: posts.id,
      role: posts.role,
      holder: accounts.displayName,
      memberId: accounts.memberId,
      org: organizations,
    })
    .from(posts)
    .innerJoin(organizations, eq(organizations.id, posts.orgId))
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(
      and(
        inArray(posts.role, rolesThatMay("member.read")),
        lte(organizations.posFrom, position),
        gt(organizations.posTo, position),
        holdsOn(today),
        isNull(accounts.disabledAt),
        hasNotLeft,
      ),
    )
    .orderBy(
      asc(sql`${organizations.posTo} - ${organizations.posFrom}`),
      asc(posts.role),
      asc(accounts.displayName),
      asc(posts.id),
    );
  return rows.flatMap(({ id, role, holder, memberId, org }) => {
    const { name, orgType, posFrom } = org;
    return isRoleCode(role)
      ? [{ id, role, holder, memberId, org: { id: org.id, name, orgType, posFrom } }]
      : [];
  });
}
