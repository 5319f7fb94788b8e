import { afterAll, beforeAll, expect, test } from "vitest";
import { whoAsks } from "#app/features/access/visit/queries.server.ts";
import { openSession, sessionCookie } from "#app/features/auth/sessions.server.ts";
import * as account from "#app/routes/account.tsx";
import * as organizations from "#app/routes/organizations/list.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

test("every demo account opens the tree of organizations", async () => {
  const rows = await database.admin<{ username: string }[]>`select username from accounts`;
  expect(rows).toHaveLength(22);
  for (const { username } of rows) {
    const answer = await (await visitor(username)).get(organizations, "/organizations");
    expect([username, answer.status]).toEqual([username, 200]);
    expect(answer.data.tree.length).toBeGreaterThan(0);
  }
});

test("who is not signed in is sent to the sign-in page", async () => {
  const answer = await (await visitor(null)).get(organizations, "/organizations?q=a");
  expect([answer.status, answer.location]).toEqual([303, "/login?next=%2Forganizations%3Fq%3Da"]);
});

test("a visitor keeps the cookies of the answers", async () => {
  const bithu = await visitor("bithu");
  const answer = await bithu.post(account, "/account", {
    theme: "dark",
    density: "dense",
    lang: "en",
  });
  expect(answer.status).toBe(302);
  expect((await bithu.get(account, "/account")).data).toMatchObject({ lang: "en", theme: "dark" });
});

test("the parts of a page that read are told once who asks; the next request and every form ask anew", async () => {
  const [{ id } = { id: "" }] =
    await database.admin`select id from accounts where username = 'bithu'`;
  const secret = await withSystemScope("test: a session", (db) => openSession(db, id, new Date()));
  const headers = {
    cookie: sessionCookie(secret, false).split(";")[0]!,
    origin: "http://localhost",
  };
  const asked = (context: object, method = "GET") =>
    whoAsks(
      {
        request: new Request("http://localhost/", { method, headers }),
        params: {},
        context: { requestId: "T", nonce: "n", clientAddress: "192.0.2.7", ...context },
      } as never,
      new Date(),
    );
  const context = { requestId: "T-1", nonce: "n", clientAddress: "192.0.2.7" };
  const read = (method = "GET") =>
    whoAsks(
      {
        request: new Request("http://localhost/", { method, headers }),
        params: {},
        context,
      } as never,
      new Date(),
    );
  const first = await read();
  expect(first.actor?.accountId).toBe(id);
  await database.admin`delete from sessions where account_id = ${id}`;
  expect(await read(), "one page, one answer").toBe(first);
  expect((await read("POST")).actor, "a form is never answered from memory").toBeNull();
  expect((await asked({})).actor, "nor another request").toBeNull();
});
