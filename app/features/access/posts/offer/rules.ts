import type { HeldPost } from "#app/features/access/posts/rules.ts";
import {
  isInReach,
  proposeRefusal,
  type ActRefusal,
} from "#app/features/access/requests/matter/rules.ts";
import {
  levels,
  requestKinds,
  type Matter,
  type RequestKind,
} from "#app/features/access/requests/steps/rules.ts";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A post with all that decides what may be asked for about it. */
export interface OfferedPost {
  post: HeldPost;
  /** The highest post of the account today; the post itself when it holds none. */
  highest: HeldPost;
  /** All posts of the account today. */
  others: readonly HeldPost[];
  /** Who could stand in for the holder: other accounts with a post at the same organization. */
  stand: readonly HeldPost[];
  /** Whether somebody is secretary of the cell by right. */
  isSecretaryThere: boolean;
}

/** A request that may be made about a post, or why its kind is in the way. */
export type Offer = { kind: RequestKind; refusal: ActRefusal | "secretaryThere" | null };

/** The post of an account that stands highest: acts on the account follow it. */
export function highestOf(posts: readonly HeldPost[], fallback: HeldPost): HeldPost {
  return posts.reduce(
    (best, one) => (levels[one.role] > levels[best.role] ? one : best),
    posts[0] ?? fallback,
  );
}

/**
 * The kinds of requests that make sense for a post today, each with what keeps the actor from it. An act
 * on an account needs all posts of it in reach: one unit does not lock out another's officer.
 */
export function offersOf(actor: Actor, one: OfferedPost, today: CivilDate): Offer[] {
  const { post, highest, others } = one;
  const { accountId, memberId } = {
    accountId: post.account.id,
    memberId: post.account.memberId,
  };
  return requestKinds
    .filter((kind) => makesSense(kind, one, today))
    .map((kind) => {
      const isAccount = kind === "reset" || kind === "lock" || kind === "unlock";
      const at = isAccount ? highest : post;
      const about = kind === "delegate" ? role.cellSecretary : at.role;
      const matter: Matter = { kind, role: about, isNewPerson: false };
      // Leave is asked for by whoever is away too: it is about the other one.
      const whom =
        kind === "substitute" ? { accountId: null, memberId: null } : { accountId, memberId };
      const refusal = proposeRefusal(actor, matter, { ...whom, orgPos: at.orgPos });
      if (refusal !== null) return { kind, refusal };
      const isElsewhere =
        isAccount && others.some(({ role: held, orgPos }) => !isInReach(actor, held, orgPos));
      if (isElsewhere) return { kind, refusal: "elsewhere" };
      return {
        kind,
        refusal: kind === "delegate" && one.isSecretaryThere ? "secretaryThere" : null,
      };
    });
}

function makesSense(kind: RequestKind, { post, stand }: OfferedPost, today: CivilDate): boolean {
  const { account, validFrom, validTo } = post;
  const isOver = validTo !== null && validTo < today;
  const holds = !isOver && validFrom <= today && !account.isLocked;
  switch (kind) {
    case "give":
      return false;
    case "end":
      return !isOver && post.role !== role.administrator;
    case "delegate":
      return holds && post.kind === "held" && post.role === role.cellDeputy;
    case "substitute":
      return holds && post.kind === "held" && post.role !== role.member && stand.length > 0;
    case "unlock":
      return account.isLocked;
    default:
      return !account.isLocked;
  }
}
