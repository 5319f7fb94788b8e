import { afterAll, beforeAll, expect, test } from "vitest";
import * as account from "#app/routes/account.tsx";
import * as organizations from "#app/routes/organizations/list.tsx";
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
