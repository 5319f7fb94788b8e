import { cookieNames } from "#app/features/auth/rules.ts";
import { readCookie } from "#app/lib/cookies.ts";
import { beginFlow, finishFlow, type Flow, type Told } from "#app/lib/oidc.server.ts";
import type { OidcSettings } from "#app/lib/oidc-settings.ts";
import { openJson, sealJson } from "#app/lib/seal.server.ts";

const FLOW_MINUTES = 10;
const MINUTE_MS = 60_000;

/** What somebody set out for: to sign in, or, with an account, to link it. */
export interface Wish {
  /** Where to go afterwards, a path of our own. */
  next: string;
  /** The account to be linked; null for a sign-in. */
  accountId: string | null;
}

/** Who came back, and what for. */
export type Return = Wish & Told;

type Sealed = Wish & { flow: Flow; until: number };

/**
 * Sends somebody to the other service. What the return has to match travels sealed in a cookie of this
 * browser, so that nobody finishes here what was begun elsewhere (fault 121).
 *
 * @returns null when the service does not answer
 */
export async function setOut(
  settings: OidcSettings,
  wish: Wish,
  now: Date,
  secure: boolean,
): Promise<{ to: string; cookie: string } | null> {
  // Whoever links shows who they are there: on a shared machine somebody else may be signed in.
  const begun = await beginFlow(settings, wish.accountId !== null);
  if (begun === null) return null;
  const sealed: Sealed = {
    ...wish,
    flow: begun.flow,
    until: now.getTime() + FLOW_MINUTES * MINUTE_MS,
  };
  const text = sealJson(sealed, "sign-in-flow").toString("base64url");
  return { to: begun.to, cookie: flowCookie(text, secure) };
}

/** Receives whoever comes back from the other service. */
export async function comeBack(
  settings: OidcSettings,
  request: Request,
  now: Date,
): Promise<Return> {
  const sealed = openFlow(readCookie(request.headers.get("cookie"), cookieNames.flow), now);
  if (sealed === null) return { ok: false, why: "stale", next: "/", accountId: null };
  const { next, accountId, flow } = sealed;
  const told = await finishFlow(settings, new URL(request.url).search, flow);
  return { ...told, next, accountId };
}

/** The cookie of a sign-in that is under way; null removes it. */
export function flowCookie(text: string | null, secure: boolean): string {
  const age = text === null ? 0 : FLOW_MINUTES * 60;
  return `${cookieNames.flow}=${text ?? ""}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** The cookie that says "this session came from the other service"; it opens nothing. */
export function throughCookie(isThrough: boolean, secure: boolean): string {
  const value = isThrough ? "1" : "; Max-Age=0";
  return `${cookieNames.through}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function openFlow(text: string | null, now: Date): Sealed | null {
  if (text === null) return null;
  try {
    const sealed = openJson(Buffer.from(text, "base64url"), "sign-in-flow") as Sealed;
    return sealed.until > now.getTime() ? sealed : null;
  } catch {
    // Whatever is not of our making says only that.
    return null;
  }
}
