import { sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { standAside } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { endsUnder, handsLeftBy } from "#app/features/procedures/hands/rules.ts";
import type { CaseState } from "#app/features/procedures/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Reads, when somebody asks not to take part in a case, whether others can do all that is theirs in it.
 *
 * @returns nothing for any other step
 * @source roles §6, S3
 */
export async function readHandsLeft(
  db: ScopedDb,
  actor: Actor | null,
  step: string,
  { definition, state, ends: placed }: CaseState,
  facts: Facts,
): Promise<Pick<Facts, "othersMayAct">> {
  if (step !== standAside.key || actor === null || state === null) return {};
  const ends = endsUnder(placed, definition, facts);
  const aside = facts.taken.filter((one) => one.step === standAside.key);
  const but = [actor, ...aside].flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
  for (const { roles, at } of handsLeftBy(actor, definition, state, ends)) {
    const [row] = await db.execute<{ left: boolean }>(sql`
      select app_others_act(${sql.param(roles)}::text[], ${String(at)}::bigint, ${sql.param(but)}::uuid[],
        ${ends.memberId}::uuid, ${facts.today}::date) as left`);
    if (row?.left !== true) return { othersMayAct: false };
  }
  return { othersMayAct: true };
}
