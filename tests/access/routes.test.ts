import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reach, type RoleCode } from "#app/features/access/rules.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import { demoAccounts } from "#seeds/world/accounts.ts";
import { everyRoute } from "#tests/access/every-route.ts";
import { lists } from "#tests/access/lists.ts";
import type { RouteLine, Subject } from "#tests/access/route-line.ts";
import { routeModules } from "#tests/access/route-modules.ts";
import { routeTable } from "#tests/access/route-table.ts";
import { makeWorld, relations, type Relation, type World } from "#tests/access/world.ts";
import { visitor, type Answer, type RouteModule, type Visitor } from "#tests/setup/visit.ts";

/**
 * The proof by cases: every route, asked with both methods by every account of the demo about a thing of its own
 * cell, of a sibling, of another branch of the commune, of another commune and of another province.
 */

const SIGNED_OUT = [302, 303];
const REFUSED = [400, 403, 404, 405, 409];
const ENDS_HERE = new Set(["/logout", "/login", "/account/sessions"]);

let world: World;
let modules: Map<string, RouteModule>;
let cases = 0;

beforeAll(async () => {
  setLogLevel("silent");
  world = await makeWorld();
  modules = await routeModules();
});
afterAll(() => world.database.close());

test("every route has its line, every line its route", () => {
  expect(Object.keys(everyRoute).toSorted()).toEqual(routeTable.map(({ url }) => url).toSorted());
});

const mayAny = (role: RoleCode, asked: RouteLine["get"], { only }: RouteLine = {}): boolean =>
  (only === undefined || only.includes(role)) && mayPermitted(role, asked);

const mayPermitted = (role: RoleCode, asked: RouteLine["get"]): boolean =>
  typeof asked === "string" || (asked ?? []).some((permission) => reach(role, permission) !== null);

/** Codes of units say where they stand: `PT-TB-05` lies below `PT-TB`. */
const isBelow = (code: string, top: string | null): boolean =>
  top !== null && (code === top || code.startsWith(`${top}-`));

const urlOf = (url: string, id: string, query: string | undefined): string =>
  url.replace(/:\w+/, encodeURIComponent(id)) + (query === undefined ? "" : `?${query}`);

async function ask(
  who: Visitor,
  method: "get" | "post",
  url: string,
  id: string,
): Promise<Answer | null> {
  const route = modules.get(url)!;
  const { query } = everyRoute[url]!;
  const params = { id, file: id, code: "AAAAA-AAAAA" };
  if (!(method === "get" ? route.loader : route.action)) return null;
  cases++;
  const answer =
    method === "get"
      ? await who.get(route, urlOf(url, id, query), params)
      : await who.post(route, urlOf(url, id, query), { reason: "thử" }, params);
  await answer.response?.body?.cancel();
  return answer;
}

const said = (answer: Answer | null): string =>
  JSON.stringify(answer?.data ?? null, (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );

const some = "00000000-0000-4000-8000-000000000000";
const linesWithId = Object.entries(everyRoute).filter(([, { of }]) => of !== undefined);
const linesWithout = Object.entries(everyRoute).filter(([, { of }]) => of === undefined);

describe.each(demoAccounts)("$username ($role)", ({ username, role, at }) => {
  test("opens the pages that the matrix gives and no other", async () => {
    let who = await visitor(username);
    for (const [url, line] of linesWithout) {
      const answer = await ask(who, "get", url, some);
      if (answer === null) continue;
      if (mayAny(role, line.get, line))
        expect([200, 302, 404, 410, 429], url).toContain(answer.status);
      else expect([url, answer.status]).toEqual([url, 403]);
      if (ENDS_HERE.has(url)) who = await visitor(username);
    }
  });

  test("sends nothing where it may not", async () => {
    const who = await visitor(username);
    for (const [url, line] of linesWithout) {
      if (ENDS_HERE.has(url) || mayAny(role, line.post, line)) continue;
      const answer = await ask(who, "post", url, some);
      if (answer !== null) expect([url, answer.status]).toEqual([url, 403]);
    }
  });

  test.each(relations)("things of %s", async (relation: Relation) => {
    const before = await world.state();
    let mayWrite = false;
    const who = await visitor(username);
    const { code, ids } = world.places[relation];
    for (const [url, line] of linesWithId) {
      const id = ids[line.of as Subject];
      const read = await ask(who, "get", url, id);
      if (read !== null) judge("GET", url, read, line, isSeen(line.of!, code));
      if (!isBelow(code, at)) expect(said(read), `GET ${url}`).not.toContain(ids.member);
      const sent = await ask(who, "post", url, id);
      if (sent === null) continue;
      if (!isStopped(line) && mayAny(role, line.post) && isSeen(line.of!, code)) mayWrite = true;
      else expect([...REFUSED, 302], `POST ${url}`).toContain(sent.status);
    }
    if (!mayWrite) expect(await world.state()).toEqual(before);
  });

  test("no filter, search, cursor or order of a list brings somebody from elsewhere", async () => {
    const who = await visitor(username);
    for (const relation of relations) {
      const { code, ids, name } = world.places[relation];
      if (isBelow(code, at)) continue;
      for (const list of lists) {
        const url = list
          .replace(":unit", ids.organization)
          .replace(":person", ids.member)
          .replace(":name", encodeURIComponent(name));
        const path = url.split("?")[0]!.replace(ids.organization, ":id");
        cases++;
        const answer = await who.get(modules.get(path)!, url, { id: ids.organization });
        await answer.response?.body?.cancel();
        expect(said(answer), url).not.toContain(`"${ids.member}"`);
      }
    }
  });

  /** The tree itself is no secret, and the administrator carries out requests everywhere; all else ends at one's own branch. */
  function isSeen(of: Subject, code: string): boolean {
    const isEverywhere = role === "R17" && (of === "post" || of === "request");
    return of === "organization" || isEverywhere || isBelow(code, at);
  }

  function isStopped({ byCase = [] }: RouteLine): boolean {
    return byCase.includes(role);
  }

  function judge(
    method: string,
    url: string,
    { status }: Answer,
    line: RouteLine,
    isInReach: boolean,
  ): void {
    const place = `${method} ${url}`;
    if (isStopped(line) || !mayAny(role, line.get)) expect([403, 404], place).toContain(status);
    else if (!isInReach) expect([403, 404], place).toContain(status);
    else if (role !== "R01" && url.startsWith("/members"))
      expect([200, 302], place).toContain(status);
  }
});

test("nobody gets in without signing in", async () => {
  const stranger = await visitor(null);
  for (const [url, line] of Object.entries(everyRoute)) {
    for (const method of ["get", "post"] as const) {
      if (line[method] === "anyone") continue;
      const answer = await ask(stranger, method, url, world.places.own.ids.member);
      if (answer === null) continue;
      expect([...SIGNED_OUT, 401, 403], `${method} ${url}`).toContain(answer.status);
      if (answer.location !== null) expect(answer.location).toMatch(/^\/login/);
    }
  }
});

test("thousands of cases were asked", () => {
  process.stdout.write(`${cases} cases of routes, accounts and places were asked.\n`);
  expect(cases).toBeGreaterThan(3_000);
});
