import type { ActorContext } from "#app/features/access/door.server.ts";
import { listUnits } from "#app/features/organizations/queries.server.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { listChangesOf, listPeople } from "#app/features/procedures/supplements/queries.server.ts";
import { inOrderOfWork, type Campaign } from "#app/features/procedures/supplements/rules.ts";
import { stateView } from "#app/features/procedures/view/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";

const shownState = (state: string | null, lang: Lang) =>
  state === null ? null : stateView(definitionOf("supplement")!, state, lang);

/** The own supplement of a member; null for who is none. */
export async function readOwn({ db, actor, lang }: ActorContext, { year }: Campaign) {
  const { memberId, post } = actor;
  if (memberId === null) return null;
  const people = await listPeople(db, post!.orgId!, year);
  const own = people.find((one) => one.memberId === memberId);
  if (own === undefined) return null;
  const changes = await listChangesOf(db, memberId, year);
  return {
    memberId,
    caseId: own.caseId,
    shown: shownState(own.state, lang),
    changes: changes.length,
  };
}

/**
 * The people of a cell with what they stated.
 *
 * @throws {NotFound} when the cell lies outside the branch of the reader
 */
export async function readCell({ db, actor, lang }: ActorContext, id: string, { year }: Campaign) {
  const { post } = actor;
  const [unit] = isId(id) ? await listUnits(db, [id]) : [];
  if (unit === undefined || unit.posFrom < post!.posFrom || unit.posFrom >= post!.posTo)
    throw new NotFound("organization");
  const people = inOrderOfWork(await listPeople(db, id, year));
  return {
    id,
    name: unit.name,
    stated: people.filter(({ state }) => state === "stated").length,
    rows: people.map((one) => ({ ...one, shown: shownState(one.state, lang) })),
  };
}
