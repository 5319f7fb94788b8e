import { createConnection } from "node:net";
import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import { readEnv } from "#app/lib/env.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import { createApp } from "#app/server/app.ts";
import { listen, type Listening } from "#app/server/listen.ts";

const open: Listening[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close(100);
});

async function serve(app: Hono, port = 0): Promise<Listening> {
  const server = await listen(app, "localhost", port);
  open.push(server);
  return server;
}

/** Sends bytes as they are and gives the whole answer. */
function tell(address: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const port = Number(new URL(address).port);
    const socket = createConnection(port, "127.0.0.1", () => socket.end(text));
    socket.on("data", (chunk) => (answer += chunk.toString())).on("close", () => resolve(answer));
  });
}

test("a taken port is one sentence that names the way out", async () => {
  const first = await serve(new Hono());
  const port = Number(new URL(first.address).port);
  await expect(serve(new Hono(), port)).rejects.toThrow(
    `Port ${port} on localhost is taken by another program; set PORT to a free one.`,
  );
});

test("an address that is not ours is one sentence", async () => {
  await expect(listen(new Hono(), "192.0.2.1", 0)).rejects.toThrow(
    "HOST 192.0.2.1 is not an address of this machine.",
  );
});

test("closing lets an open request finish and takes no new one", async () => {
  const app = new Hono().get("/slow", async (c) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return c.text("done");
  });
  const server = await serve(app);
  const answer = fetch(`${server.address}/slow`).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = server.close(5_000);
  expect(await answer).toBe("done");
  await closed;
  await expect(fetch(`${server.address}/slow`)).rejects.toThrow();
});

test("closing cuts what does not end within the grace period", async () => {
  const app = new Hono().get(
    "/endless",
    () =>
      new Response(
        new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) }),
      ),
  );
  const server = await serve(app);
  const response = await fetch(`${server.address}/endless`);
  const started = Date.now();
  await server.close(200);
  expect(Date.now() - started).toBeLessThan(2_000);
  await expect(response.text()).rejects.toThrow();
});

test("broken requests get an answer and do not end the server", async () => {
  const server = await serve(new Hono().get("/", (c) => c.text("fine")));
  const say = (text: string) => tell(server.address, text);
  expect(await say("nonsense\r\n\r\n")).toContain("400");
  expect(await say(`GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`)).toContain(
    "431",
  );
  const both = "Content-Length: 4\r\nTransfer-Encoding: chunked";
  expect(await say(`POST / HTTP/1.1\r\nHost: a\r\n${both}\r\n\r\n0\r\n\r\n`), "smuggling").toMatch(
    /^HTTP\/1\.1 400/,
  );
  expect(await (await fetch(server.address)).text()).toBe("fine");
});

test("a request is never read back to who sent it", async () => {
  const app = createApp({
    env: readEnv({}),
    pages: async () => new Response("page"),
    clientFolder: null,
    ping: async () => undefined,
    shutdown: new AbortController().signal,
  });
  setLogLevel("silent");
  const { address } = await serve(app as unknown as Hono);
  const answer = await tell(address, "TRACE / HTTP/1.1\r\nHost: a\r\nCookie: session=abc\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 405/);
  expect(answer).not.toContain("session=abc");
});
