import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deviceCookie } from "#app/features/auth/devices/commands.server.ts";
import { flowCookie, throughCookie } from "#app/features/auth/provider/flow/commands.server.ts";
import { sessionCookie } from "#app/features/auth/sessions.server.ts";
import { choiceCookie } from "#app/lib/cookies.ts";
import { readEnv, type Env } from "#app/lib/env.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import { createApp, type Parts } from "#app/server/app.ts";
import type { RequestContext } from "#app/server/load-context.ts";

let clientFolder: string;

beforeAll(() => {
  setLogLevel("silent");
  clientFolder = mkdtempSync(join(tmpdir(), "chibo-client-"));
  mkdirSync(join(clientFolder, "assets"));
  writeFileSync(join(clientFolder, "assets/app-1a2b.js"), "1;");
  writeFileSync(join(clientFolder, "favicon.svg"), "<svg/>");
});
afterAll(() => rmSync(clientFolder, { recursive: true }));

const page = (...cookies: string[]) =>
  new Response("<p>", {
    headers: [
      ["content-type", "text/html; charset=utf-8"],
      ...cookies.map((cookie): [string, string] => ["set-cookie", cookie]),
    ],
  });

function make(env: Partial<Env> = {}, pages: Parts["pages"] = async () => page()) {
  return createApp({
    env: { ...readEnv({}), ...env },
    pages,
    clientFolder,
    ping: async () => undefined,
    shutdown: new AbortController().signal,
  });
}

/** One answer of every kind that the program gives. */
async function everyAnswer(headers: Record<string, string> = {}): Promise<[string, Response][]> {
  const broken = make({}, () => Promise.reject(new Error("broken")));
  const ask = (path: string, method = "GET") => make().request(path, { method, headers });
  return [
    ["a page", await ask("/")],
    ["a built file", await ask("/assets/app-1a2b.js")],
    ["an image", await ask("/favicon.svg")],
    ["no file", await ask("/assets/none.js")],
    ["health", await ask("/healthz")],
    ["no such method", await ask("/", "DELETE")],
    ["unreadable", await ask("/%00")],
    [
      "from another site",
      await make().request("/", { method: "POST", headers: { origin: "http://evil.example" } }),
    ],
    ["our fault", await broken.request("/", { headers })],
  ];
}

test("every kind of answer carries the protecting headers, says its type and opens itself to no other site", async () => {
  for (const [what, { headers, status }] of await everyAnswer({ origin: "http://evil.example" })) {
    const policy = headers.get("content-security-policy") ?? "";
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy, what).toContain(part);
    expect(headers.get("x-content-type-options"), what).toBe("nosniff");
    expect(headers.get("referrer-policy"), what).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy"), what).toBe("same-origin");
    expect(headers.get("x-request-id"), what).not.toBeNull();
    expect(
      [...headers.keys()].filter((name) => name.startsWith("access-control")),
      what,
    ).toEqual([]);
    if (status === 405) continue;
    expect(headers.get("content-type"), what).toMatch(/; ?charset=utf-8$|^application\/json$/i);
  }
});

test("HTTPS is asked for a year, for the host and all below it", async () => {
  const response = await make({ publicUrl: "https://so.example.vn" }).request("/");
  expect(response.headers.get("strict-transport-security")).toBe(
    "max-age=31536000; includeSubDomains",
  );
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
  "%s is answered by nobody",
  async (method) => {
    const response = await make().request("/", { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
  },
);

test("no folder is listed", async () => {
  for (const path of ["/assets/", "/assets", "/assets/."])
    expect(await (await make().request(path)).text()).not.toContain("app-1a2b");
});

test("over HTTPS cookies bear the prefix of the host, and one that a sister host planted is not read", async () => {
  let seen: string | null = "";
  const app = make({ publicUrl: "https://so.example.vn" }, async (request) => {
    seen = request.headers.get("cookie");
    return page(sessionCookie("abc", true), sessionCookie(null, true));
  });
  const headers = {
    cookie: "session=planted; __Host-session=mine; __Secure-session=x; __Host-lang=en",
  };
  const response = await app.request("http://127.0.0.1:3000/", { headers });
  expect(seen).toBe("session=mine; lang=en");
  expect(response.headers.getSetCookie().map((cookie) => cookie.split("=")[0])).toEqual([
    "__Host-session",
    "__Host-session",
  ]);
  await app.request("http://127.0.0.1:3000/", { headers: { cookie: "session=planted" } });
  expect(seen).toBeNull();
  const failed = make({ publicUrl: "https://so.example.vn" }, () => Promise.reject(new Error("x")));
  expect(await (await failed.request("/", { headers })).text()).toContain("The server failed");
});

test("without HTTPS they keep their short names", async () => {
  let seen: string | null = "";
  const app = make({}, async (request) => {
    seen = request.headers.get("cookie");
    return page(sessionCookie("abc", false));
  });
  const response = await app.request("http://localhost:3000/", {
    headers: { cookie: "session=a" },
  });
  expect([seen, response.headers.getSetCookie()[0]?.split("=")[0]]).toEqual([
    "session=a",
    "session",
  ]);
});

test("every cookie of ours may bear the prefix: HTTPS only, for all paths, for no other host, out of reach of scripts", () => {
  const cookies = [
    sessionCookie("abc", true),
    sessionCookie(null, true),
    deviceCookie("abc", true),
    choiceCookie("lang", "en", true),
    flowCookie("abc", true),
    throughCookie(true, true),
  ];
  for (const cookie of cookies) {
    const parts = cookie.split("; ");
    expect(parts).toEqual(expect.arrayContaining(["Path=/", "Secure", "HttpOnly", "SameSite=Lax"]));
    expect(cookie).not.toMatch(/domain=/i);
  }
});

test.each([
  ["a link on another site", { "sec-fetch-site": "cross-site" }, 403],
  ["a sister site", { "sec-fetch-site": "same-site" }, 403],
  ["an old browser on another site", { referer: "http://evil.example/" }, 403],
  ["our own page", { "sec-fetch-site": "same-origin" }, 200],
  ["the address bar", { "sec-fetch-site": "none" }, 200],
])("a file is made for our own pages alone: %s", async (_who, headers, status) => {
  const app = make();
  for (const path of ["/members/export.xlsx?purpose=x", "/exports/1/file.xlsx"])
    expect((await app.request(path, { headers })).status).toBe(status);
});

test("the address of who asks comes from the last proxy, and from no header unless a proxy is trusted", async () => {
  const seen: string[] = [];
  const pages = async (_request: Request, context: RequestContext) => {
    seen.push(context.clientAddress);
    return page();
  };
  const headers = { "x-forwarded-for": "198.51.100.7, 192.0.2.9", "x-real-ip": "198.51.100.8" };
  await make({}, pages).request("/", { headers });
  await make({ trustProxy: true }, pages).request("/", { headers });
  expect(seen).toEqual(["unknown", "192.0.2.9"]);
});
