import type { Actor, RoleCode } from "#app/features/access/rules.ts";

/** The record that the actors look at. */
export const subject = { id: "11111111-1111-4111-8111-111111111111", orgPos: 50n };

/** Somebody who holds one post over the positions 40 to 60, or others. */
export function actor(
  role: RoleCode,
  over: Partial<Actor> & { from?: bigint; to?: bigint } = {},
): Actor {
  const { from = 40n, to = 60n, ...rest } = over;
  const post = {
    id: "p",
    role,
    orgId: "o",
    orgName: "o",
    orgType: "CBTT",
    aboveName: null,
    posFrom: from,
    posTo: to,
    sums: [],
  };
  return {
    accountId: "a",
    username: "u",
    displayName: "U",
    memberId: null,
    isDemo: false,
    post,
    posts: [post],
    ...rest,
  };
}

/** The owner of the record, holding a post. */
export const owner = (role: RoleCode): Actor => actor(role, { memberId: subject.id });
