import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, connect, startDatabase, type Client } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { enqueue } from "#db/queue.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { testPostgres } from "#tests/setup/postgres.ts";
import { databaseAt } from "#tests/setup/template.ts";

const NAME = `chibo_test_${process.pid}_migrate`;
const LOGIN = `chibo_login_${process.pid}`;
let server: string;
let admin: Client;

beforeAll(async () => {
  server = await testPostgres();
  admin = connect(server, 1);
  await admin.unsafe(`create database ${NAME}`);
});
afterAll(async () => {
  await admin.unsafe(`drop database if exists ${NAME} with (force)`);
  await admin.unsafe(`drop database if exists ${NAME}_own with (force)`);
  await admin.unsafe(`drop role if exists ${LOGIN}`);
  await admin.end();
});

test("processes that migrate at once do not disturb each other", async () => {
  const url = databaseAt(server, NAME);
  await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
  const client = connect(url, 1);
  const [row] =
    await client`select count(*)::int as tables from pg_tables where schemaname = 'public'`;
  expect(row?.tables).toBeGreaterThan(10);
  await client.end();
});

test("a user that may create roles but is no superuser can own and use the database", async () => {
  await admin.unsafe(`create role ${LOGIN} login createrole`);
  await admin.unsafe(
    `do $$ begin grant chibo_app to ${LOGIN} with admin option; exception when undefined_object then null; end $$`,
  );
  await admin.unsafe(`create database ${NAME}_own owner ${LOGIN}`);
  const url = new URL(databaseAt(server, `${NAME}_own`));
  url.username = LOGIN;
  await migrateDatabase(url.href);
  await startDatabase({ databaseUrl: url.href, dataDir: "" });
  const [row] = await withSystemScope("test", async (db) => {
    await enqueue(db, "daily", {});
    await db.execute(sql`insert into app_state (key, value) values ('try', '1'::jsonb)`);
    return db.execute(
      sql`select current_user as who, (select count(*)::int from members) as members`,
    );
  });
  expect(row).toEqual({ who: "chibo_app", members: 0 });
  await closeDatabase();
  await admin.unsafe(`drop database ${NAME}_own with (force)`);
});
