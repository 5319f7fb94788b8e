import type { Actor } from "#app/features/access/rules.ts";
import type { KnownBulk } from "#app/features/procedures/bulk/rules.ts";
import type { AskedCase } from "#app/features/procedures/bulk/schema.ts";
import { advanceCase, type Moment } from "#app/features/procedures/commands.server.ts";
import { readCase } from "#app/features/procedures/queries.server.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { answerRefused } from "#app/features/procedures/view/refusals/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What became of a bulk act: how many went on, and which did not and why, in words. */
export interface BulkResult {
  done: number;
  refused: { id: string; name: string; why: string }[];
}

/**
 * Takes one step of many cases, one after the other in one transaction: each is judged by its own rules with what was
 * written before it, and one that is refused holds nobody else up. A cap that is reached refuses the rest.
 *
 * @param values  what holds for all; what is of one case stands beside it
 */
export async function takeInBulk(
  db: ScopedDb,
  actor: Actor,
  { step, procedure }: KnownBulk,
  { cases, values }: { cases: readonly AskedCase[]; values: Record<string, unknown> },
  moment: Moment,
  lang: Lang,
): Promise<BulkResult> {
  const result: BulkResult = { done: 0, refused: [] };
  const words = caseText[lang];
  for (const { id, seen, values: own, issue } of cases) {
    const kase = await readCase(db, id);
    if (kase === null || kase.procedure !== procedure) continue;
    const refuse = (why: string) => result.refused.push({ id, name: kase.subjectName, why });
    if (issue !== null) {
      refuse(words.issues[issue]);
      continue;
    }
    const input = { step, values: { ...values, ...own }, note: null };
    const moved = await advanceCase(db, actor, { id, seen, ...input }, moment);
    if (moved.ok) result.done += 1;
    else refuse(answerRefused(moved, lang).join(" "));
  }
  return result;
}
