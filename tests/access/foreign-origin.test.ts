import { expect, test } from "vitest";
import { readEnv } from "#app/lib/env.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import { createApp } from "#app/server/app.ts";
import { routeTable } from "#tests/access/route-table.ts";

const HOST = "so.example.vn";
const foreign: Record<string, Record<string, string>> = {
  "another site": { origin: "http://evil.example" },
  "another site without Origin": { "sec-fetch-site": "cross-site" },
  "a sister site": { origin: `http://x.${HOST}`, "sec-fetch-site": "same-site" },
  "a hidden origin": { origin: "null" },
  "another port": { origin: `http://${HOST}:8080` },
  "another site by Referer alone": { referer: `http://evil.example/${HOST}` },
  "a name that begins like ours": { origin: `http://${HOST}.evil.example` },
};

test("no route takes a form from another site, signing in and out and uploads included (fault 121)", async () => {
  setLogLevel("silent");
  let reached = 0;
  const app = createApp({
    env: readEnv({}),
    pages: async () => {
      reached++;
      return new Response("page");
    },
    clientFolder: null,
    ping: async () => undefined,
    shutdown: new AbortController().signal,
  });
  const send = async (path: string, headers: Record<string, string>, body: BodyInit) =>
    (await app.request(`http://${HOST}${path}`, { method: "POST", headers, body })).status;
  const bodies = [() => new URLSearchParams({ a: "1" }), () => new FormData(), () => "{}"];
  let cases = 0;
  for (const { url } of routeTable) {
    const path = url.replace(/:\w+/g, "1");
    for (const asked of [path, path === "/" ? "/_root.data" : `${path}.data`]) {
      for (const [who, headers] of Object.entries(foreign)) {
        const body = bodies[cases++ % bodies.length]!();
        expect(await send(asked, headers, body), `${asked} from ${who}`).toBe(403);
      }
      expect(reached).toBe(0);
      const own = { origin: `http://${HOST}`, "sec-fetch-site": "same-origin" };
      expect(await send(asked, own, new URLSearchParams({ a: "1" })), asked).toBe(200);
      expect(reached).toBe(1);
      reached = 0;
    }
  }
  expect(cases).toBeGreaterThan(400);
});
