import { symlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, startDatabase } from "#db/client.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";

let data: TestDatabase;
const POOL = 2;

beforeAll(async () => {
  data = await testDatabase();
  await data.admin`insert into organizations (code, name, org_type, pos_from, pos_to, sort_name, search_name)
    values ('K-1', 'One', 'CBTT', 3, 4, 'one', 'one'), ('K-2', 'Two', 'CBTT', 7, 8, 'two', 'two')`;
});
afterAll(() => data.close());
beforeEach(async () => {
  await closeDatabase();
  await startDatabase({ databaseUrl: data.url, dataDir: "", poolSize: POOL });
});
afterEach(async () => {
  await data.admin`update organizations set name = 'Name'`;
});

const inScope = <T>(work: (db: ScopedDb) => Promise<T>) => withSystemScope("test: trouble", work);
const rename = (db: ScopedDb, code: string, name: string) =>
  db.execute(sql`update ${organizations} set name = ${name} where code = ${code}`);
const names = async () =>
  (await data.admin`select name from organizations order by code`).map(
    ({ name }) => name as string,
  );
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code?: string; cause?: { code?: string } }) => error.code ?? error.cause?.code ?? "?",
  );
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

test("a database that only reads (fail-over) refuses the write alone, and takes it again afterwards (fault 147)", async () => {
  const [row] = await data.admin`select current_database() as name`;
  const set = (value: string) =>
    data.admin.unsafe(
      `alter database ${row!.name as string} set default_transaction_read_only = ${value}`,
    );
  await set("on");
  await closeDatabase();
  await startDatabase({ databaseUrl: data.url, dataDir: "", poolSize: POOL });
  try {
    expect(await codeOf(inScope((db) => rename(db, "K-1", "New")))).toBe("25006");
    expect(await inScope((db) => db.$count(organizations))).toBe(2);
  } finally {
    await data.admin.unsafe("set default_transaction_read_only = off");
    await set("off");
  }
  await closeDatabase();
  await startDatabase({ databaseUrl: data.url, dataDir: "", poolSize: POOL });
  await inScope((db) => rename(db, "K-1", "New"));
  expect((await names())[0]).toBe("New");
});

test("when every connection is in use, those who come wait for their turn, and none is lost (fault 147)", async () => {
  const order: number[] = [];
  const work = Array.from({ length: POOL * 5 }, (_, at) =>
    inScope(async (db) => {
      await db.execute(sql`select pg_sleep(0.02)`);
      order.push(at);
      return at;
    }),
  );
  expect(await Promise.all(work)).toEqual(work.map((_, at) => at));
  expect(order).toHaveLength(POOL * 5);
});

test("who waits for a lock goes on from what the other has written, with nothing overwritten unseen (fault 147)", async () => {
  const add = (letter: string, ms: number) =>
    inScope(async (db) => {
      await db.execute(
        sql`update ${organizations} set name = name || ${letter} where code = 'K-1'`,
      );
      await sleep(ms);
    });
  const first = add("a", 150);
  await sleep(30);
  await Promise.all([first, add("b", 0)]);
  expect((await names())[0]).toBe("Nameab");
});

test("of two who lock each other out one is refused as a whole, and the other is done as a whole (fault 147)", async () => {
  const both = (first: string, second: string, name: string) =>
    inScope(async (db) => {
      await rename(db, first, name);
      await sleep(60);
      await rename(db, second, name);
    });
  const ends = await Promise.all([
    codeOf(both("K-1", "K-2", "A")),
    codeOf(both("K-2", "K-1", "B")),
  ]);
  expect(ends.toSorted()).toEqual(["40P01", "done"]);
  const winner = ends[0] === "done" ? "A" : "B";
  expect(await names()).toEqual([winner, winner]);
});

test("a statement that takes too long is stopped, what came before it is undone, and the connection serves the next (fault 147)", async () => {
  const slow = inScope(async (db) => {
    await rename(db, "K-1", "Half");
    await db.execute(sql`set local statement_timeout = 50`);
    await db.execute(sql`select pg_sleep(5)`);
  });
  expect(await codeOf(slow)).toBe("57014");
  for (let turn = 0; turn < POOL * 2; turn++)
    expect(await inScope((db) => db.$count(organizations))).toBe(2);
  expect((await names())[0]).toBe("Name");
});

test("a full disk refuses the write alone: nothing is left of what came before it, and the next one is served (fault 146)", async () => {
  await data.admin`create table full_disk (line text)`;
  await data.admin`grant all on full_disk to public`;
  const [row] = await data.admin`
    select current_setting('data_directory') as folder, pg_relation_filepath('full_disk') as file`;
  const file = join(row!.folder as string, row!.file as string);
  // The table lies where every byte that is written finds no room.
  await rm(file);
  await symlink("/dev/full", file);
  const write = inScope(async (db) => {
    await rename(db, "K-1", "Half");
    await db.execute(sql`insert into full_disk values ('x')`);
  });
  expect(await codeOf(write), "disk_full").toBe("53100");
  expect((await names())[0]).toBe("Name");
  await inScope((db) => rename(db, "K-1", "After"));
  expect((await names())[0]).toBe("After");
});
