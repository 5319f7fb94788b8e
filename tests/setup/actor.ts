import type { RoleCode } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";

/** Somebody for pure rules, with one post over the given positions; no account of any database. */
export function actorOf(
  accountId: string,
  held: RoleCode,
  [posFrom, posTo]: readonly [bigint, bigint] = [0n, 10n],
): Actor {
  const post = {
    id: `${accountId}-${held}`,
    role: held,
    orgId: "org",
    orgName: "",
    orgType: "XP",
    aboveName: null,
    posFrom,
    posTo,
    sums: [],
  };
  return {
    accountId,
    username: accountId,
    displayName: accountId,
    memberId: null,
    isDemo: false,
    post,
    posts: [post],
  };
}
