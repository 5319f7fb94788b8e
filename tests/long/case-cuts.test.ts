import { afterAll, beforeAll, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import { transitionsThroughCuts } from "#tests/setup/case-cuts.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
});
afterAll(() => database.close());

test("two hundred cuts at random moments of transitions leave each whole or undone, and none twice (faults 145, 149)", () =>
  transitionsThroughCuts(database, 200, 20_261_130));
