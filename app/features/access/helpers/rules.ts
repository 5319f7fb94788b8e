import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";

/** Roles whose holders may be helped: those who work in the cell. Offices above it are not. @source issue of access, item 2 */
const helped: readonly RoleCode[] = [
  role.cellSecretary,
  role.cellDeputy,
  role.cellCommittee,
  role.duesCollector,
];

/** Hours for which somebody may help before the owner signs in again. @source house */
export const helpHours = [1, 2, 4] as const;

/** Whether the actor works in a post in which a volunteer may help, and nobody helps yet. */
export function mayBeHelped({ post, helper }: Actor): boolean {
  return post !== null && helped.includes(post.role) && !helper;
}

/**
 * The actor of a session in which somebody helps: under a name that says so in every fact, and in the
 * posts of the cell alone, whatever else the owner holds.
 */
export function withHelper(actor: Actor, helper: { name: string; until: Date }): Actor {
  const posts = actor.posts.filter((post) => helped.includes(post.role));
  return {
    ...actor,
    displayName: `${actor.displayName} (+ ${helper.name})`,
    posts,
    post: posts.find(({ id }) => id === actor.post?.id) ?? posts[0] ?? null,
    helper,
  };
}
