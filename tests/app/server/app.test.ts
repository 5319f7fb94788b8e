import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnv, type Env } from "#app/lib/env.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import { createApp, type Parts } from "#app/server/app.ts";
import type { RequestContext } from "#app/server/load-context.ts";

let clientFolder: string;

beforeAll(() => {
  setLogLevel("silent");
  clientFolder = join(mkdtempSync(join(tmpdir(), "chibo-client-")), "client");
  mkdirSync(clientFolder);
  mkdirSync(join(clientFolder, "assets"));
  writeFileSync(join(clientFolder, "assets/app-1a2b.js"), "1;".repeat(2_000));
  writeFileSync(join(clientFolder, "favicon.svg"), "<svg/>");
  writeFileSync(join(clientFolder, "..", "secret.txt"), "secret");
});
afterAll(() => rmSync(join(clientFolder, ".."), { recursive: true }));

const URLENCODED = "application/x-www-form-urlencoded";
const html = (text: string) => new Response(text, { headers: { "content-type": "text/html" } });

function make(more: Partial<Omit<Parts, "env">> & { env?: Partial<Env> } = {}) {
  const { env, ...parts } = more;
  return createApp({
    env: { ...readEnv({}), ...env },
    pages: async () => html("<p>page</p>"),
    clientFolder,
    ping: async () => undefined,
    shutdown: new AbortController().signal,
    ...parts,
  });
}

const post = (headers: Record<string, string>, body = "a=1"): RequestInit => ({
  method: "POST",
  headers: { "content-type": URLENCODED, ...headers },
  body,
});

describe("health", () => {
  test("answers ok while the database answers", async () => {
    const response = await make().request("/healthz");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok" });
  });

  test("answers 503 when it does not", async () => {
    const ping = async () => Promise.reject(new Error("gone"));
    const response = await make({ ping }).request("/healthz");
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: "unavailable" });
  });
});

