import { generateKeyPairSync, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import type { OidcSettings } from "#app/lib/oidc-settings.ts";

/** Who signs in at the service, and what it says of the way; null stops there. */
export type Person = { subject: string; amr?: string[]; acr?: string } | null;

/** A real OpenID provider on a port of this machine, with one client: us. */
export interface SignInService {
  settings: OidcSettings;
  /** Who is at the browser from now on. */
  person: Person;
  /** Goes there as a browser does, to where the service sends it back: path and search. */
  visit: (to: string) => Promise<string>;
  close: () => Promise<void>;
}

/** Starts the service for a product that is reached at `publicUrl`. */
export async function startSignInService(publicUrl: string): Promise<SignInService> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings: OidcSettings = {
    issuer,
    clientId: "chi-bo-so",
    clientSecret: randomUUID(),
    name: "Cổng Tỉnh",
    redirectUri: `${publicUrl}/login/provider/callback`,
    secondFactor: [],
    origins: [issuer],
  };
  const service: SignInService = {
    settings,
    person: null,
    visit: (to) => visit(to, settings.redirectUri),
    close: () => close(server),
  };
  const provider = makeProvider(settings);
  const answer = provider.callback();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    const { person } = service;
    const result =
      person === null
        ? { error: "access_denied" }
        : { login: { accountId: person.subject, amr: person.amr, acr: person.acr } };
    void provider.interactionFinished(request, response, result);
  });
  return service;
}

function makeProvider({ issuer, clientId, clientSecret, redirectUri }: OidcSettings): Provider {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ["sub", "acr", "amr"] },
    acrValues: ["two"],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    // Nobody is asked whether we may know them: the service belongs to the same office.
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client!.clientId,
        accountId: session!.accountId!,
      });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
}

async function visit(to: string, redirectUri: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = to;
  for (let step = 0; step < 10; step++) {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const response = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const one of response.headers.getSetCookie()) {
      const [name = "", value = ""] = one.split(";")[0]!.split("=");
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location === null)
      throw new Error(`The service answered ${response.status}: ${await response.text()}`);
    at = new URL(location, at).href;
    if (at.startsWith(redirectUri)) return new URL(at).pathname + new URL(at).search;
  }
  throw new Error("The service sends in circles.");
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
