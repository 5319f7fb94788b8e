import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, startDatabase } from "#db/client.server.ts";
import { copyIn, readInBatches, readValuesInBatches } from "#db/copy.server.ts";
import { members } from "#db/schema/schema.ts";
import { clientOf, inSavepoint, withScope, type ScopedDb } from "#db/scope.server.ts";
import { testDatabase, testScope, type TestDatabase } from "#tests/setup/database.ts";

const ACCOUNT = "00000000-0000-4000-8000-0000000000aa";
const scope = testScope({ accountId: ACCOUNT, ranges: [[3n, 5n]] });
const seen = { who: "chibo_app", account: ACCOUNT, ranges: "{[3,5)}" };
const WHO = sql`select current_user::text as who, current_setting('app.account', true) as account, current_setting('app.ranges', true) as ranges`;
const WHO_TEXT = "select current_user, current_setting('app.account', true)";

let data: TestDatabase;

beforeAll(async () => {
  data = await testDatabase();
  await data.admin.unsafe(`
    create table staging.order_of (n integer, who text not null default current_user);
    grant select, insert on staging.order_of to chibo_app`);
});
afterAll(() => data.close());

/** The ways in which code of this program sends its first statement, each with what that statement saw. */
const firsts: Record<string, (db: ScopedDb) => Promise<unknown>> = {
  "a statement": async (db) => (await db.execute(WHO))[0],
  "a query of the builder": async (db) => {
    const where = sql`current_user = 'chibo_app' or 1 / (random() * 0)::int > 0`;
    await db.select({ id: members.id }).from(members).where(where);
    return seen;
  },
  "a statement in the simple protocol": async (db) => {
    const [row] = await clientOf(db).unsafe(WHO_TEXT).simple();
    return { ...seen, who: row!.current_user, account: row!.current_setting };
  },
  "a prepared statement with parameters": async (db) => {
    const [row] = await clientOf(db).unsafe(`${WHO_TEXT} where $1 = 1`, [1], { prepare: true });
    return { ...seen, who: row!.current_user, account: row!.current_setting };
  },
  "a cursor": async (db) => {
    for await (const [row] of readInBatches(db, WHO, 5)) return row;
    return null;
  },
  "a cursor of values": async (db) => {
    for await (const [row] of readValuesInBatches(db, WHO, 5)) {
      const [who, account, ranges] = row!;
      return { who, account, ranges };
    }
    return null;
  },
  "a savepoint": async (db) => (await inSavepoint(db, (inner) => inner.execute(WHO)))[0],
  "a COPY": async (db) => {
    await copyIn(db, "staging.order_of", ["n"], ["1\n"]);
    const [row] = await db.execute(
      sql`select who from staging.order_of order by ctid desc limit 1`,
    );
    return { ...seen, who: row!.who };
  },
  "several at once": async (db) => {
    const [first, second] = await Promise.all([db.execute(WHO), db.execute(WHO)]);
    expect(second[0]).toEqual(first[0]);
    return first[0];
  },
};

describe("the settings of a scope come before its first statement (fault 109)", () => {
  test.each(Object.entries(firsts))(
    "%s, on a new connection and on a used one",
    async (_, first) => {
      await closeDatabase();
      await startDatabase({ databaseUrl: data.url, dataDir: "", poolSize: 1 });
      for (let turn = 0; turn < 5; turn++) {
        expect(await withScope(scope, first)).toEqual(seen);
        expect(await withScope(scope, first, "snapshot")).toEqual(seen);
      }
    },
  );

  test("a login that may not take the restricted role writes nothing with its own rights", async () => {
    await data.admin.unsafe(`
      drop role if exists chibo_order_stranger;
      create role chibo_order_stranger login password 'order';
      grant usage on schema staging to chibo_order_stranger;
      grant insert on staging.order_of to chibo_order_stranger;
      truncate staging.order_of`);
    const url = new URL(data.url);
    url.username = "chibo_order_stranger";
    url.password = "order";
    await closeDatabase();
    await startDatabase({ databaseUrl: url.href, dataDir: "", poolSize: 1 });
    const write = (db: ScopedDb) => db.execute(sql`insert into staging.order_of (n) values (2)`);
    await expect(withScope(scope, write)).rejects.toThrow(
      /permission denied to set (role|parameter)/,
    );
    await expect(withScope(scope, async () => "nothing asked")).rejects.toThrow(
      "permission denied",
    );
    expect(await data.admin`select * from staging.order_of`).toHaveLength(0);
    await closeDatabase();
    await startDatabase({ databaseUrl: data.url, dataDir: "" });
    await data.admin.unsafe("drop owned by chibo_order_stranger; drop role chibo_order_stranger");
  });
});
