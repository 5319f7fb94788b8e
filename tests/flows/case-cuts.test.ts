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

test("a transition that is cut at a random moment is whole or undone, and never done twice (faults 145, 149)", () =>
  transitionsThroughCuts(database, 10, 10));
