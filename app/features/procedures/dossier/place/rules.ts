import type { Actor } from "#app/features/access/rules.ts";
import type { Definition } from "#app/features/procedures/definition/rules.ts";

/** Where a document of a case is kept. */
export interface DossierPlace {
  memberId: string | null;
  orgPos: bigint;
}

/** What of a case decides about it. */
interface PlacedCase {
  memberId: string | null;
  orgPos: bigint;
  otherPos: bigint | null;
}

/**
 * Where a document that the actor hands in is kept: with the member, so that it goes along; at the end that receives,
 * and of a file that few see, with the case alone.
 */
export function placeInDossier(
  { post, memberId: own }: Actor,
  { memberId, orgPos, otherPos }: PlacedCase,
  { isConfidential }: Definition,
): DossierPlace {
  const isAt = (position: bigint) =>
    post !== null && position >= post.posFrom && position < post.posTo;
  const isOwn = own !== null && own === memberId;
  if (!isOwn && !isAt(orgPos) && otherPos !== null && isAt(otherPos))
    return { memberId: null, orgPos: otherPos };
  return { memberId: isConfidential ? null : memberId, orgPos };
}
