import { eq } from "drizzle-orm";
import { closeAllSessions } from "#app/features/auth/sessions.server.ts";
import { invite, validHours } from "#app/features/access/invitations/commands.server.ts";
import {
  noteRequestFact,
  type Moment,
} from "#app/features/access/requests/facts/commands.server.ts";
import { actRefusal, type ActRefusal } from "#app/features/access/requests/matter/rules.ts";
import { lockRequest } from "#app/features/access/requests/queries.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { accountRequests } from "#db/schema/account-requests.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const HOUR_MS = 3_600_000;

/** A code for the paper, which is kept nowhere, or why there is none. */
export type Printed =
  { ok: true; code: string; expiresAt: Date } | { ok: false; refusal: ActRefusal };

/**
 * Makes the one-time code of an approved request, in a system scope; a former code of it is void. Of a
 * reset all sessions of the account end now: whoever has the lost telephone is out.
 *
 * @throws {NotFound} when the request is out of reach
 */
export async function printCode(
  db: ScopedDb,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<Printed> {
  const view = await lockRequest(db, actor, id);
  if (view === null) throw new NotFound("request");
  const refusal = actRefusal(actor, view.asCase, "print");
  if (refusal !== null) return { ok: false, refusal };
  const { request, asCase } = view;
  const hours = request.kind === "reset" ? validHours.reset : validHours.account;
  const { orgId, basis } = request;
  const wanted = { role: asCase.role, orgId, basis, validHours: hours, requestId: id };
  const code = await invite(db, wanted, moment.now);
  await db
    .update(accountRequests)
    .set({
      state: "printed",
      executedBy: actor.accountId,
      executedName: actor.displayName,
      executedAt: moment.now,
    })
    .where(eq(accountRequests.id, id));
  if (request.accountId !== null) await closeAllSessions(db, request.accountId);
  await noteRequestFact(db, actor, request, "printed", moment);
  return { ok: true, code, expiresAt: new Date(moment.now.getTime() + hours * HOUR_MS) };
}
