import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, startDatabase } from "#db/client.server.ts";
import { isLostConnection, isWriteAfterLoss } from "#db/lost-connection.server.ts";
import { inSavepoint, withScope, type ScopedDb } from "#db/scope.server.ts";
import { testDatabase, testScope, type TestDatabase } from "#tests/setup/database.ts";

let data: TestDatabase;
beforeAll(async () => {
  data = await testDatabase();
});
afterAll(() => data.close());

const scope = testScope({ ranges: [[3n, 5n]] });
const who = async (db: ScopedDb) =>
  (
    await db.execute(
      sql`select current_user::text as who, current_setting('app.ranges') as ranges, pg_backend_pid() as pid`,
    )
  )[0]!;

describe("a connection lost in the middle of a transaction (faults 109, 147)", () => {
  test.each([
    ["while it works", async (db: ScopedDb) => void (await db.execute(sql`select pg_sleep(5)`))],
    ["between two statements", (_db: ScopedDb) => new Promise<void>((r) => setTimeout(r, 60))],
    [
      "in a part that may fail by itself",
      async (db: ScopedDb) =>
        inSavepoint(db, async (inner) => void (await inner.execute(sql`select pg_sleep(5)`))),
    ],
  ])(
    "%s is a fault of that one alone: whoever comes next is served at once, in a scope of their own",
    async (_, work) => {
      await closeDatabase();
      await startDatabase({ databaseUrl: data.url, dataDir: "", poolSize: 1 });
      for (let turn = 0; turn < 6; turn++) {
        const cut = withScope(scope, async (db) => {
          const { pid } = await who(db);
          setTimeout(() => data.admin`select pg_terminate_backend(${pid as number})`.execute(), 20);
          await work(db);
          await who(db);
        });
        await expect(cut).rejects.toThrow();
        const start = performance.now();
        expect(await withScope(scope, who)).toMatchObject({ who: "chibo_app", ranges: "{[3,5)}" });
        expect(performance.now() - start, "no time limit of the driver").toBeLessThan(5_000);
      }
    },
  );
});

test("what says that a connection was lost is found behind other errors; a refusal is none", () => {
  const closed = Object.assign(new Error("closed"), { code: "CONNECTION_CLOSED" });
  expect(isLostConnection(new Error("Failed query", { cause: closed }))).toBe(true);
  expect(isLostConnection(Object.assign(new Error("duplicate"), { code: "23505" }))).toBe(false);
  expect(isWriteAfterLoss(new TypeError("Cannot read properties of null"))).toBe(false);
});

test("a process outlives the driver's write after a loss, and nothing else", () => {
  const place = fileURLToPath(new URL("../../db/lost-connection.server.ts", import.meta.url));
  const run = (frame: string) =>
    spawnSync(
      process.execPath,
      [
        "--import",
        "tsx",
        "--input-type=module",
        "-e",
        `import { outliveLostConnections } from ${JSON.stringify(place)};
        outliveLostConnections();
        const error = new TypeError("x");
        error.stack = "TypeError: x\\n  at ${frame}";
        setImmediate(() => { throw error; });
        setTimeout(() => console.log("alive"), 200);`,
      ],
      { encoding: "utf8" },
    );
  const driver = "Immediate.nextWrite (file:///x/node_modules/postgres/src/connection.js:255:22)";
  expect(run(driver)).toMatchObject({ status: 0, stdout: "alive\n" });
  expect(run("work (file:///x/app/other.js:1:1)")).toMatchObject({ status: 1, stdout: "" });
});
