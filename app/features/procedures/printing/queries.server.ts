import type { Actor } from "#app/features/access/rules.ts";
import { isFormCode, type FormCode } from "#app/features/papers/forms/rules.ts";
import { readPaperUnit } from "#app/features/papers/queries.server.ts";
import { letterOf, printableForms } from "#app/features/procedures/printing/rules.ts";
import { openCasePage } from "#app/features/procedures/view/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import type { Paper } from "#app/lib/paper/model.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * A paper out of a case; null when the case does not give it yet, or when its reader does not reach the record,
 * as the side that receives.
 */
export async function readCasePaper(
  db: ScopedDb,
  actor: Actor,
  { id, form }: { id: string; form: string },
  now: Date,
): Promise<{ code: FormCode; name: string; paper: Paper } | null> {
  const opened = isId(id) ? await openCasePage(db, actor, id, now) : null;
  if (opened === null || !isFormCode(form)) return null;
  const { stored, facts, names } = opened;
  const { record } = facts;
  if (record === null) return null;
  if (!printableForms(stored.procedure, facts.taken).includes(form)) return null;
  const { destination, outside } = facts.data;
  const to = typeof destination === "string" ? (names[destination] ?? null) : null;
  const issuerId = facts.unit.communeId ?? facts.unit.id;
  const paper = letterOf(form, {
    procedure: stored.procedure,
    data: facts.data,
    record,
    from: opened.unit,
    to: to ?? (typeof outside === "string" ? outside : null),
    issuer: await readPaperUnit(db, issuerId, dayOf(now)),
  });
  return { code: form, name: stored.subjectName, paper };
}
