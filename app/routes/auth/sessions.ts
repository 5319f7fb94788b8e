import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asKeeper, type ActorContext } from "#app/features/access/door.server.ts";
import { noteAccountFact } from "#app/features/auth/facts/commands.server.ts";
import { endOtherSessions, endSession } from "#app/features/auth/sessions/commands.server.ts";
import { paths } from "#app/paths.ts";

/**
 * Ends one of one's own sessions (`session`), or all others, after a recent proof of who asks: a stolen cookie shuts
 * nobody out. Both may be sent twice: the result is the same.
 */
export async function action(args: ActionFunctionArgs) {
  return asKeeper(args, "home.read", "one's own sessions", end, { recent: true });
}

async function end({ request, db, actor, sessionKey, now, requestId }: ActorContext) {
  const one = (await request.formData()).get("session");
  if (typeof one === "string") await endSession(db, actor.accountId, one);
  else await endOtherSessions(db, actor.accountId, sessionKey);
  await noteAccountFact(db, actor.accountId, "account.sessionsEnded", { now, requestId }, actor);
  return redirect(paths.account({ saved: "sessions" }));
}

export function loader() {
  return redirect(paths.account());
}

/** Never drawn: with it, what the door refuses becomes a page. */
export default function NoPage() {
  return null;
}
