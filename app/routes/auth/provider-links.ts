import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asKeeper, isSecure, type ActorContext } from "#app/features/access/door.server.ts";
import { unlinkAccount } from "#app/features/auth/provider/commands.server.ts";
import { setOut } from "#app/features/auth/provider/flow/commands.server.ts";
import { env } from "#app/lib/env.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";

/**
 * Takes one of one's own links away (`unlink`), or sets out for a new one. Both ask a recent proof: a
 * link opens the account for good.
 */
export async function action(args: ActionFunctionArgs) {
  const work = async (ctx: ActorContext) => {
    const { db, actor, request, now, requestId } = ctx;
    const { oidc } = env();
    if (oidc === null) throw new NotFound("another sign-in service");
    const unlink = (await request.formData()).get("unlink");
    if (typeof unlink === "string") {
      await unlinkAccount(db, actor.accountId, unlink, { now, requestId });
      return redirect(paths.account({ provider: "unlinked" }));
    }
    // Everybody knows the passphrase of a demo account: a link would be one more way in for strangers.
    if (actor.isDemo) return redirect(paths.account());
    const wish = { next: paths.account(), accountId: actor.accountId };
    const way = await setOut(oidc, wish, now, isSecure(request));
    if (way === null) return redirect(paths.account({ provider: "down" }));
    return redirect(way.to, { headers: { "set-cookie": way.cookie } });
  };
  return asKeeper(args, "home.read", "one's own sign-in service", work, { recent: true });
}

export function loader() {
  return redirect(paths.account());
}

/** Never drawn: with it, what the door refuses becomes a page. */
export default function NoPage() {
  return null;
}
