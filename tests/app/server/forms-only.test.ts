import { expect, test } from "vitest";
import { readEnv } from "#app/lib/env.server.ts";
import { createApp } from "#app/server/app.ts";

test("what is no form reaches no page, nor does a method that a form or a header names (fault 131)", async () => {
  let reached = 0;
  const app = createApp({
    env: readEnv({}),
    pages: () => Promise.resolve(new Response(String((reached += 1)))),
    clientFolder: null,
    ping: async () => undefined,
    shutdown: new AbortController().signal,
  });
  const send = (headers: Record<string, string>, body: string) =>
    app.request("/", { method: "POST", headers, body });
  for (const type of ["application/json", "text/plain"])
    expect((await send({ "content-type": type }, "{}")).status, type).toBe(415);
  expect((await app.request("/", { method: "POST" })).status, "nothing at all").toBe(415);
  for (const method of ["PUT", "PATCH", "DELETE"])
    expect((await app.request("/", { method })).status, method).toBe(405);
  expect(reached).toBe(0);
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const named = await send({ ...form, "x-http-method-override": "DELETE" }, "_method=DELETE");
  expect(await named.text(), "a form as any other").toBe("1");
});
