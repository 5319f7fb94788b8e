import type { Configuration } from "openid-client";
import { describeError, log } from "#app/lib/log.server.ts";
import { isLoopback, type OidcSettings } from "#app/lib/oidc-settings.ts";

/** What a sign-in at the other service has to match when it comes back. */
export interface Flow {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who somebody is there, or why it is not known. */
export type Told =
  | { ok: true; issuer: string; subject: string; factors: string[]; provedAt: Date | null }
  | { ok: false; why: "cancelled" | "stale" | "refused" | "down" };

const ANSWER_SECONDS = 10;
const KNOWN_MS = 3_600_000;
/** Faults of the way to the service, not of the sign-in. */
const unreachable = new Set([
  "OAUTH_TIMEOUT",
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_HTTP_REQUEST_FORBIDDEN",
]);

let known: { settings: OidcSettings; until: number; config: Configuration } | null = null;

/** Loaded at the first sign-in of this kind: who configures no service loads nothing. */
const library = () => import("openid-client");

/**
 * Begins a sign-in: authorization code with PKCE, state and nonce.
 *
 * @param again asks for a sign-in there even of somebody who is signed in there
 * @returns the address to go to; null when the service does not answer
 */
export async function beginFlow(
  settings: OidcSettings,
  again: boolean,
): Promise<{ to: string; flow: Flow } | null> {
  const client = await library();
  const config = await configuration(settings);
  if (config === null) return null;
  const flow = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const to = client.buildAuthorizationUrl(config, {
    redirect_uri: settings.redirectUri,
    scope: "openid",
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: "S256",
    ...(again ? { prompt: "login" } : {}),
  });
  return { to: to.href, flow };
}

/**
 * Asks the service who came back. Its answer is taken at the address of the settings, whatever the
 * request says of itself.
 *
 * @param search of the request
 */
export async function finishFlow(
  settings: OidcSettings,
  search: string,
  flow: Flow,
): Promise<Told> {
  const client = await library();
  const params = new URLSearchParams(search);
  if (params.get("state") !== flow.state) return { ok: false, why: "stale" };
  if (params.get("error") === "access_denied") return { ok: false, why: "cancelled" };
  const config = await configuration(settings);
  if (config === null) return { ok: false, why: "down" };
  try {
    const tokens = await client.authorizationCodeGrant(
      config,
      new URL(`${settings.redirectUri}?${params.toString()}`),
      {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.verifier,
        idTokenExpected: true,
      },
    );
    const claims = tokens.claims();
    if (claims === undefined) return { ok: false, why: "refused" };
    const { iss: issuer, sub: subject, amr, acr, auth_time: seconds } = claims;
    const factors = [amr, acr].flat().filter((one) => typeof one === "string");
    const provedAt = typeof seconds === "number" ? new Date(seconds * 1000) : null;
    return { ok: true, issuer, subject, factors, provedAt };
  } catch (error) {
    log.warn({ error: describeError(error) }, "a sign-in through the other service failed");
    return { ok: false, why: isUnreachable(error) ? "down" : "refused" };
  }
}

/** Where somebody signs out there; null when the service has no such page or does not answer. */
export async function signOutAddress(settings: OidcSettings): Promise<string | null> {
  const client = await library();
  const config = await configuration(settings);
  if (config === null || !config.serverMetadata().end_session_endpoint) return null;
  return client.buildEndSessionUrl(config, {}).href;
}

async function configuration(settings: OidcSettings): Promise<Configuration | null> {
  if (known?.settings === settings && known.until > Date.now()) return known.config;
  const client = await library();
  try {
    const config = await client.discovery(
      new URL(settings.issuer),
      settings.clientId,
      settings.clientSecret,
      client.ClientSecretBasic(settings.clientSecret),
      {
        timeout: ANSWER_SECONDS,
        execute: [
          client.enableNonRepudiationChecks,
          ...(isLoopback(settings.issuer) ? [client.allowInsecureRequests] : []),
        ],
      },
    );
    known = { settings, until: Date.now() + KNOWN_MS, config };
    return config;
  } catch (error) {
    log.warn({ error: describeError(error) }, "the other sign-in service does not answer");
    return null;
  }
}

/** The network failed, or the service has a fault of its own. */
function isUnreachable(error: unknown): boolean {
  const { code, status, cause } = error as { code?: string; status?: number; cause?: unknown };
  if (error instanceof TypeError || (status ?? 0) >= 500) return true;
  const { status: answered } = (cause ?? {}) as { status?: number };
  return (answered ?? 0) >= 500 || unreachable.has(code ?? "");
}
