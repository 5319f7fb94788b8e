import { and, asc, eq, gte, ilike, isNull, lt, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { holdsOn } from "#app/features/access/queries.server.ts";
import { levels } from "#app/features/access/requests/steps/rules.ts";
import type { HeldPost, PostFilter } from "#app/features/access/posts/rules.ts";
import { role } from "#app/features/access/roles.ts";
import { isRoleCode, type Actor } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const PAGE = 50;
const above = alias(organizations, "above");
const absentPost = alias(posts, "absent_post");
const absent = alias(accounts, "absent");

/** The posts in reach of the actor, by unit, role and name; one page of 50. */
export async function listPosts(
  db: ScopedDb,
  actor: Actor,
  filter: PostFilter,
  today: CivilDate,
): Promise<{ posts: HeldPost[]; hasNext: boolean }> {
  const holds = or(isNull(posts.validTo), gte(posts.validTo, today));
  const like = `%${filter.search.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await selectPosts(db)
    .where(
      and(
        reachOf(actor),
        filter.role === null ? undefined : eq(posts.role, filter.role),
        filter.isEnded ? lt(posts.validTo, today) : holds,
        filter.search === ""
          ? undefined
          : or(ilike(accounts.displayName, like), ilike(accounts.username, like)),
      ),
    )
    .orderBy(asc(organizations.posFrom), asc(posts.role), asc(accounts.displayName), asc(posts.id))
    .limit(PAGE + 1)
    .offset((filter.page - 1) * PAGE);
  return { posts: rows.slice(0, PAGE).map(postOf), hasNext: rows.length > PAGE };
}

/** A post in reach of the actor; null when there is none of that id. */
export async function readPost(db: ScopedDb, actor: Actor, id: string): Promise<HeldPost | null> {
  const [row] = await selectPosts(db).where(and(eq(posts.id, id), reachOf(actor)));
  return row === undefined ? null : postOf(row);
}

/** The posts that an account holds on a day, wherever they are. */
export async function listPostsOf(
  db: ScopedDb,
  accountId: string,
  today: CivilDate,
): Promise<HeldPost[]> {
  const rows = await selectPosts(db)
    .where(and(eq(posts.accountId, accountId), holdsOn(today)))
    .orderBy(asc(posts.role), asc(posts.validFrom));
  return rows.map(postOf);
}

/** The posts that are held at an organization on a day. */
export async function listPostsAt(
  db: ScopedDb,
  orgId: string,
  today: CivilDate,
): Promise<HeldPost[]> {
  const rows = await selectPosts(db)
    .where(and(eq(posts.orgId, orgId), holdsOn(today), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.displayName), asc(posts.role));
  return rows.map(postOf);
}

function selectPosts(db: ScopedDb) {
  return db
    .select({
      post: posts,
      account: accounts,
      org: organizations,
      aboveName: above.name,
      forName: absent.displayName,
    })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .leftJoin(organizations, eq(organizations.id, posts.orgId))
    .leftJoin(above, eq(above.id, organizations.parentId))
    .leftJoin(absentPost, eq(absentPost.id, posts.forPostId))
    .leftJoin(absent, eq(absent.id, absentPost.accountId))
    .$dynamic();
}

/** The system scope holds all rows: this condition is what keeps the actor to the own branch. */
function reachOf({ post }: Actor): SQL | undefined {
  if (post?.role === role.administrator) return undefined;
  const branch = and(
    gte(organizations.posFrom, post?.posFrom ?? 0n),
    lt(organizations.posFrom, post?.posTo ?? 0n),
  );
  if (post === null || levels[post.role] < levels.R12) return branch;
  return or(branch, gte(posts.role, role.centralViewer));
}

type Row = Awaited<ReturnType<typeof selectPosts>>[number];

function postOf({ post, account, org, aboveName, forName }: Row): HeldPost {
  if (!isRoleCode(post.role)) throw new Error(`${post.role} is no role.`);
  const { id, username, displayName, memberId, disabledAt } = account;
  return {
    id: post.id,
    role: post.role,
    kind: post.kind,
    orgId: post.orgId,
    orgName: org?.name ?? null,
    aboveName,
    orgPos: org?.posFrom ?? 0n,
    validFrom: post.validFrom,
    validTo: post.validTo,
    basis: post.basis,
    account: { id, username, displayName, memberId, isLocked: disabledAt !== null },
    forName,
  };
}
