import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { remindOfDues } from "#app/features/dues/reminding/commands.server.ts";
import { refreshLines } from "#app/features/dues/sheets/commands.server.ts";
import { Journey } from "#tests/app/features/dues/journey.ts";
import { clock, run } from "#tests/app/features/dues/world.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
let journey: Journey;
let id: string;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  journey = await Journey.begin(database);
  id = journey.world.members[2]!.id;
});

const refresh = async (month: string) => {
  const sheets = await database.admin`select id from dues_sheets where month = ${month}`;
  for (const sheet of sheets)
    await run((db) => refreshLines(db, null, sheet.id as string, clock(month, 20)));
};

test("whoever goes out of the database owes nothing after the letter, also on a sheet that is opened afterwards", async () => {
  const { old } = journey;
  await journey.open("2026-09", old);
  const kase = await journey.introduce(id, "2026-09-10");
  await journey.open("2026-10", old);
  await journey.lead(kase, "left", "2026-12-05", { slipOn: "2026-12-05" });
  const { admin } = database;
  await admin`
    update members set membership_status = 'X5', is_live = false, exit_date = '2026-12-05' where id = ${id}`;
  await admin`update org_memberships set to_date = '2026-12-05', out_reason = 'R6' where member_id = ${id}`;
  await journey.follow(id, "2026-12-05");
  for (const month of ["2026-11", "2026-12", "2027-01"]) await journey.open(month, old);
  expect(await journey.lines(id)).toEqual(["old 2026-09 11000"]);
});

test("nobody is asked for whoever died on the way: neither while the letter was out nor after the case has ended", async () => {
  await journey.open("2026-09");
  const kase = await journey.introduce(id, "2026-09-10");
  await journey.open("2026-10");
  await database.admin`
    update members set membership_status = 'X1', is_live = false, exit_date = '2026-11-15' where id = ${id}`;
  await journey.open("2026-11");
  await journey.lead(kase, "cancelled", "2026-11-16");
  await journey.follow(id, "2026-11-16");
  await refresh("2026-11");
  await journey.open("2026-12");
  expect(await journey.lines(id)).toEqual(["old 2026-09 11000"]);
});

test("exemptions and reductions of the months on the way hold for them", async () => {
  const { old, next } = journey;
  await journey.open("2026-09");
  const kase = await journey.introduce(id, "2026-09-10");
  for (const month of ["2026-10", "2026-11"]) await journey.open(month);
  await database.admin`
    insert into dues_exemptions (member_id, org_pos, kind, from_month, to_month)
    values (${id}, ${old.from.toString()}, 'M4', '2026-10', '2026-10')`;
  await journey.list(kase, next, "2026-11-12");
  await journey.follow(id, "2026-11-12");
  expect(await journey.lines(id)).toEqual([
    "old 2026-09 11000",
    "new 2026-10 on 2026-11 0",
    "new 2026-11 16000",
  ]);
});

test("of two transfers in a row each receiver asks from the month after its letter", async () => {
  const { old, next, world } = journey;
  const third = world.tree.cells[3];
  const all = [old, next, third];
  await journey.open("2026-09", ...all);
  const first = await journey.introduce(id, "2026-09-10");
  await journey.open("2026-10", ...all);
  await journey.list(first, next, "2026-10-20");
  await journey.follow(id, "2026-10-20");
  const second = await journey.introduce(id, "2026-10-28");
  await journey.follow(id, "2026-10-28");
  for (const month of ["2026-11", "2026-12"]) await journey.open(month, ...all);
  await journey.list(second, third, "2026-12-03");
  await journey.follow(id, "2026-12-03");
  expect(await journey.lines(id)).toEqual([
    "old 2026-09 11000",
    "new 2026-10 16000",
    "other 2026-11 on 2026-12 16000",
    "other 2026-12 16000",
  ]);
});

test("a listing that is written down late counts from its own day, and no month falls between", async () => {
  const { next } = journey;
  await journey.open("2026-09");
  const kase = await journey.introduce(id, "2026-09-10");
  for (const month of ["2026-10", "2026-11"]) await journey.open(month);
  await journey.list(kase, next, "2026-10-05", "2026-11-20");
  await journey.follow(id, "2026-11-20");
  expect(await journey.lines(id)).toEqual([
    "old 2026-09 11000",
    "new 2026-10 on 2026-11 16000",
    "new 2026-11 16000",
  ]);
});

test("computing a sheet anew follows what moved meanwhile, and changes nothing where nobody did", async () => {
  const { next } = journey;
  await journey.open("2026-09");
  const kase = await journey.introduce(id, "2026-09-10");
  await journey.open("2026-10");
  await journey.list(kase, next, "2026-10-12");
  const lines = () =>
    database.admin`select id, sheet_id, month, owed_dong from dues_lines order by id`;
  await refresh("2026-10");
  const once = await lines();
  expect(await journey.lines(id)).toEqual(["old 2026-09 11000", "new 2026-10 16000"]);
  await refresh("2026-10");
  expect([...(await lines())]).toEqual([...once]);
});

test("months on the way are no ground for removal, neither before they are charged nor when all are charged at once", async () => {
  const { next } = journey;
  await journey.open("2026-08");
  const kase = await journey.introduce(id, "2026-08-10");
  for (const month of ["2026-09", "2026-10", "2026-11"]) await journey.open(month);
  const { admin } = database;
  const [secretary] = await admin`
    insert into accounts (username, display_name) values ('thu', 'Thư') returning id`;
  await admin`
    insert into posts (account_id, role, org_id, valid_from) values (${secretary!.id}, 'R02', ${next.id}, '2020-01-01')`;
  const often = async () => {
    await run((db) => remindOfDues(db, new Date("2026-12-10T05:00:00Z")));
    const [row] =
      await database.admin`select count(*)::int as n from notices where kind = 'duesOften'`;
    return row!.n as number;
  };
  expect(await often()).toBe(0);
  await journey.list(kase, next, "2026-11-12");
  await journey.follow(id, "2026-11-12");
  expect((await journey.lines(id)).length).toBe(4);
  expect(await often()).toBe(0);
  await admin`
    update dues_lines l set sheet_id = s.id from dues_sheets s where s.org_id = l.org_id and s.month = l.month`;
  expect(await often(), "had they been asked for in time").toBe(1);
});
