import { highestOf, type OfferedPost } from "#app/features/access/posts/offer/rules.ts";
import { listPostsAt, listPostsOf, readPost } from "#app/features/access/posts/queries.server.ts";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A post in reach of the actor with all that decides what may be asked for about it; null when there is none. */
export async function readOfferedPost(
  db: ScopedDb,
  actor: Actor,
  id: string,
  today: CivilDate,
): Promise<OfferedPost | null> {
  const post = await readPost(db, actor, id);
  if (post === null) return null;
  const others = await listPostsOf(db, post.account.id, today);
  const there = post.orgId === null ? [] : await listPostsAt(db, post.orgId, today);
  const stand = there.filter(
    ({ account }, at) =>
      account.id !== post.account.id &&
      there.findIndex((one) => one.account.id === account.id) === at,
  );
  return {
    post,
    others,
    highest: highestOf(others, post),
    stand,
    isSecretaryThere: there.some((one) => one.role === role.cellSecretary && one.kind === "held"),
  };
}
