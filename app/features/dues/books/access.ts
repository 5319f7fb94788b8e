import { unitOf, type Actor, type Interval, type Unit } from "#app/features/access/rules.ts";
import { NotFound } from "#app/lib/errors.ts";

/** A cell whose books an act is about; `keptBy` is the unit whose officers keep them. */
export interface Books extends Unit {
  keptBy: string;
}

/**
 * The cell whose books somebody means: the own one, or a closed one that it follows.
 *
 * @param asked id of a closed unit; null for the own
 * @throws {NotFound} when the own unit does not keep the books of the one asked for
 */
export function booksOf(actor: Actor, asked: string | null): Books {
  const own = unitOf(actor);
  if (asked === null || asked === "" || asked === own.id) return { ...own, keptBy: own.id };
  const kept = actor.post?.keeps?.find(({ id }) => id === asked);
  if (kept === undefined) throw new NotFound("books of dues");
  return { ...kept, keptBy: own.id };
}

/** Whether somebody's own unit keeps the books of a cell. */
export function keepsBooksOf(actor: Actor, orgId: string): boolean {
  return unitOf(actor).id === orgId || (actor.post?.keeps?.some(({ id }) => id === orgId) ?? false);
}

/** The positions whose books somebody keeps: the own branch, and closed units that it follows. */
export function placesOf(actor: Actor): Interval[] {
  const { posFrom, posTo } = unitOf(actor);
  const kept = (actor.post?.keeps ?? []).map((unit): Interval => [unit.posFrom, unit.posTo]);
  return [[posFrom, posTo], ...kept];
}

/** Whether a position is one whose books somebody keeps. */
export function keepsBooksAt(actor: Actor, position: bigint): boolean {
  if (actor.post === null || actor.post.orgId === null) return false;
  return placesOf(actor).some(([from, to]) => position >= from && position < to);
}
