import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PosRange, ScopedDb } from "#db/scope.server.ts";
import { fullScope, withTestScope, type TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase } from "#tests/setup/visit.ts";

let database: TestDatabase;
let all: PosRange;
let own: PosRange;
let outside: string;

beforeAll(async () => {
  database = await demoDatabase();
  const units = await database.admin<{ code: string; from: string; to: string }[]>`
    select code, pos_from::text as "from", pos_to::text as "to" from organizations where code in ('PT', 'PT-TB-01')`;
  const rangeOf = (code: string): PosRange => {
    const { from, to } = units.find((unit) => unit.code === code)!;
    return [BigInt(from), BigInt(to)];
  };
  [all, own] = [rangeOf("PT"), rangeOf("PT-TB-01")];
  const [other] = await database.admin`
    select m.id from members m join accounts a on a.member_id = m.id join posts p on p.account_id = a.id
    where p.role = 'R02' and not (m.org_pos >= ${own[0].toString()} and m.org_pos < ${own[1].toString()}) order by m.id limit 1`;
  outside = other!.id as string;
});
afterAll(() => database.close());

const asCell = <T>(work: (db: ScopedDb) => Promise<T>) => withTestScope(fullScope([own]), work);

test("what records said on a day is told of the own cell alone, whatever is asked for", async () => {
  const found = await asCell((db) =>
    db.execute<{ id: string }>(
      sql`select member_id as id from app_statuses_on(${all[0]}::bigint, ${all[1]}::bigint, now() - interval '1 day')`,
    ),
  );
  const [here] = await database.admin`
    select count(*)::int as people from members
    where org_pos >= ${own[0].toString()} and org_pos < ${own[1].toString()} and hidden_at is null`;
  expect(found.length).toBe(here!.people);
  expect(found.length).toBeGreaterThan(0);
});

test("rewards and cards of the province are counted for the own cell alone", async () => {
  const count = (ranges: PosRange[]) =>
    withTestScope(fullScope(ranges), async (db) => {
      const rows = await db.execute<{ count: number }>(
        sql`select count from branch_service(${all[0]}::bigint, ${all[1]}::bigint, '1990-01-01', '2100-01-01')`,
      );
      return rows.reduce((sum, row) => sum + row.count, 0);
    });
  const [whole, part] = [await count([all]), await count([own])];
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(whole);
});

test("irregular transfers of the province are counted for the own cell alone", async () => {
  await database.admin`
    update org_memberships set transfer_case = id::text, gap_days = 3, from_date = '2020-01-02' where kind = 'home'`;
  const count = (ranges: PosRange[]) =>
    withTestScope(fullScope(ranges), async (db) => {
      const rows = await db.execute<{ count: number }>(
        sql`select count from branch_irregular(${all[0]}::bigint, ${all[1]}::bigint, '1990-01-01', '2100-01-01')`,
      );
      return rows.reduce((sum, row) => sum + row.count, 0);
    });
  const [whole, part] = [await count([all]), await count([own])];
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(whole);
});

test("rewards of units are counted, and whether a discipline of one is weighed is told, for the own cell alone", async () => {
  const { admin } = database;
  const put = async (code: string) => {
    const [made] = await admin`
      insert into cases (procedure, state, subject_name, org_id, org_pos, opened_on, opened_at, entered_on, updated_at)
      select 'unitDiscipline', 'opened', name, id, pos_from, current_date, now(), current_date, now()
      from organizations where code = ${code} returning id, org_id, org_pos`;
    await admin`
      insert into organization_rewards (org_id, org_pos, case_id, form, decision_number, decision_on, authority, year, occasion, content)
      values (${made!.org_id}, ${made!.org_pos}, ${made!.id}, 'P03', '1-QĐ', '2020-05-05', 'X', 2020, 'yearly', 'X')`;
    return made!.org_id as string;
  };
  const [mine, theirs] = [await put("PT-TB-01"), await put("PT-TB-05")];
  const counted = (ranges: PosRange[]) =>
    withTestScope(fullScope(ranges), (db) =>
      db.execute<{ form: string; count: number }>(
        sql`select form, count from branch_unit_rewards(${all[0]}::bigint, ${all[1]}::bigint, '2020-01-01', '2020-12-31')`,
      ),
    );
  expect([...(await counted([own]))]).toEqual([{ form: "P03", count: 1 }]);
  expect([...(await counted([all]))]).toEqual([{ form: "P03", count: 2 }]);
  const weighed = (unit: string) =>
    asCell(async (db) => {
      const [row] = await db.execute<{ open: boolean }>(
        sql`select app_open_unit_discipline(${unit}::uuid, null) as open`,
      );
      return row!.open;
    });
  expect([await weighed(mine), await weighed(theirs)]).toEqual([true, false]);
});

test("nobody ends the posts of a member out of reach", async () => {
  const posts = () => database.admin`select id, valid_to from posts order by id`;
  const before = await posts();
  const refused = asCell((db) =>
    db.execute(sql`select app_end_office_posts(${outside}::uuid, current_date)`),
  );
  await expect(refused).rejects.toMatchObject({ cause: { code: "42501" } });
  expect(await posts()).toEqual(before);
});

test("how many have a vote in a cell, and whether somebody acts there, is told of the own branch alone", async () => {
  const [there] = await database.admin`
    select o.id, o.pos_from::text as at from members m join organizations o on o.id = m.org_id where m.id = ${outside}`;
  const [here] = await database.admin`select id from organizations where code = 'PT-TB-01'`;
  const count = (cell: string) =>
    asCell((db) =>
      db.execute<{ most: number }>(
        sql`select most_base as most from app_voters_on(${cell}::uuid, current_date, 'Asia/Ho_Chi_Minh')`,
      ),
    );
  expect((await count(here!.id as string))[0]!.most).toBeGreaterThan(0);
  expect(await count(there!.id as string)).toHaveLength(0);
  const acts = (at: string) =>
    asCell((db) =>
      db.execute<{ left: boolean }>(
        sql`select app_others_act('{R02}', ${at}::bigint, '{}', null, current_date) as left`,
      ),
    );
  expect((await acts(own[0].toString()))[0]!.left).toBeTypeOf("boolean");
  await expect(acts(there!.at as string)).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("from which cases a secretary stands aside is told of the scope alone", async () => {
  const cases = await database.admin<{ id: string; pos: string }[]>`
    insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, opened_on, opened_at, entered_on, updated_at)
    select 'card', 'requested', m.id, m.full_name, m.org_id, m.org_pos, current_date, now(), current_date, now() from members m
    where m.current_party_position = 'C01' and m.hidden_at is null returning id, org_pos::text as pos`;
  await database.admin`
    insert into case_steps (case_id, ordinal, step, from_state, to_state, at, taken_on, actor_name, role, input)
    select id, 0, 'standAside', state, state, now(), current_date, '', 'R02', '{}' from cases where procedure = 'card'
      and state = 'requested'`;
  const isHere = ({ pos }: { pos: string }) => BigInt(pos) >= own[0] && BigInt(pos) < own[1];
  const [told] = await asCell((db) =>
    db.execute<{ ids: string[] }>(sql`select app_secretary_aside() as ids`),
  );
  expect(cases.some((one) => !isHere(one))).toBe(true);
  expect(told!.ids.toSorted()).toEqual(
    cases
      .filter(isHere)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(told!.ids).toHaveLength(1);
});
