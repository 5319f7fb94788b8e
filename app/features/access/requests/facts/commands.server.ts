import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import type { StoredRequest } from "#app/features/access/requests/execution/commands.server.ts";
import type { RequestKind } from "#app/features/access/requests/steps/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A step of a request, as the history names it after `post.` or `account.`. */
export type RequestEvent =
  "proposed" | "approved" | "refused" | "withdrawn" | "done" | "printed" | "revoked";

/** The request of the browser that an act answers. */
export interface Moment {
  now: Date;
  requestId: string;
}

/** What stands in the history once a request is carried out. */
const doneActs: Record<RequestKind, string> = {
  give: "post.given",
  end: "post.ended",
  delegate: "post.delegated",
  substitute: "post.substituted",
  reset: "account.passphraseReset",
  lock: "account.locked",
  unlock: "account.unlocked",
};

/**
 * Records a step of a request, in a system scope. The fact stands at the organization of the post (before
 * all others for the installation), names the person and quotes the post and the document.
 *
 * @param note why, when it was refused; else the document stands as the reason
 */
export async function noteRequestFact(
  db: ScopedDb,
  actor: FactActor,
  request: StoredRequest,
  event: RequestEvent,
  { now, requestId }: Moment,
  note: string | null = null,
): Promise<void> {
  const { kind, personName, role, validFrom, validTo, basis, orgPos } = request;
  const isAccount = kind === "reset" || kind === "lock" || kind === "unlock";
  const values = { "post.role": role, "post.valid_from": validFrom, "post.valid_to": validTo };
  await recordFacts(db, actor, [
    {
      at: now,
      act: event === "done" ? doneActs[kind] : `${isAccount ? "account" : "post"}.${event}`,
      memberId: null,
      orgPos,
      subject: personName,
      changes: Object.entries(values)
        .filter(([, value]) => value !== null)
        .map(([field, value]) => ({ field, row: null, old: null, new: value })),
      reason: note ?? basis,
      source: "form",
      requestId,
    },
  ]);
}
