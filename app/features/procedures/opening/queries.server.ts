import type { Actor } from "#app/features/access/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { readFacts } from "#app/features/procedures/facts/queries.server.ts";
import { readSubjectOf, type SubjectKey } from "#app/features/procedures/queries.server.ts";
import { offerOf } from "#app/features/procedures/view/queries.server.ts";
import { unitsOf, type Opening } from "#app/features/procedures/opening/rules.ts";
import { stepViews, wordsOf } from "#app/features/procedures/view/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Reads what beginning a procedure for a member or a cell asks for; null when it is out of reach. */
export async function readOpening(
  db: ScopedDb,
  actor: Actor,
  { procedure, about: key }: { procedure: string; about: SubjectKey },
  now: Date,
  lang: Lang,
): Promise<Opening | null> {
  const definition = definitionOf(procedure);
  if (definition === null) return null;
  const kind = unitsOf(actor.post?.role ?? null, definition);
  const subject = await readSubjectOf(db, actor, key, kind);
  if (subject === null) return null;
  const about = { ...subject, id: null, openedAt: now, data: {}, taken: [], definition };
  const facts = await readFacts(db, about, now);
  const state = { definition, state: null, ends: subject };
  const words = wordsOf(procedure, lang);
  const offered = await offerOf(db, actor, state, facts);
  return {
    subject: subject.name,
    about: words.about,
    basis: words.basis,
    steps: stepViews(state, actor, facts, offered, lang),
  };
}
