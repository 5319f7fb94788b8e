import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asPublic, isSecure } from "#app/features/access/door.server.ts";
import { ownPath } from "#app/features/access/addresses/rules.ts";
import { setOut } from "#app/features/auth/provider/flow/commands.server.ts";
import { env } from "#app/lib/env.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";

/** Sends whoever wants to sign in to the other service, when one is configured. */
export async function action(args: ActionFunctionArgs) {
  return asPublic(args, async ({ request, now }) => {
    const { oidc } = env();
    if (oidc === null) throw new NotFound("another sign-in service");
    const next = ownPath(new URL(request.url).searchParams.get("next"));
    const wish = { next: next ?? paths.home(), accountId: null };
    const way = await setOut(oidc, wish, now, isSecure(request));
    if (way === null) return redirect(paths.login({ next, provider: "down" }));
    return redirect(way.to, { headers: { "set-cookie": way.cookie } });
  });
}

export function loader() {
  return redirect(paths.login());
}

/** Never drawn: with it, what the door refuses becomes a page. */
export default function NoPage() {
  return null;
}
