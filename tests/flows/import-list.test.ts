import { afterAll, beforeAll, expect, test } from "vitest";
import * as list from "#app/routes/imports/list.tsx";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

const MANY = 65;
let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
  // All of one instant, as when many files arrive by a script.
  await database.admin`
    insert into imports (org_id, org_pos, account_id, post_id, uploader_name, file_name, file_path, file_size, file_hash, created_at)
    select o.id, o.pos_from, a.id, p.id, 'Ai Đó', 'cung-luc-' || n, 'b', 1, 'c' || n, '2026-03-01 08:00:00.123456+00'
    from generate_series(1, ${MANY}) n, accounts a
    join posts p on p.account_id = a.id join organizations o on o.id = p.org_id
    where a.username = 'canbo.xa'`;
});
afterAll(() => database.close());

test("pages of the list show every import once, also those of one instant", async () => {
  const who = await visitor("canbo.xa");
  const seen: string[] = [];
  for (let page: string | null = "/imports"; page !== null;) {
    const { data } = await who.get(list, page);
    seen.push(...data.imports.map(({ fileName }: { fileName: string }) => fileName));
    expect(seen.length).toBeLessThan(MANY + 100);
    page = data.next === null ? null : `/imports?before=${data.next}`;
  }
  const made = seen.filter((name) => name.startsWith("cung-luc-"));
  expect(made).toHaveLength(MANY);
  expect(new Set(made).size).toBe(MANY);
});

test("an address that names no import shows the first page or nothing, and never fails", async () => {
  const who = await visitor("canbo.xa");
  expect((await who.get(list, "/imports?before=2026-03-01")).data.isFirst).toBe(true);
  const foreign = await who.get(list, "/imports?before=11111111-1111-4111-8111-111111111111");
  expect([foreign.status, foreign.data.imports]).toEqual([200, []]);
});
