import type { Server } from "node:http";
import { createAdaptorServer, getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";

const HEADERS_MS = 15_000;
/** The whole of a request: a 120 MB upload over a slow line takes its time. */
const REQUEST_MS = 30 * 60_000;
const CHECK_MS = 5_000;
const KEEP_ALIVE_MS = 10_000;
/** A connection on which nothing moves; server-sent events beat more often than that. */
const SILENCE_MS = 180_000;
const SWEEP_MS = 50;
const CONNECTIONS = 2_000;

/** Handles a request before the application does, as Vite's development server. */
export type NodeMiddleware = (request: unknown, response: unknown, next: () => void) => void;

/** A server that listens. */
export interface Listening {
  /** The address for people, such as `http://localhost:3000`. */
  address: string;
  /** Accepts nothing new, waits for open requests, cuts what is left after the grace period. */
  close: (graceMs: number) => Promise<void>;
}

/**
 * Listens for requests.
 *
 * @param host `localhost` means the IPv4 loopback
 * @throws {Error} one sentence when the port is taken or not allowed
 */
export async function listen(
  app: Pick<Hono, "fetch">,
  host: string,
  port: number,
  before?: NodeMiddleware,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
  }) as Server;
  if (before) putBefore(server, before, app);
  server.setTimeout(SILENCE_MS);
  server.maxConnections = CONNECTIONS;
  await bind(server, host, port);
  const bound = server.address();
  const actual = typeof bound === "object" && bound ? bound.port : port;
  return {
    address: `http://${shownHost(host)}:${actual}`,
    close: (graceMs) => close(server, graceMs),
  };
}

function putBefore(server: Server, before: NodeMiddleware, app: Pick<Hono, "fetch">): void {
  server.removeAllListeners("request");
  const listener = getRequestListener(app.fetch);
  server.on("request", (request, response) =>
    before(request, response, () => void listener(request, response)),
  );
}

async function bind(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(bindFailure(error, host, port), { cause: error })),
    );
    server.listen(port, host === "localhost" ? "127.0.0.1" : host, resolve);
  });
}

function bindFailure(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE")
    return `Port ${port} on ${host} is taken by another program; set PORT to a free one.`;
  if (error.code === "EACCES") return `Port ${port} needs more rights; set PORT to one above 1023.`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `HOST ${host} is not an address of this machine.`;
  return `The server cannot listen on ${host}:${port}: ${error.message}.`;
}

async function close(server: Server, graceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Browsers keep a connection open after its last answer: each is closed as soon as it is idle.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await ended;
  clearInterval(sweep);
  clearTimeout(cut);
}

function shownHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
