import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "#app/features/auth/accounts/commands.server.ts";
import { openSession, sessionCookie } from "#app/features/auth/sessions.server.ts";
import { givePost } from "#app/features/access/commands.server.ts";
import { routeTable as table } from "#tests/access/route-table.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { demoDatabase, visitor, type RouteModule, type Visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

/** Open to everybody without a session, or to a session before the second factor. */
const open = new Set([
  "/login",
  "/login/provider",
  "/login/provider/callback",
  "/logout",
  "/second-factor",
  "/welcome/:code",
  "/code",
  "/calendar/:token.ics",
]);
const ID = "00000000-0000-4000-8000-000000000000";
const modules = import.meta.glob<RouteModule>("/app/routes/**/*.{ts,tsx}");

let database: TestDatabase;
let who: Visitor;

beforeAll(async () => {
  database = await demoDatabase();
  const [org] = await database.admin`select id from organizations where code = 'PT'`;
  const secret = await withSystemScope("test", async (db) => {
    const accountId = await createAccount(db, {
      username: "mot.nua",
      displayName: "Một Nửa",
      password: null,
      memberId: null,
      isDemo: false,
    });
    const orgId = org!.id as string;
    await givePost(db, {
      accountId,
      role: "R14",
      orgId,
      validFrom: "2026-01-01",
      validTo: null,
      basis: null,
    });
    return openSession(db, accountId, new Date());
  });
  who = await visitor(null);
  who.cookies.set("session", sessionCookie(secret, false).split(/[=;]/)[1]!);
});
afterAll(() => database.close());

describe("a session that has passed the passphrase alone reaches nothing but the second factor", () => {
  test("the list of routes is the one of the program", () => {
    expect(table.length).toBeGreaterThan(25);
    for (const url of open) expect(table.map((one) => one.url)).toContain(url);
  });

  test.each(table.filter(({ url }) => !open.has(url)))("$url", async ({ url, file }) => {
    const load = modules[`/app/${file}`];
    if (load === undefined) throw new Error(`No module for ${file}.`);
    const route = await load();
    const path = url.replace(/:\w+/g, ID);
    const params = { id: ID, code: ID };
    const answers = [
      ...(route.loader ? [await who.get(route, path, params)] : []),
      ...(route.action ? [await who.post(route, path, {}, params)] : []),
    ];
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) {
      expect(answer.data).toBeNull();
      // A page that only leads on is no page; where it leads to is in this list too.
      expect(answer.location).toMatch(/^\/(second-factor(\?|$)|account$)/);
    }
  });
});
