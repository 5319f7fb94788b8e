import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { asKeeper, asPublic, isSecure } from "#app/features/access/door.server.ts";
import { ownPath } from "#app/features/access/addresses/rules.ts";
import { deviceCookie } from "#app/features/auth/devices/commands.server.ts";
import { linkAccount, signInThrough } from "#app/features/auth/provider/commands.server.ts";
import {
  comeBack,
  flowCookie,
  throughCookie,
  type Return,
} from "#app/features/auth/provider/flow/commands.server.ts";
import { isSecondFactor } from "#app/features/auth/provider/rules.ts";
import { sessionCookie } from "#app/features/auth/sessions.server.ts";
import { env } from "#app/lib/env.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import type { OidcSettings } from "#app/lib/oidc-settings.ts";
import { paths } from "#app/paths.ts";

type Arrived = Extract<Return, { ok: true }>;

/**
 * Where the other service sends people back. Nothing of the request decides where they go next, and the
 * code of the answer does not stay in the address.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { oidc, returned, secure } = await asPublic(args, async ({ request, now }) => {
    const settings = env().oidc;
    if (settings === null) throw new NotFound("another sign-in service");
    const came = await comeBack(settings, request, now);
    return { oidc: settings, returned: came, secure: isSecure(request) };
  });
  const { accountId, next } = returned;
  const answer = !returned.ok
    ? redirect(
        accountId === null
          ? paths.login({ next: ownPath(next), provider: returned.why })
          : paths.account({ provider: returned.why }),
      )
    : accountId === null
      ? await signInWith(args, oidc, returned)
      : await linkWith(args, returned, accountId);
  answer.headers.append("set-cookie", flowCookie(null, secure));
  return answer;
}

function signInWith(args: LoaderFunctionArgs, oidc: OidcSettings, arrived: Arrived) {
  return asPublic(args, async ({ request, now, requestId }) => {
    const next = ownPath(arrived.next) ?? paths.home();
    const signedIn = await signInThrough({
      ...arrived,
      isProved: isSecondFactor(arrived.factors, oidc.secondFactor),
      cookieHeader: request.headers.get("cookie"),
      userAgent: request.headers.get("user-agent"),
      now,
      requestId,
    });
    if (signedIn === null) return redirect(paths.login({ next, provider: "unknown" }));
    const secure = isSecure(request);
    const headers = new Headers();
    headers.append("set-cookie", sessionCookie(signedIn.secret, secure));
    headers.append("set-cookie", throughCookie(true, secure));
    if (signedIn.device !== null)
      headers.append("set-cookie", deviceCookie(signedIn.device, secure));
    return redirect(next, { headers });
  });
}

function linkWith(args: LoaderFunctionArgs, arrived: Arrived, accountId: string) {
  return asKeeper(args, "home.read", "one's own sign-in service", async (ctx) => {
    const { db, actor, now, requestId } = ctx;
    // Somebody else has signed in here meanwhile, or helps: whose link it would be is not clear.
    if (actor.accountId !== accountId || actor.helper)
      return redirect(paths.account({ provider: "stale" }));
    const end = await linkAccount(db, accountId, arrived, { now, requestId });
    return redirect(paths.account({ provider: end }));
  });
}

/** Never drawn: with it, what the door refuses becomes a page. */
export default function NoPage() {
  return null;
}
