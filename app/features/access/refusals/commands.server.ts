import { recordFactOnceAMinute } from "#app/features/history/commands.server.ts";
import { askedPath } from "#app/features/access/refusals/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { PageContext } from "#app/features/access/visit/rules.ts";
import { Forbidden } from "#app/lib/errors.ts";
import { describeError, log } from "#app/lib/log.server.ts";
import { withSystemScope } from "#db/scope.server.ts";

/**
 * Does a page's work and records, beside it, when the actor is refused: who, what was asked and where, without
 * ids and words of the address. The answer does not depend on the record.
 *
 * @throws whatever `work` throws
 */
export async function notingRefusals<T>(
  actor: Actor,
  page: PageContext,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Forbidden) await note(actor, page, error.permission);
    throw error;
  }
}

async function note(actor: Actor, page: PageContext, permission: string): Promise<void> {
  const fact = {
    at: page.now,
    act: "access.refused",
    memberId: null,
    orgPos: actor.post?.posFrom ?? 0n,
    subject: permission,
    reason: askedPath(page.request, page.params),
    source: "form",
    requestId: page.requestId,
  } as const;
  try {
    await withSystemScope("who was refused what", (db) => recordFactOnceAMinute(db, actor, fact));
  } catch (error) {
    log.error({ error: describeError(error) }, "a refusal could not be recorded");
  }
}
