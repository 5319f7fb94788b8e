import type { Actor } from "#app/features/access/rules.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { listCandidates } from "#app/features/procedures/badges/queries.server.ts";
import { standingOf, type Round } from "#app/features/procedures/badges/rules.ts";
import { openCase, type Moment } from "#app/features/procedures/commands.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Puts everybody on the list of a round who reaches a badge, waits for nothing and is on no list yet: one case
 * each, in the caller's transaction.
 *
 * @returns how many cases it opened, and how many their rules refused
 */
export async function listRound(
  db: ScopedDb,
  actor: Actor,
  round: Round,
  rules: RuleSet,
  moment: Moment,
): Promise<{ opened: number; refused: number }> {
  const ready = (await listCandidates(db, round, rules)).filter(
    (one) => standingOf(one) === "ready",
  );
  let opened = 0;
  for (const { memberId, badge } of ready) {
    const values = { badge, round: round.code, roundYear: round.year };
    const input = { step: "list", values, note: null };
    const moved = await openCase(db, actor, "badge", memberId, input, moment);
    if (moved.ok) opened += 1;
  }
  return { opened, refused: ready.length - opened };
}
