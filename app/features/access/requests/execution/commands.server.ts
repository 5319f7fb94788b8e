import { eq } from "drizzle-orm";
import { disableAccount, enableAccount } from "#app/features/auth/accounts/commands.server.ts";
import { endPost, findConflict, givePost } from "#app/features/access/commands.server.ts";
import type { DutyRule } from "#app/features/access/duties/rules.ts";
import { isRoleCode } from "#app/features/access/rules.ts";
import { today } from "#app/lib/dates.ts";
import type { accountRequests } from "#db/schema/account-requests.ts";
import { posts } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A request as stored. */
export type StoredRequest = typeof accountRequests.$inferSelect;

/** Why an approved request can no longer be carried out. */
export type Hindrance = DutyRule | "held" | "over" | "postEnded";

/**
 * Does what an approved request about an existing account asks for, in a system scope. Nothing is
 * written when something stands in the way that was not there when it was proposed.
 *
 * @returns what stands in the way; null when it is done
 */
export async function carryOut(
  db: ScopedDb,
  request: StoredRequest,
  now: Date,
): Promise<Hindrance | null> {
  const { kind, accountId, postId, validTo } = request;
  if (accountId === null) throw new Error("Nobody is named; a person without account gets a code.");
  switch (kind) {
    case "end":
      return finish(db, postId!, validTo!);
    case "lock":
      await disableAccount(db, accountId, now);
      return null;
    case "unlock":
      await enableAccount(db, accountId);
      return null;
    case "reset":
      throw new Error("A reset ends with a code on paper.");
    default:
      return give(db, request, accountId, now);
  }
}

async function give(
  db: ScopedDb,
  request: StoredRequest,
  accountId: string,
  now: Date,
): Promise<Hindrance | null> {
  const { kind, role, orgId, validFrom, validTo, basis, postId } = request;
  if (!isRoleCode(role) || validFrom === null) throw new Error("Not a post to be given.");
  if (validTo !== null && validTo < today(now)) return "over";
  const how = { give: "held", delegate: "delegated", substitute: "substitute" } as const;
  const post = {
    accountId,
    role,
    orgId,
    validFrom,
    validTo,
    basis,
    kind: how[kind as keyof typeof how],
    forPostId: kind === "substitute" ? postId : null,
  };
  const conflict = await findConflict(db, post);
  if (conflict !== null) return conflict.rule;
  await givePost(db, post);
  return null;
}

async function finish(db: ScopedDb, postId: string, on: string): Promise<Hindrance | null> {
  const [post] = await db.select().from(posts).where(eq(posts.id, postId)).for("update");
  if (post === undefined || (post.validTo !== null && post.validTo <= on)) return "postEnded";
  await endPost(db, postId, on);
  return null;
}
