import { and, asc, eq, exists, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { levels } from "#app/features/access/requests/steps/rules.ts";
import { heldAt, role, type RoleCode } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A unit at which a role can be given. */
export interface PlaceForPost {
  id: string;
  name: string;
  orgPos: bigint;
}

/** A member of a cell, with the account where there is one. */
export interface Candidate {
  memberId: string;
  name: string;
  birthYear: number;
  account: { id: string; displayName: string; isLocked: boolean } | null;
}

const MOST_UNITS = 400;

/** The open units of the actor's branch at which a role is held, in order of the tree; those of the center for roles beside the line. */
export function listPlaces(
  db: ScopedDb,
  { post }: Actor,
  given: RoleCode,
): Promise<PlaceForPost[]> {
  const branch = and(
    gte(organizations.posFrom, post?.posFrom ?? 0n),
    lt(organizations.posFrom, post?.posTo ?? 0n),
  );
  const isBeside = given >= role.centralViewer && post !== null && levels[post.role] === levels.R12;
  return db
    .select({ id: organizations.id, name: organizations.name, orgPos: organizations.posFrom })
    .from(organizations)
    .where(
      and(
        inArray(organizations.orgType, [...heldAt[given]]),
        isNull(organizations.closedOn),
        isBeside ? or(branch, inArray(organizations.orgType, [...heldAt.R15])) : branch,
      ),
    )
    .orderBy(asc(organizations.posFrom))
    .limit(MOST_UNITS);
}

/** The members of a cell, in order of names. */
export async function listCandidates(db: ScopedDb, orgId: string): Promise<Candidate[]> {
  const { probationary, official } = memberStatus.codes;
  const rows = await db
    .select({
      memberId: members.id,
      name: members.full_name,
      birthYear: members.birthYear,
      accountId: accounts.id,
      displayName: accounts.displayName,
      disabledAt: accounts.disabledAt,
    })
    .from(members)
    .leftJoin(accounts, eq(accounts.memberId, members.id))
    .where(
      and(
        eq(members.org_id, orgId),
        inArray(members.membership_status, [probationary, official]),
        isNull(members.hiddenAt),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id));
  return rows.map(({ memberId, name, birthYear, accountId, displayName, disabledAt }) => ({
    memberId,
    name,
    birthYear,
    account:
      accountId === null
        ? null
        : { id: accountId, displayName: displayName ?? name, isLocked: disabledAt !== null },
  }));
}

/**
 * An account by its name, if somebody of the actor's branch has it: of accounts elsewhere nothing is
 * told, not even that they are there (fault 102).
 */
export async function findAccountInBranch(
  db: ScopedDb,
  { post }: Actor,
  username: string,
): Promise<{ id: string; displayName: string; memberId: string | null } | null> {
  const [from, to] = [post?.posFrom ?? 0n, post?.posTo ?? 0n];
  const hasPost = db
    .select({ one: sql`1` })
    .from(posts)
    .innerJoin(organizations, eq(organizations.id, posts.orgId))
    .where(
      and(
        eq(posts.accountId, accounts.id),
        gte(organizations.posFrom, from),
        lt(organizations.posFrom, to),
      ),
    );
  const isMember = db
    .select({ one: sql`1` })
    .from(members)
    .where(
      and(eq(members.id, accounts.memberId), gte(members.orgPos, from), lt(members.orgPos, to)),
    );
  const [found] = await db
    .select({ id: accounts.id, displayName: accounts.displayName, memberId: accounts.memberId })
    .from(accounts)
    .where(
      and(
        eq(accounts.username, username),
        isNull(accounts.disabledAt),
        or(exists(hasPost), exists(isMember)),
      ),
    );
  return found ?? null;
}
