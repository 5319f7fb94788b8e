import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type Context } from "hono";
import { compress } from "hono/compress";
import type { Env as Settings } from "#app/lib/env.server.ts";
import { describeError, log } from "#app/lib/log.server.ts";
import { BodyGate, hasNul, isFormOrRead, type BodyLimits } from "#app/server/bodies.ts";
import { setHostNames, withShortNames } from "#app/server/cookies.ts";
import type { RequestContext } from "#app/server/load-context.ts";
import { newRequestId } from "#app/server/request-id.ts";
import { allowedInstead, fileHeaders, isOwnOrigin, securityHeaders } from "#app/server/security.ts";
import { serverText } from "#app/server/text.ts";

const PING_MS = 2_000;
const NONCE_BYTES = 16;
const STATUS = {
  bodyTooLarge: 413,
  bodyTooSlow: 408,
  uploadsBusy: 503,
  badText: 400,
  notForm: 415,
} as const;

/** What the HTTP application is made of. */
export interface Parts {
  env: Settings;
  /** Renders pages and runs loaders and actions. */
  pages: (request: Request, context: RequestContext) => Promise<Response>;
  /** Folder with the files that browsers load; null in development, where Vite serves them. */
  clientFolder: string | null;
  /** Answers when the database does, else throws. */
  ping: (timeoutMs: number) => Promise<void>;
  /** Fires when the process is about to end. */
  shutdown: AbortSignal;
  bodyLimits?: Partial<BodyLimits>;
}

type Variables = { Variables: { nonce: string; requestId: string } };

/** The HTTP application: headers, log, limits and health around the pages. */
export function createApp(parts: Parts): Hono<Variables> {
  const app = new Hono<Variables>();
  const gate = new BodyGate(parts.bodyLimits);
  const development = parts.env.mode === "development";

  app.use(async (c, next) => {
    const started = performance.now();
    c.set("requestId", newRequestId());
    c.set("nonce", randomBytes(NONCE_BYTES).toString("base64"));
    await next();
    const secure = isHttps(c, parts.env);
    const formOrigins = parts.env.oidc?.origins;
    const headers = c.req.path.startsWith("/assets/")
      ? fileHeaders(secure)
      : securityHeaders(c.get("nonce"), development, secure, formOrigins);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    c.header("x-request-id", c.get("requestId"));
    logRequest(c, Math.round(performance.now() - started));
  });

  app.use(async (c, next) => {
    const allow = allowedInstead(c.req.method);
    if (allow === null) return next();
    return c.body(null, 405, { allow, "cache-control": "no-store" });
  });

  app.get("/healthz", async (c) => {
    c.header("cache-control", "no-store");
    try {
      await parts.ping(PING_MS);
      return c.json({ status: "ok" });
    } catch (error) {
      log.error({ error: describeError(error) }, "the database does not answer");
      return c.json({ status: "unavailable" }, 503);
    }
  });

  app.use(compress());
  if (parts.clientFolder) serveFiles(app, parts.clientFolder);

  app.all("*", async (c) => {
    const { host, pathname } = new URL(c.req.url);
    const own = [host, new URL(originOf(c, parts.env)).host];
    if (!isOwnOrigin(c.req.method, pathname, c.req.raw.headers, own))
      return refuse(c, "foreignOrigin", 403);
    if (hasNul(c.req.url)) return refuse(c, "badText", STATUS.badText);
    if (!isFormOrRead(c.req.raw)) return refuse(c, "notForm", STATUS.notForm);
    const answer = await gate.pass(c.req.raw, (request) =>
      parts.pages(readdress(request, c, parts.env), contextOf(c, parts)),
    );
    if (typeof answer === "string") {
      c.header("connection", "close");
      return refuse(c, answer, STATUS[answer]);
    }
    const response = new Response(answer.body, answer);
    // Pages show personal data: no cache keeps them, neither the browser's nor a proxy's.
    const isPage = /html|x-script|json/.test(response.headers.get("content-type") ?? "");
    if (isPage || !response.headers.has("cache-control"))
      response.headers.set("cache-control", "no-store");
    if (isHttps(c, parts.env)) setHostNames(response.headers);
    return response;
  });

  app.onError((error, c) => {
    log.error({ requestId: c.get("requestId"), error: describeError(error) }, "request failed");
    return c.text(`${serverText[langOf(c)].failed} ${c.get("requestId")}`, 500);
  });
  return app;
}

function serveFiles(app: Hono<Variables>, folder: string): void {
  const files = serveStatic({ root: folder, precompressed: true });
  app.get("/assets/*", async (c) => {
    const response = await files(c, async () => undefined);
    if (!(response instanceof Response)) return refuse(c, "notFound", 404);
    // Their names change with their content.
    response.headers.set("cache-control", "public, max-age=31536000, immutable");
    return response;
  });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue;
    app.get(`/${entry.name}`, async (c, next) => {
      c.header("cache-control", "public, max-age=3600");
      return files(c, next);
    });
  }
}

function contextOf(c: Context<Variables>, parts: Parts): RequestContext {
  const forwarded = parts.env.trustProxy
    ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
    : undefined;
  return {
    nonce: c.get("nonce"),
    requestId: c.get("requestId"),
    clientAddress: forwarded ?? socketAddress(c),
    shutdown: parts.shutdown,
  };
}

/** The origin under which people reach us: PUBLIC_URL, else what the proxy says, else what was asked for. */
function originOf(c: Context<Variables>, env: Settings): string {
  if (env.publicUrl) return env.publicUrl;
  const { protocol, host } = new URL(c.req.url);
  const secure = env.trustProxy && c.req.header("x-forwarded-proto") === "https";
  return `${secure ? "https:" : protocol}//${host}`;
}

const isHttps = (c: Context<Variables>, env: Settings): boolean =>
  originOf(c, env).startsWith("https:");

/** Pages build absolute links and choose cookie flags by the address of the request. */
function readdress(request: Request, c: Context<Variables>, env: Settings): Request {
  const url = new URL(request.url);
  const origin = originOf(c, env);
  const secure = isHttps(c, env);
  if (url.origin === origin && !secure) return request;
  const { method, body, signal } = request;
  const headers = secure ? withShortNames(request.headers) : request.headers;
  const init = { method, headers, signal, body, duplex: "half" };
  return new Request(origin + url.pathname + url.search, init as RequestInit);
}

function refuse(
  c: Context<Variables>,
  word: keyof (typeof serverText)["vi"],
  status: 400 | 403 | 404 | 408 | 413 | 415 | 503,
): Response {
  c.header("cache-control", "no-store");
  return c.text(serverText[langOf(c)][word], status);
}

function langOf(c: Context<Variables>): "vi" | "en" {
  return /(?:^|;\s*)(?:__Host-)?lang=en(?:;|$)/.test(c.req.header("cookie") ?? "") ? "en" : "vi";
}

function socketAddress(c: Context<Variables>): string {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "unknown";
  }
}

/** A one-time code is a key as long as nobody has used it, and so is the address of a calendar; the log is read by others. */
const withoutCode = (path: string): string => path.replace(/^(\/(?:welcome|calendar)\/).+/, "$1…");

function logRequest(c: Context<Variables>, ms: number): void {
  const path = withoutCode(new URL(c.req.url).pathname);
  const line = {
    requestId: c.get("requestId"),
    method: c.req.method,
    path,
    status: c.res.status,
    ms,
  };
  if (path === "/healthz" || path.startsWith("/assets/")) log.debug(line, "request");
  else log.info(line, "request");
}
