import { afterAll, beforeAll, expect, test } from "vitest";
import { allTables } from "#tests/access/rows.ts";
import { openTables } from "#tests/house/open-tables.ts";
import { testDatabase, withTestScope, type TestDatabase } from "#tests/setup/database.ts";
import { sql } from "drizzle-orm";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("every table of the database forces its row policies on everybody, or is open for a reason", async () => {
  const tables = await database.admin<{ name: string; forced: boolean; policies: number }[]>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')`;
  expect(tables.length).toBeGreaterThan(30);
  const bare = tables.filter(({ forced, policies }) => !forced || policies === 0);
  expect(bare.map(({ name }) => name).filter((name) => !(name in openTables))).toEqual([]);
  expect(tables.map(({ name }) => name).toSorted(), "the schema knows every table").toEqual(
    allTables.toSorted(),
  );
});

test("the role of the program owns nothing, bypasses nothing and may do nothing else", async () => {
  const [role] = await database.admin`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication
    from pg_roles where rolname = 'chibo_app'`;
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolcanlogin: false,
    rolreplication: false,
  });
  const owned = await database.admin`
    select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'chibo_app'`;
  expect(owned).toEqual([]);
  const memberships = await database.admin`
    select g.rolname from pg_auth_members m
    join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid where r.rolname = 'chibo_app'`;
  expect(memberships).toEqual([]);
});

test("the role of the program may not change the structure, other settings or the history", async () => {
  const granted = await database.admin<{ name: string; act: string }[]>`
    select c.relname as name, a.privilege_type as act
    from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
    where n.nspname = 'public' and c.relkind = 'r' and r.rolname = 'chibo_app'`;
  const acts = (name: string) =>
    granted
      .filter((one) => one.name === name)
      .map(({ act }) => act)
      .toSorted();
  expect(acts("history")).toEqual(["INSERT", "SELECT"]);
  expect(acts("export_members")).toEqual(["INSERT", "SELECT"]);
  expect(acts("organization_counts")).toEqual(["SELECT"]);
  expect(acts("organization_gaps")).toEqual(["SELECT"]);
  expect(granted.filter(({ act }) => ["TRUNCATE", "REFERENCES", "TRIGGER"].includes(act))).toEqual(
    [],
  );
  for (const statement of [
    sql`alter table members disable row level security`,
    sql`drop policy members_read on members`,
    sql`create table public.stolen as select 1`,
    sql`truncate members`,
    sql`alter role chibo_app bypassrls`,
  ]) {
    const refusal = withTestScope({}, (db) => db.execute(statement)).catch((error: unknown) => {
      throw new Error(String((error as Error).cause ?? error));
    });
    await expect(refusal).rejects.toThrow(
      /must be owner|permission denied|must have|must be superuser/,
    );
  }
});

test("sums are kept by the triggers alone: nobody calls their functions", async () => {
  for (const name of ["apply_member_counts", "apply_member_gaps"]) {
    const call = withTestScope({}, (db) =>
      db.execute(sql`select ${sql.identifier(name)}('[]'::jsonb)`),
    ).catch((error: unknown) => {
      throw new Error(String((error as Error).cause ?? error));
    });
    await expect(call).rejects.toThrow("permission denied for function");
  }
});

test("functions that look beyond the scope have a fixed search path", async () => {
  const loose = await database.admin`
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef
      and not exists (select from unnest(p.proconfig) as c where c like 'search_path=%')`;
  expect(loose).toEqual([]);
});
