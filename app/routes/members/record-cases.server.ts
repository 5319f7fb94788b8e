import type { ActorContext } from "#app/features/access/door.server.ts";
import { may } from "#app/features/access/rules.ts";
import { follows, mayActInCases, readingCases } from "#app/features/procedures/access.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { listCasesOf } from "#app/features/procedures/list/queries.server.ts";
import { deadlineView } from "#app/features/procedures/view/deadline/rules.ts";
import { stateView, wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";

/** The procedures of a member for the page of the record; null for who reads none. */
export async function procedurePanel(
  { db, actor, lang, now }: Pick<ActorContext, "db" | "actor" | "lang" | "now">,
  memberId: string,
) {
  if (!may(actor, readingCases(actor))) return null;
  const lines = await listCasesOf(db, memberId);
  const seen = lines.filter(({ procedure }) => follows(actor, procedure));
  return {
    mayStart: mayActInCases(actor),
    cases: seen.map(({ id, procedure, state, dueOn, closedOn }) => ({
      id,
      title: wordsOf(procedure, lang).title,
      state: stateView(definitionOf(procedure)!, state, lang),
      due: closedOn === null ? deadlineView(dueOn, dayOf(now), lang) : null,
    })),
  };
}
