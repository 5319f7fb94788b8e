import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, startDatabase } from "#db/client.server.ts";
import { preparer, preparing } from "#db/prepared.server.ts";
import { clientOf } from "#db/scope.server.ts";
import {
  fullScope,
  testDatabase,
  withTestScope,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedMember, seedOrganizations, type TestTree } from "#tests/setup/organizations.ts";

let data: TestDatabase;
let tree: TestTree;

beforeAll(async () => {
  data = await testDatabase();
  tree = await seedOrganizations(data.admin);
  for (const [index, cell] of tree.cells.entries())
    await seedMember(data.admin, cell, `Người ${index}`);
});
afterAll(() => data.close());

describe("which statements are prepared", () => {
  const limits = { counted: 3, prepared: 2, after: 3, length: 10 };
  const uses = (worth: (text: string) => boolean, texts: string) => [...texts].map(worth);

  test("those that come again, from the third time on", () => {
    expect(uses(preparer(limits), "aabaab")).toEqual([false, false, false, true, true, false]);
  });

  test("no long ones, and not more than the server is to keep", () => {
    const worth = preparer(limits);
    for (let use = 0; use < 9; use++) expect(worth("a long text")).toBe(false);
    expect(uses(worth, "aaabbbcccc").filter(Boolean)).toHaveLength(2);
    expect(uses(worth, "abc")).toEqual([true, true, false]);
  });

  test("one that comes rarely is forgotten meanwhile, so that the counts stay few", () => {
    expect(uses(preparer(limits), "aabcdaa")).not.toContain(true);
  });
});

test("what the builder sends is prepared once it is worth it; code of the program says what it wants", () => {
  const sent: unknown[] = [];
  const client = {
    unsafe: (text: string, _values?: never[], options?: { prepare?: boolean }) =>
      sent.push([text, options?.prepare]),
  };
  preparing(client, (text) => text === "often");
  const values = [1] as never[];
  client.unsafe("often", values, { prepare: false });
  client.unsafe("once", values, { prepare: false });
  client.unsafe("once", values, { prepare: true });
  client.unsafe("often", [], { prepare: false });
  expect(sent).toEqual([
    ["often", true],
    ["once", false],
    ["once", true],
    ["often", false],
  ]);
});

test("a kept statement sees the rows of whoever sends it, not of those who sent it before", async () => {
  await closeDatabase();
  // One connection, so that the same kept statement serves both.
  await startDatabase({ databaseUrl: data.url, dataDir: "", poolSize: 1 });
  const text = "select full_name from members where membership_status = $1";
  const names = (cell: number) =>
    withTestScope(fullScope([tree.cells[cell]!.range]), async (db) => {
      const rows = await clientOf(db).unsafe(text, ["M2"], { prepare: true });
      return rows.map((row) => row.full_name as string);
    });
  for (let turn = 0; turn < 16; turn++)
    expect(await names(turn % 2)).toEqual([`Người ${turn % 2}`]);
  const [kept] = await withTestScope({}, (db) =>
    db.execute(
      sql`select generic_plans + custom_plans as uses from pg_prepared_statements where statement = ${text}`,
    ),
  );
  expect(Number(kept?.uses), "it was kept").toBe(16);
});
