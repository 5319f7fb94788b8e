import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparer } from "#db/prepared.server.ts";
import { members } from "#db/schema/schema.ts";
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

describe("a prepared statement", () => {
  const names = async (cell: number) => {
    return withTestScope(fullScope([tree.cells[cell]!.range]), async (db) => {
      const rows = await db
        .select({ name: members.full_name })
        .from(members)
        .where(eq(members.membership_status, "M2"));
      const [{ kept }] = (await db.execute(
        sql`select count(*)::int as kept from pg_prepared_statements where statement like '%"full_name"%'`,
      )) as unknown as [{ kept: number }];
      return { names: rows.map(({ name }) => name), kept };
    });
  };

  test("sees the rows of whoever sends it, not of those who sent it before", async () => {
    const found = [];
    for (let turn = 0; turn < 16; turn++) found.push(await names(turn % 2));
    expect(found.at(-1)!.kept, "it is kept by then").toBe(1);
    for (const [turn, { names: seen }] of found.entries())
      expect(seen).toEqual([`Người ${turn % 2}`]);
  });
});
