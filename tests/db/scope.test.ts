import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Conflict } from "#app/lib/errors.ts";
import { closeDatabase, connect, startDatabase } from "#db/client.server.ts";
import { members } from "#db/schema/schema.ts";
import {
  expectOne,
  widenScope,
  withScope,
  withSystemScope,
  type ScopedDb,
} from "#db/scope.server.ts";
import {
  fullScope,
  testDatabase,
  testScope,
  withTestScope,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedMember, seedOrganizations, type TestTree } from "#tests/setup/organizations.ts";

let data: TestDatabase;
let tree: TestTree;

beforeAll(async () => {
  data = await testDatabase();
  tree = await seedOrganizations(data.admin);
  for (const [index, cell] of tree.cells.entries()) {
    for (let person = 0; person <= index; person++)
      await seedMember(data.admin, cell, `Người ${index}${person}`);
  }
});
afterAll(() => data.close());

const countMembers = async (db: ScopedDb) =>
  (await db.select({ id: members.id }).from(members)).length;

describe("row security", () => {
  test("the restricted role without any setting sees no member (fault 109)", async () => {
    const rows = await data.admin.begin(async (transaction) => {
      await transaction`set local role chibo_app`;
      return transaction`select id from members`;
    });
    expect(rows).toHaveLength(0);
  });

  test("a scope without positions sees no member", async () => {
    expect(await withTestScope({}, countMembers)).toBe(0);
  });

  test("a scope sees its branch and nothing beside it", async () => {
    expect(await withTestScope({ ranges: [tree.cells[1].range] }, countMembers)).toBe(2);
    expect(await withTestScope({ ranges: [tree.communes[1].range] }, countMembers)).toBe(7);
    expect(
      await withTestScope({ ranges: [tree.cells[0].range, tree.cells[3].range] }, countMembers),
    ).toBe(5);
  });

  test("the system scope sees all and states a reason", async () => {
    expect(await withSystemScope("test", countMembers)).toBe(10);
    await expect(withSystemScope(" ", countMembers)).rejects.toThrow("reason");
  });

  test("a scope that only reads writes nothing", async () => {
    const rename = (db: ScopedDb) =>
      db.update(members).set({ full_name: "Khác" }).returning({ id: members.id });
    expect(await withTestScope({ ranges: [tree.province.range] }, rename)).toHaveLength(0);
    expect(
      await withTestScope(
        { ranges: [tree.province.range], writeRanges: [tree.cells[0].range] },
        rename,
      ),
    ).toHaveLength(1);
  });

  test("a widened scope reaches both ends until its transaction ends", async () => {
    const [before, after] = await withTestScope({ ranges: [tree.cells[0].range] }, async (db) => {
      const first = await countMembers(db);
      await widenScope(db, [tree.cells[1].range], "a transfer touches both ends");
      return [first, await countMembers(db)];
    });
    expect([before, after]).toEqual([1, 3]);
  });
});

describe("pooled connections", () => {
  test("40 transactions at once over a small pool stay apart (fault 109)", async () => {
    await closeDatabase();
    await startDatabase({ databaseUrl: data.url, dataDir: "", poolSize: 4 });
    const counts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        withTestScope({ ranges: [tree.cells[index % 4]!.range] }, async (db) => {
          const first = await countMembers(db);
          await db.execute(sql`select pg_sleep(0.01)`);
          expect(await countMembers(db)).toBe(first);
          return first;
        }),
      ),
    );
    expect(counts).toEqual(Array.from({ length: 40 }, (_, index) => (index % 4) + 1));
  });

  test("a connection carries neither role nor positions into the next transaction, also after an error (fault 109)", async () => {
    await closeDatabase();
    await startDatabase({ databaseUrl: data.url, dataDir: "", poolSize: 1 });
    await withScope(fullScope(), countMembers);
    await expect(withScope(fullScope(), (db) => db.execute(sql`select 1 / 0`))).rejects.toThrow();
    expect(await withTestScope({}, countMembers)).toBe(0);
    const settings = await withTestScope({}, (db) =>
      db.execute(
        sql`select current_user as who, coalesce(current_setting('app.ranges', true), '') as ranges, coalesce(current_setting('app.system', true), '') as system`,
      ),
    );
    expect(settings[0]).toEqual({ who: "chibo_app", ranges: "", system: "" });
  });

  test("a query after the end of its scope is refused instead of running in somebody else's", async () => {
    let escaped: ScopedDb | undefined;
    await withScope(fullScope(), async (db) => {
      escaped = db;
    });
    await expect((async () => escaped?.execute(sql`select 1`))()).rejects.toThrow();
  });
});

describe("transactions", () => {
  test("scopes do not nest", async () => {
    await expect(
      withScope(fullScope(), () => withScope(testScope(), countMembers)),
    ).rejects.toThrow("do not nest");
    await expect(
      withScope(fullScope(), () => withSystemScope("inner", countMembers)),
    ).rejects.toThrow("do not nest");
  });

  test("an error rolls everything back", async () => {
    const spoil = withScope(fullScope(), async (db) => {
      await db.update(members).set({ full_name: "Hỏng" });
      throw new Error("stop");
    });
    await expect(spoil).rejects.toThrow("stop");
    const [row] =
      await data.admin`select count(*)::int as count from members where full_name = 'Hỏng'`;
    expect(row?.count).toBe(0);
  });

  test("a write that touched no row is a conflict, several rows are an error", () => {
    expect(expectOne([7])).toBe(7);
    expect(() => expectOne([])).toThrow(Conflict);
    expect(() => expectOne([1, 2])).toThrow("2 were found");
  });

  test("civil dates arrive as text and positions as bigint", async () => {
    const client = connect(data.url, 1);
    await withSystemScope("test", async (db) => {
      const [row] = await db.execute(sql`select '2026-03-01'::date as day`);
      expect(row?.day).toBe("2026-03-01");
      const [member] = await db.select({ pos: members.orgPos }).from(members).limit(1);
      expect(typeof member?.pos).toBe("bigint");
    });
    await client.end();
  });
});
