import { role } from "#app/features/access/roles.ts";
import { sightOfRole, fieldSight } from "#app/features/members/access.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { recodable } from "#app/features/procedures/recoding/rules.ts";
import type { Field } from "#app/record/field.ts";

/** Whether somebody proposes recodings: the officer of a commune for it, the import operator for one of the province. */
export const maySendRecoding = ({ post }: Actor): boolean =>
  post?.role === role.communeOfficer || post?.role === role.importOperator;

/** The fields whose codes somebody may propose to change: those that the role sees in the records. */
export function recodableFor({ post }: Actor): Field[] {
  if (post === null) return [];
  const sight = sightOfRole(post.role);
  return recodable.filter(({ key }) => fieldSight(sight, key) === "shown");
}
