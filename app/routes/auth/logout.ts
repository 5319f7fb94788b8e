import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { isSecure } from "#app/features/access/door.server.ts";
import { signOut } from "#app/features/auth/commands.server.ts";
import { throughCookie } from "#app/features/auth/provider/flow/commands.server.ts";
import { cookieNames } from "#app/features/auth/rules.ts";
import { sessionCookie } from "#app/features/auth/sessions.server.ts";
import { readCookie } from "#app/lib/cookies.ts";
import { env } from "#app/lib/env.server.ts";
import { paths } from "#app/paths.ts";

/** Ends the session on the server; a link (GET) ends nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = request.headers.get("cookie");
  await signOut(cookie, { now: new Date(), requestId: context.requestId });
  // The other service goes on after us: on a shared machine that has to be said (fault 120).
  const through = env().oidc !== null && readCookie(cookie, cookieNames.through) !== null;
  const headers = new Headers({ "clear-site-data": '"cache", "storage"' });
  headers.append("set-cookie", sessionCookie(null, isSecure(request)));
  if (through) headers.append("set-cookie", throughCookie(false, isSecure(request)));
  return redirect(paths.login({ out: through || undefined }), { headers });
}

export function loader() {
  return redirect(paths.account());
}

/** Never drawn: with it, what the door refuses becomes a page. */
export default function NoPage() {
  return null;
}
