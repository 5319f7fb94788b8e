import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import type { OidcSettings } from "#app/lib/oidc-settings.ts";
import { beginFlow, finishFlow, type Flow } from "#app/lib/oidc.server.ts";

/** A sign-in service that lies: it says whatever a test puts into its mouth, well signed or not. */
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const others = generateKeyPairSync("rsa", { modulusLength: 2048 });

let server: Server;
let issuer: string;
let announced: () => string;
let idToken: (flow: Flow) => string;
let tokenStatus: () => { status: number; location?: string };
let flow: Flow;
let followed = 0;

beforeAll(async () => {
  setLogLevel("silent");
  server = createServer((request, response) => {
    const json = (body: unknown, status = 200, headers = {}) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    };
    const path = request.url?.split("?")[0];
    if (path === "/.well-known/openid-configuration")
      return json({
        issuer: announced(),
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    if (path === "/keys")
      return json({
        keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
      });
    if (path === "/elsewhere") followed++;
    const { status, location } = tokenStatus();
    if (path === "/token" && location !== undefined) return json({}, status, { location });
    return json({ access_token: "x", token_type: "Bearer", id_token: idToken(flow) });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function signed(claims: object, key: KeyObject = keys.privateKey, alg = "RS256"): string {
  const text = `${part({ alg, kid: "1", typ: "JWT" })}.${part(claims)}`;
  if (alg === "none") return `${text}.`;
  return `${text}.${createSign("sha256").update(text).sign(key).toString("base64url")}`;
}

const claimsOf = ({ nonce }: Flow, more: object = {}) => {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, sub: "an", aud: "so", exp: now + 60, iat: now, nonce, ...more };
};

/** Signs somebody in at the service as it stands; its settings are new, so nothing is remembered. */
async function signIn(): Promise<string> {
  const settings: OidcSettings = {
    issuer,
    clientId: "so",
    clientSecret: "secret",
    name: "Thử",
    redirectUri: "https://so.example.vn/login/provider/callback",
    secondFactor: [],
    origins: [],
  };
  const begun = await beginFlow(settings, false);
  if (begun === null) return "down";
  ({ flow } = begun);
  const told = await finishFlow(settings, `code=c&state=${flow.state}`, flow);
  return told.ok ? `${told.issuer === issuer ? "ours" : told.issuer} ${told.subject}` : told.why;
}

test.each<[string, (flow: Flow) => string, string]>([
  ["an honest one", (one) => signed(claimsOf(one)), "ours an"],
  ["signed by another key", (one) => signed(claimsOf(one), others.privateKey), "refused"],
  ["not signed", (one) => signed(claimsOf(one), keys.privateKey, "none"), "refused"],
  [
    "changed after it was signed",
    (one) =>
      signed(claimsOf(one)).replace(/\.[^.]+\./, `.${part(claimsOf(one, { sub: "binh" }))}.`),
    "refused",
  ],
  ["of another issuer", (one) => signed(claimsOf(one, { iss: "https://id.example" })), "refused"],
  ["for another program", (one) => signed(claimsOf(one, { aud: "other" })), "refused"],
  ["that is over", (one) => signed(claimsOf(one, { exp: 1_000_000_000 })), "refused"],
  ["of another sign-in", (one) => signed(claimsOf(one, { nonce: "x" })), "refused"],
])("an ID token: %s", async (_what, made, expected) => {
  announced = () => issuer;
  tokenStatus = () => ({ status: 200 });
  idToken = made;
  expect(await signIn()).toBe(expected);
});

test("a service that names itself otherwise than the configuration is not asked", async () => {
  announced = () => "https://id.example";
  expect(await signIn()).toBe("down");
});

test("a service that leads elsewhere is not followed", async () => {
  announced = () => issuer;
  tokenStatus = () => ({ status: 302, location: `${issuer}/elsewhere` });
  idToken = (one) => signed(claimsOf(one));
  expect(["refused", "down"]).toContain(await signIn());
  expect(followed).toBe(0);
});
