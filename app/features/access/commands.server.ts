import { eq } from "drizzle-orm";
import type { CivilDate } from "#app/lib/dates.ts";
import { postConflict } from "#app/features/access/duties/rules.ts";
import { heldAt, role, roleCodes, type RoleCode } from "#app/features/access/roles.ts";
import { posts } from "#db/schema/accounts.ts";
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
  const held = await db
    .select({ role: posts.role })
    .from(posts)
    .where(eq(posts.accountId, post.accountId));
  const roles = roleCodes.filter((code) => held.some((one) => one.role === code));
  const conflict = postConflict(roles, post.role);
  if (conflict !== null)
    throw new Error(`Nobody holds ${post.role} beside ${conflict.held} (${conflict.rule}).`);
  return expectOne(await db.insert(posts).values(post).returning({ id: posts.id })).id;
}

/** Ends a post: its last day is `on`. */
export async function endPost(db: ScopedDb, postId: string, on: CivilDate): Promise<void> {
  expectOne(
    await db
      .update(posts)
      .set({ validTo: on })
      .where(eq(posts.id, postId))
      .returning({ id: posts.id }),
  );
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
