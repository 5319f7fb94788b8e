import { expect, test, vi } from "vitest";
import { readEnv } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";
import { createApp } from "#app/server/app.ts";

test("the line of a request holds no one-time code and no query", async () => {
  const app = createApp({
    env: readEnv({}),
    pages: async () => new Response("page"),
    clientFolder: null,
    ping: async () => undefined,
    shutdown: new AbortController().signal,
  });
  const written = vi.spyOn(log, "info").mockImplementation(() => undefined);
  await app.request("/welcome/ABCD-EFGH-JKLM?code=NPQR");
  await app.request("/members?q=025059001234");
  const paths = written.mock.calls.map(([line]) => (line as { path: string }).path);
  written.mockRestore();
  expect(paths).toEqual(["/welcome/…", "/members"]);
});
