import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { frameData } from "#app/routes/frame.server.ts";
import * as home from "#app/routes/home.tsx";
import { closeDatabase, startDatabase } from "#db/client.server.ts";
import { demoAccounts } from "#seeds/world/accounts.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

/**
 * What the home page of each role may ask of the database at most: who asks, the frame around the page and all blocks.
 * Opening, setting and closing transactions is not counted. Whoever adds a block unites its questions before raising this.
 */
const most: Record<string, number> = {
  R01: 19,
  R02: 29,
  R03: 22,
  R04: 18,
  R05: 18,
  R06: 19,
  R07: 18,
  R08: 19,
  R09: 17,
  R10: 29,
  R11: 17,
  R12: 23,
  R13: 13,
  R14: 28,
  R15: 14,
  R16: 14,
  R17: 13,
};

const roles = demoAccounts.filter(
  ({ role }, at) => demoAccounts.findIndex((one) => one.role === role) === at,
);
let database: TestDatabase;
let asked: string[] = [];

beforeAll(async () => {
  database = await demoDatabase();
  await closeDatabase();
  await startDatabase({
    databaseUrl: database.url,
    dataDir: "",
    onStatement: (text) => asked.push(text),
  });
});
afterAll(() => database.close());

const openHome = async (who: Visitor) => {
  asked = [];
  const answers = await who.getAll([{ loader: frameData }, home], "/");
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  return asked.filter((text) => !/^\s*(begin|commit|select set_config)/.test(text));
};

describe("the home page asks the database few questions", () => {
  test.each(roles)("of $role ($username)", async ({ role, username }) => {
    const who = await visitor(username);
    await openHome(who); // a new connection asks for its types first
    const first = await openHome(who);
    expect(first.length, first.join("\n")).toBeLessThanOrEqual(most[role]!);
    // Texts that vary are not kept by the server (decision 038).
    const again = await openHome(who);
    expect(new Set(again)).toEqual(new Set(first));
  });
});
