import { afterAll, beforeAll, expect, test } from "vitest";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { testDatabase, withTestScope, type TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.admin`
    insert into parameter_overrides (key, valid_from, value, source) values
      ('quality.review_fresh_months', '2026-06-01', '6', 'a test'),
      ('quality.review_fresh_months', '2026-10-01', '9', 'a test')`;
});
afterAll(() => database.close());

const months = (on: string) =>
  withTestScope({}, async (db) =>
    (await readRuleSet(db, on)).number("quality.review_fresh_months"),
  );

test("a figure set by the installation holds from its day until the next one", async () => {
  expect(await months("2026-05-31")).toBe(12);
  expect(await months("2026-06-01")).toBe(6);
  expect(await months("2026-09-30")).toBe(6);
  expect(await months("2026-10-01")).toBe(9);
});
