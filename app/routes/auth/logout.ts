import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { isSecure } from "#app/features/access/door.server.ts";
import { signOut } from "#app/features/auth/commands.server.ts";
import { sessionCookie } from "#app/features/auth/sessions.server.ts";
import { paths } from "#app/paths.ts";

/** Ends the session on the server; a link (GET) ends nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  await signOut(request.headers.get("cookie"), {
    now: new Date(),
    requestId: context.requestId,
  });
  return redirect(paths.login(), {
    headers: {
      "set-cookie": sessionCookie(null, isSecure(request)),
      "clear-site-data": '"cache", "storage"',
    },
  });
}

export function loader() {
  return redirect(paths.account());
}
