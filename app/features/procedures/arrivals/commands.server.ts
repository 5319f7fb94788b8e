import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { saveMembers } from "#app/features/members/commands.server.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { planArrival } from "#app/features/procedures/arrivals/plan.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Makes the record of somebody who arrived, or goes on with the one left behind, through the members' one write path;
 * the case is about that member from then on.
 *
 * @param earlierId  the record left behind, which the transaction reaches; null for a new one
 * @returns what the rules of the record refuse
 * @throws the database's error when another live record has one of the numbers
 */
export async function welcomeMember(
  db: ScopedDb,
  actor: Actor | null,
  one: { id: string },
  earlierId: string | null,
  facts: Facts,
  { now, requestId }: { now: Date; requestId: string },
): Promise<{ ok: true } | { ok: false; findings: Finding[] }> {
  const earlier =
    earlierId === null ? undefined : (await readStored(db, [earlierId])).get(earlierId);
  const change = {
    ...planArrival(facts, earlier?.record ?? null),
    memberId: earlier?.id ?? null,
    expectedVersion: null,
  };
  const [result] = await saveMembers(db, actor, [change], {
    on: dayOf(now),
    now,
    rules: facts.rules,
    source: "form",
    act: "case.applied",
    requestId,
  });
  if (result?.kind === "refused") return { ok: false, findings: result.findings };
  if (result?.kind !== "created" && result?.kind !== "changed")
    throw new Error(`The record of the arrival ${one.id} was not written.`);
  await db.update(cases).set({ memberId: result.memberId }).where(eq(cases.id, one.id));
  return { ok: true };
}
