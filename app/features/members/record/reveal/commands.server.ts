import { recordFacts } from "#app/features/history/commands.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { Revealable } from "#app/features/members/record/reveal/queries.server.ts";
import type { RevealField } from "#app/features/members/record/reveal/schema.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Records that somebody looks at a whole number: the fact names the field and the reason, never the number.
 *
 * @param reason in words
 * @source record format 3.0 §9: each reveal is logged with a reason
 */
export async function recordReveal(
  db: ScopedDb,
  actor: Actor,
  { memberId, orgPos }: Revealable,
  asked: { field: RevealField; reason: string; at: Date; requestId: string },
): Promise<void> {
  await recordFacts(db, actor, [
    {
      at: asked.at,
      act: "member.reveal",
      memberId,
      orgPos,
      subject: asked.field,
      reason: asked.reason,
      source: "form",
      requestId: asked.requestId,
    },
  ]);
}
