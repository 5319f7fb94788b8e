import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import { everyRoute } from "#tests/access/every-route.ts";
import { routeModules } from "#tests/access/route-modules.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

const HOST = "evil.example";
const hostile = [
  `https://${HOST}/`,
  `//${HOST}`,
  `/\\${HOST}`,
  `/\t/${HOST}`,
  `javascript:${HOST}`,
];
/** Names under which pages anywhere take an address. */
const names = ["next", "to", "back", "return", "redirect", "url"];

let database: TestDatabase;
beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
});
afterAll(() => database.close());

test("no page leads, or offers to lead, to another site (fault 122)", async () => {
  const modules = await routeModules();
  let cases = 0;
  for (const username of [null, "canbo.xa"]) {
    for (const [url, line] of Object.entries(everyRoute)) {
      const route = modules.get(url)!;
      // Anybody may end the session by these; what they are sent to is asked elsewhere.
      if (!route.loader || url.endsWith(".xlsx")) continue;
      const who = await visitor(username);
      for (const address of hostile) {
        const query = new URLSearchParams(line.query);
        for (const name of names) query.set(name, address);
        if (cases++ % 2 === 0) query.set("lang", "vi");
        const params = {
          id: "00000000-0000-4000-8000-000000000000",
          code: "AAAAA",
          day: "2026-01-01",
        };
        const path = url.replace(/:(\w+)/g, (_, name: "id") => params[name]);
        const { location, data } = await who.get(route, `${path}?${query.toString()}`, params);
        if (location !== null) {
          expect(location, url).toMatch(/^\/(?![/\\])/);
          expect(new URL(location, "http://own.example").host, url).toBe("own.example");
        }
        const offered = JSON.stringify(data, (_, value: unknown) =>
          typeof value === "bigint" ? null : value,
        );
        expect(offered ?? "", url).not.toMatch(
          /"(https?:|javascript:|\/\/|\/\\)[^"]*evil\.example/,
        );
      }
    }
  }
  expect(cases).toBeGreaterThan(200);
});
