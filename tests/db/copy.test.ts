import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyIn, copyLine, readInBatches, readValuesInBatches } from "#db/copy.server.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";

let data: TestDatabase;

beforeAll(async () => {
  data = await testDatabase();
  await data.admin.unsafe(
    "create table staging.try (n integer, t text); grant select, insert on staging.try to chibo_app",
  );
});
afterAll(() => data.close());

const scoped = <T>(work: (db: ScopedDb) => Promise<T>) => withSystemScope("test", work);
const load = (lines: Iterable<string> | AsyncIterable<string>) =>
  scoped((db) => copyIn(db, "staging.try", ["n", "t"], lines));
const count = async () => {
  const [row] = await data.admin`select count(*)::int as count from staging.try`;
  return row?.count as number;
};
function* numbered(rows: number, badAt = -1): Generator<string> {
  for (let row = 0; row < rows; row++)
    yield row === badAt ? "x\ty\n" : copyLine([row, "Nguyễn Văn Ất ".repeat(8)]);
}

describe("copying in", () => {
  test("special characters, empty text and null arrive as they left", async () => {
    const texts = ["a\tb\nc\\d\re", "", null, "\\N", "Đảng viên"];
    await load(texts.map((text, index) => copyLine([index, text])));
    const rows = await data.admin`select t from staging.try order by n`;
    expect(rows.map((row) => row.t)).toEqual(texts);
    await data.admin`delete from staging.try`;
  });

  test("100 000 lines arrive", async () => {
    await load(numbered(100_000));
    expect(await count()).toBe(100_000);
    await data.admin`delete from staging.try`;
  });

  test.each([
    ["the only line", 1, 0],
    ["the last of a few", 10, 9],
    ["one in the middle of many", 60_000, 30_000],
    ["the last of many", 60_000, 59_999],
  ])("a bad line is an error and not an endless wait: %s", async (_case, rows, badAt) => {
    await expect(load(numbered(rows, badAt))).rejects.toMatchObject({ code: "22P02" });
    expect(await count()).toBe(0);
  });

  test("a source that fails rolls back", async () => {
    async function* failing() {
      yield* numbered(5_000);
      throw new Error("the file broke off");
    }
    await expect(load(failing())).rejects.toThrow("the file broke off");
    expect(await count()).toBe(0);
  });

  test("after failures the same connection works on inside a savepoint-free new transaction", async () => {
    for (let round = 0; round < 20; round++) await expect(load(numbered(3, 2))).rejects.toThrow();
    await load(numbered(3));
    expect(await count()).toBe(3);
    await data.admin`delete from staging.try`;
  });

  test("a missing table is an error", async () => {
    await expect(
      scoped((db) => copyIn(db, "staging.nowhere", ["n"], ["1\n"])),
    ).rejects.toMatchObject({ code: "42P01" });
  });
});

describe("reading out", () => {
  test("batches carry rows in order", async () => {
    const sizes = await scoped(async (db) => {
      const seen: number[] = [];
      for await (const rows of readInBatches<{ n: number }>(
        db,
        sql`select n from generate_series(1, ${25}::int) n`,
        10,
      ))
        seen.push(rows.length);
      return seen;
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(25);
  });

  test("values come without names, and an error in the middle reaches the reader", async () => {
    const read = (last: number) =>
      scoped(async (db) => {
        const query = sql`select ${"it's"}, 1 / (n - 9000) from generate_series(1, ${last}::int) n`;
        const seen: unknown[][] = [];
        for await (const rows of readValuesInBatches(db, query, 1000)) seen.push(...rows);
        return seen;
      });
    expect((await read(8_999)).at(-1)).toEqual(["it's", -1]);
    await expect(read(9_500)).rejects.toMatchObject({ code: "22012" });
  });

  test("who stops reading early goes on in the same transaction", async () => {
    const next = await scoped(async (db) => {
      const query = sql`select n from generate_series(1, 100000) n`;
      for await (const [row] of readValuesInBatches(db, query, 10)) if (row?.[0] === 1) break;
      return db.execute(sql`select 2 as n`);
    });
    expect([...next]).toEqual([{ n: 2 }]);
  });
});
