import { eq } from "drizzle-orm";
import {
  carryOut,
  type Hindrance,
  type StoredRequest,
} from "#app/features/access/requests/execution/commands.server.ts";
import {
  noteRequestFact,
  type Moment,
} from "#app/features/access/requests/facts/commands.server.ts";
import { revokeCode } from "#app/features/access/invitations/commands.server.ts";
import {
  actRefusal,
  type ActRefusal,
  type RequestAct,
} from "#app/features/access/requests/matter/rules.ts";
import { lockRequest } from "#app/features/access/requests/queries.server.ts";
import { stepsOf } from "#app/features/access/requests/steps/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { accountRequests } from "#db/schema/account-requests.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What was done to a request, or why not. */
export type Decided = { ok: true } | { ok: false; refusal: ActRefusal | Hindrance };

/**
 * Takes one step of a request, in a system scope. Two who act at the same moment come one after the
 * other, and the second is told the state (fault 134).
 *
 * @param note why, for a refusal
 * @throws {NotFound} when the request is out of reach
 */
export async function decide(
  db: ScopedDb,
  actor: Actor,
  { id, act, note }: { id: string; act: Exclude<RequestAct, "print">; note: string | null },
  moment: Moment,
): Promise<Decided> {
  const view = await lockRequest(db, actor, id);
  if (view === null) throw new NotFound("request");
  const refusal = actRefusal(actor, view.asCase, act);
  if (refusal !== null) return { ok: false, refusal };
  const { request } = view;
  const isLast = act === "execute" || (act === "approve" && stepsOf(view.asCase)?.execute === null);
  const hindrance = isLast ? await carryOut(db, request, moment.now) : null;
  if (hindrance !== null) return { ok: false, refusal: hindrance };
  if (act === "revoke") await revokeCode(db, id);
  await db
    .update(accountRequests)
    .set(changesOf(actor, request, act, { isLast, note, now: moment.now }))
    .where(eq(accountRequests.id, id));
  const events = {
    approve: "approved",
    refuse: "refused",
    withdraw: "withdrawn",
    revoke: "revoked",
  };
  if (act !== "execute")
    await noteRequestFact(db, actor, request, events[act] as "approved", moment, note);
  if (isLast) await noteRequestFact(db, actor, request, "done", moment);
  return { ok: true };
}

function changesOf(
  actor: Actor,
  request: StoredRequest,
  act: Exclude<RequestAct, "print">,
  { isLast, note, now }: { isLast: boolean; note: string | null; now: Date },
): Partial<StoredRequest> {
  const decided = { decidedBy: actor.accountId, decidedName: actor.displayName, decidedAt: now };
  const done = { executedBy: actor.accountId, executedName: actor.displayName, executedAt: now };
  switch (act) {
    case "approve":
      return { ...decided, state: isLast ? "done" : "approved" };
    case "refuse":
      return { ...(request.state === "proposed" ? decided : done), state: "refused", note };
    case "execute":
      return { ...done, state: "done" };
    case "revoke":
      return { state: "approved" };
    case "withdraw":
      return { state: "withdrawn" };
  }
}
