import { withHelper } from "#app/features/access/helpers/rules.ts";
import { readActor } from "#app/features/access/queries.server.ts";
import { askedPath } from "#app/features/access/refusals/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { DoorArgs } from "#app/features/access/visit/rules.ts";
import { deviceKey } from "#app/features/auth/devices/commands.server.ts";
import { noteLimit } from "#app/features/auth/facts/commands.server.ts";
import { limitPost, limitUse } from "#app/features/auth/limits/commands.server.ts";
import type { LimitName } from "#app/features/auth/limits/rules.ts";
import { cookieNames } from "#app/features/auth/rules.ts";
import { readSession, type SessionState } from "#app/features/auth/sessions.server.ts";
import { readCookie } from "#app/lib/cookies.ts";
import { today } from "#app/lib/dates.ts";
import { TooOften } from "#app/lib/errors.ts";
import { describeError, log } from "#app/lib/log.server.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";

/** Requests that were counted: one that passes the door twice is one. */
const counted = new WeakSet<Request>();

interface Asker {
  actor: Actor | null;
  session: SessionState;
}

/** Who asked in requests that only read: the frame and the parts of a page that ask at one moment get one answer. */
const askers = new WeakMap<object, Promise<Asker>>();

/**
 * Who asks, in a system scope of its own, once for a request that only reads. A posted form is counted first, and
 * what `limit` names.
 *
 * @returns the actor of a live session, else null; and what the cookie says
 * @throws {TooOften}
 */
export function whoAsks(args: DoorArgs, now: Date, limit?: LimitName): Promise<Asker> {
  const { request, context } = args;
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead || limit !== undefined) return readAsker(args, now, limit);
  const known = askers.get(context);
  if (known !== undefined) return known;
  const asker = readAsker(args, now);
  askers.set(context, asker);
  return asker;
}

async function readAsker(args: DoorArgs, now: Date, limit?: LimitName): Promise<Asker> {
  const cookie = args.request.headers.get("cookie");
  const hasSession = readCookie(cookie, cookieNames.session) !== null;
  if (!hasSession && !isCounted(args.request)) return { actor: null, session: { kind: "none" } };
  let session: SessionState = { kind: "none" };
  const read = async (db: ScopedDb) => {
    if (hasSession) session = await readSession(db, cookie, now);
    await countPost(db, args, session, now);
    if (session.kind !== "live") return { actor: null, session };
    const { accountId, activePostId } = session;
    if (limit) await limitUse(db, limit, accountId, now);
    const actor = await readActor(db, accountId, activePostId, today(now));
    const { helper } = session;
    return { actor: actor && helper ? withHelper(actor, helper) : actor, session };
  };
  return withSystemScope("who asks", read).catch(async (error: unknown) => {
    if (error instanceof TooOften && session.kind === "live")
      await noteStopped(args, session.accountId, error.limit, now);
    throw error;
  });
}

/** Records that a limit stopped somebody; the answer does not depend on the record. */
async function noteStopped(
  { request, params, context }: DoorArgs,
  accountId: string,
  limit: string,
  now: Date,
): Promise<void> {
  const moment = { now, requestId: context.requestId, reason: askedPath(request, params) };
  try {
    await withSystemScope("who was stopped by a limit", (db) =>
      noteLimit(db, accountId, limit, moment),
    );
  } catch (error) {
    log.error({ error: describeError(error) }, "a limit that was met could not be recorded");
  }
}

/**
 * Counts a posted form, once however often it passes the door. Reading is not counted here.
 *
 * @throws {TooOften}
 */
export async function countPost(
  db: ScopedDb,
  { request, context }: DoorArgs,
  session: SessionState,
  now: Date,
): Promise<void> {
  if (!isCounted(request)) return;
  counted.add(request);
  const device = deviceKey(request.headers.get("cookie"));
  await limitPost(db, { who: posterOf(session), address: context.clientAddress, device }, now);
}

/** A session that is not through counts for itself: whoever has the passphrase alone stops no owner. */
function posterOf(session: SessionState): string | null {
  if (session.kind === "live") return session.accountId;
  return session.kind === "pending" ? session.key : null;
}

const isCounted = (request: Request): boolean =>
  request.method !== "GET" && request.method !== "HEAD" && !counted.has(request);
