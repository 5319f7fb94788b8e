import { and, eq, gte, isNull, or } from "drizzle-orm";
import { isSameTime, postConflict, type PostConflict } from "#app/features/access/duties/rules.ts";
import { heldAt, role, type RoleCode } from "#app/features/access/roles.ts";
import { isRoleCode } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** A role to be held at an organization from a day on; `validTo` is its last day, null without end. */
export interface PostToGive {
  accountId: string;
  role: RoleCode;
  /** Null for the administrator of the installation only. */
  orgId: string | null;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  basis: string | null;
  /** Left out: held by right. */
  kind?: "held" | "delegated" | "substitute";
  /** The post whose powers these are, when they are lent. */
  forPostId?: string | null;
}

/**
 * Gives a role to an account, in a system scope.
 *
 * @returns the id of the post
 * @throws {Error} when the role is not held at such an organization, or not beside a role of the account
 * @source roles §2, §6 (S6 to S8)
 */
export async function givePost(db: ScopedDb, post: PostToGive): Promise<string> {
  await checkPlace(db, post);
  const conflict = await findConflict(db, post);
  if (conflict !== null && conflict.rule !== "held")
    throw new Error(`Nobody holds ${post.role} beside ${conflict.held} (${conflict.rule}).`);
  return expectOne(await db.insert(posts).values(post).returning({ id: posts.id })).id;
}

/**
 * What keeps an account from a post, in a system scope: a role that excludes it, or the same post at
 * the same time (`held`). The account stays locked until the transaction ends, so that two roles that
 * exclude each other are not given at the same moment.
 *
 * @source roles §6 (S6 to S8)
 */
export async function findConflict(
  db: ScopedDb,
  post: PostToGive,
): Promise<PostConflict | { rule: "held" } | null> {
  await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, post.accountId))
    .for("update");
  const all = await db.select().from(posts).where(eq(posts.accountId, post.accountId));
  const held = all.flatMap((one) => (isRoleCode(one.role) ? [{ ...one, role: one.role }] : []));
  const same = held.some(
    (one) => one.role === post.role && one.orgId === post.orgId && isSameTime(one, post),
  );
  return postConflict(held, post) ?? (same ? { rule: "held" } : null);
}

/** Ends a post: its last day is `on`; one that ended before stays as it is. */
export async function endPost(db: ScopedDb, postId: string, on: CivilDate): Promise<void> {
  await db
    .update(posts)
    .set({ validTo: on })
    .where(and(eq(posts.id, postId), or(isNull(posts.validTo), gte(posts.validTo, on))));
}

async function checkPlace(db: ScopedDb, { role: given, orgId }: PostToGive): Promise<void> {
  if (orgId === null) {
    if (given !== role.administrator) throw new Error(`${given} is held at an organization.`);
    return;
  }
  const [org] = await db
    .select({ type: organizations.orgType })
    .from(organizations)
    .where(eq(organizations.id, orgId));
  const places: readonly string[] = heldAt[given];
  if (org === undefined || !places.includes(org.type)) {
    throw new Error(`${given} is not held at an organization of type ${org?.type ?? "none"}.`);
  }
}
