import type { ActorContext } from "#app/features/access/door.server.ts";
import { may } from "#app/features/access/rules.ts";
import { sightOf } from "#app/features/members/access.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import { readMember } from "#app/features/members/queries.server.ts";
import {
  factView,
  mayOpenSealed,
  pastSight,
  type FactView,
  type PastSight,
} from "#app/features/members/record/past/rules.ts";
import { readHistory, type HistoryCursor } from "#app/features/history/queries.server.ts";
import { Forbidden } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { collections } from "#app/record/format.ts";

const SIZE = 20;

/** A page of the history of one record. */
export interface PastView {
  name: string;
  sees: Exclude<PastSight, "none">;
  facts: FactView[];
  /** Cursors of the neighboring pages; null where there is none. */
  older: number | null;
  newer: number | null;
}

/**
 * Reads a page of the history of a record, newest first, in words and without what the reader may not see.
 *
 * @returns null when there is no such record in the scope
 * @throws {Forbidden} when the reader may see the record and not its history
 * @source roles §4.1, row "View record history"
 */
export async function readPast(
  ctx: Pick<ActorContext, "db" | "actor" | "lang" | "now">,
  id: string,
  cursor: HistoryCursor,
): Promise<PastView | null> {
  const { db, actor, lang } = ctx;
  const member = isId(id) ? await readMember(db, id) : null;
  const sight = member === null ? "none" : sightOf(actor, member);
  if (member === null || sight === "none") return null;
  const sees = pastSight(actor, sight);
  if (sees === "none") throw new Forbidden("member.history");
  const filter = {
    memberId: member.id,
    ...(sees === "ownEdits" && { accountId: actor.accountId }),
  };
  const page = await readHistory(db, filter, { ...cursor, size: SIZE }, mayOpenSealed(sight));
  const values = page.facts.flatMap(({ changes }) =>
    changes.map(({ old, new: next }) => ({ old, next })),
  );
  const names = {
    ...(await readNames(ctx, values)),
    collection: (key: string) => collections.find((one) => one.key === key)?.label[lang] ?? null,
  };
  const look = { sight, lang, names, mayOpenImport: may(actor, "import.read") };
  return {
    name: member.record.values.full_name ?? "",
    sees,
    facts: page.facts.map((fact) => factView(fact, look)),
    older: page.next,
    newer: page.previous,
  };
}