describe("headers", () => {
  test("a page carries a strict policy with its own nonce, and no cache keeps it", async () => {
    let context: RequestContext | undefined;
    const pages = async (_request: Request, given: RequestContext) => {
      context = given;
      return new Response("<p>", {
        headers: { "content-type": "text/html", "cache-control": "public, max-age=60" },
      });
    };
    const response = await make({ pages }).request("/");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain(`script-src 'self' 'nonce-${context?.nonce}'`);
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
    expect(response.headers.get("x-request-id")).toBe(context?.requestId);
    expect(context?.requestId).toMatch(/^[2-9A-Z]{4}-\d\d$/);
  });

  test("two responses never share a nonce", async () => {
    const app = make();
    const policies = await Promise.all(
      [app.request("/"), app.request("/")].map(async (response) =>
        (await response).headers.get("content-security-policy"),
      ),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });

  test("HTTPS is insisted on only where people use it", async () => {
    expect((await make().request("/")).headers.has("strict-transport-security")).toBe(false);
    const behind = make({ env: { trustProxy: true } });
    const response = await behind.request("/", { headers: { "x-forwarded-proto": "https" } });
    expect(response.headers.has("strict-transport-security")).toBe(true);
  });

  test("a download keeps the cache rule it sets, and gets no-store when it sets none", async () => {
    const file = (headers: Record<string, string>) => async () =>
      new Response("x", { headers: { "content-type": "application/octet-stream", ...headers } });
    expect((await make({ pages: file({}) }).request("/x")).headers.get("cache-control")).toBe(
      "no-store",
    );
    expect(
      (
        await make({ pages: file({ "cache-control": "private, max-age=60" }) }).request("/x")
      ).headers.get("cache-control"),
    ).toBe("private, max-age=60");
  });

  test("an error shows the code of the log and nothing else", async () => {
    const pages = async () => Promise.reject(new Error("Nguyễn Văn Ất, 001085012345"));
    const response = await make({ pages }).request("/", { headers: { cookie: "lang=en" } });
    expect(response.status).toBe(500);
    expect(await response.text()).toBe(
      `The server failed. Try again; if it fails again, tell the administrator this code: ${response.headers.get("x-request-id")}`,
    );
  });
});

describe("origin of changing requests", () => {
  const own = { host: "so.example.vn" };
  test.each([
    [
      "our own page",
      { ...own, origin: "http://so.example.vn", "sec-fetch-site": "same-origin" },
      200,
    ],
    ["a browser without Sec-Fetch-Site", { ...own, origin: "http://so.example.vn" }, 200],
    ["a program that sends neither", own, 200],
    ["another site", { ...own, origin: "http://evil.example" }, 403],
    ["another site that hides its origin", { ...own, origin: "null" }, 403],
    ["a sister site", { ...own, "sec-fetch-site": "same-site" }, 403],
    ["another site by Sec-Fetch-Site alone", { ...own, "sec-fetch-site": "cross-site" }, 403],
    ["another site by Referer alone", { ...own, referer: "http://evil.example/x" }, 403],
    ["another port", { ...own, origin: "http://so.example.vn:8080" }, 403],
  ])("%s", async (_who, headers, status) => {
    const response = await make().request("http://so.example.vn/", post(headers));
    expect(response.status).toBe(status);
  });

  test("reading is open to links from other sites", async () => {
    const response = await make().request("http://so.example.vn/", {
      headers: { ...own, "sec-fetch-site": "cross-site" },
    });
    expect(response.status).toBe(200);
  });

  test("PUBLIC_URL counts as our own and stands in the page's address", async () => {
    let seen = "";
    const pages = async (request: Request) => {
      seen = request.url;
      return html(await request.text());
    };
    const app = make({ pages, env: { publicUrl: "https://so.example.vn" } });
    const response = await app.request(
      "http://127.0.0.1:3000/login?next=1",
      post({ host: "127.0.0.1:3000", origin: "https://so.example.vn" }, "a=ủ"),
    );
    expect(response.status).toBe(200);
    expect(seen).toBe("https://so.example.vn/login?next=1");
    expect(await response.text()).toBe("a=ủ");
  });
});

describe("bodies", () => {
  const echo = async (request: Request) => html(String((await request.text()).length));
  const trickle = (chunks: number, pauseMs: number) =>
    new ReadableStream<Uint8Array>({
      async start(controller) {
        for (let chunk = 0; chunk < chunks; chunk++) {
          controller.enqueue(new Uint8Array(1_000));
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        }
        controller.close();
      },
    });
  const streamed = (path: string, body: ReadableStream, type = URLENCODED) =>
    new Request(`http://localhost${path}`, {
      method: "POST",
      body,
      duplex: "half",
      headers: { "content-type": type },
    } as RequestInit);

  test("an ordinary form arrives", async () => {
    expect(
      await (await make({ pages: echo }).request("/", post({}, "x".repeat(100_000)))).text(),
    ).toBe("100000");
  });

  test("a form above the limit is refused, also without a declared length (fault 128)", async () => {
    const app = make({ pages: echo, bodyLimits: { bytes: 5_000 } });
    expect((await app.request("/", post({}, "x".repeat(5_001)))).status).toBe(413);
    expect((await app.fetch(streamed("/", trickle(10, 0)))).status).toBe(413);
  });

  test("a form that arrives too slowly is cut off (fault 130)", async () => {
    const app = make({ pages: echo, bodyLimits: { ms: 100 } });
    expect((await app.fetch(streamed("/", trickle(50, 20)))).status).toBe(408);
  });

  test("an upload streams past these limits, but only so many at once (fault 130)", async () => {
    const app = make({ pages: echo, bodyLimits: { bytes: 100, ms: 50, uploads: 2 } });
    const upload = () =>
      app.fetch(streamed("/imports/new", trickle(5, 40), "multipart/form-data; boundary=x"));
    const statuses = (await Promise.all([upload(), upload(), upload()])).map(
      (response) => response.status,
    );
    expect(statuses.toSorted()).toEqual([200, 200, 503]);
    expect((await upload()).status).toBe(200);
  });
});

describe("files", () => {
  test("built files may be kept for ever, since their names change", async () => {
    const response = await make().request("/assets/app-1a2b.js");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toContain("immutable");
  });

  test("a missing file is 404 and not a page", async () => {
    const response = await make().request("/assets/app-old.js");
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
  ])("nothing outside the folder: %s", async (path) => {
    const response = await make().request(path);
    expect(await response.text()).not.toContain("secret");
  });

  test("large texts are compressed, event streams are not", async () => {
    const asks = { headers: { "accept-encoding": "gzip" } };
    expect(
      (await make().request("/assets/app-1a2b.js", asks)).headers.get("content-encoding"),
    ).toBe("gzip");
    const pages = async () =>
      new Response("data: 1\n\n".repeat(1_000), {
        headers: { "content-type": "text/event-stream" },
      });
    expect((await make({ pages }).request("/x", asks)).headers.get("content-encoding")).toBeNull();
  });
});
