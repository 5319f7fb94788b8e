import { afterAll, beforeAll, expect, test } from "vitest";
import { remindOfDues } from "#app/features/dues/reminding/commands.server.ts";
import { tellMissed } from "#app/features/meetings/telling/missed/commands.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase } from "#tests/setup/visit.ts";

let database: TestDatabase;
let cell: { id: string; pos: string };
beforeAll(async () => {
  database = await demoDatabase();
  const [row] = await database.admin`
    select id, pos_from::text as pos from organizations where code = 'PT-TB-DB-01'`;
  cell = row as typeof cell;
});
afterAll(() => database.close());

/** Noon of a day, years ahead of whatever the demo holds. */
const noon = (day: string) => new Date(`${day}T05:00:00Z`);
const told = async (kind: string, day: string): Promise<Record<string, string | null>> => {
  const rows = await database.admin`
    select a.username, n.subject from notices n join accounts a on a.id = n.account_id
    where n.kind = ${kind} and n.created_at = ${noon(day)}`;
  return Object.fromEntries(rows.map(({ username, subject }) => [username, subject]));
};

test("on the last day of a month a cell without a regular meeting is told to its secretary and the commune, no other day", async () => {
  const run = (day: string) =>
    withSystemScope("test: the daily work", (db) => tellMissed(db, noon(day)));
  expect(await run("2041-02-27")).toBe(0);
  await database.admin`
    insert into meetings (org_id, org_pos, kinds, state, meet_on, month, meet_at)
    values (${cell.id}, ${cell.pos}, '{M01}', 'closed', '2041-02-05', '2041-02', '19:30'),
      (${cell.id}, ${cell.pos}, '{M01}', 'cancelled', '2041-03-05', '2041-03', '19:30')`;
  await run("2041-02-28");
  expect(await told("meetingMissed", "2041-02-28")).toMatchObject({
    "bithu.khac": "02/2041",
    "canbo.xa": "02/2041",
  });
  expect(Object.keys(await told("meetingMissed", "2041-02-28"))).not.toContain("bithu");
  await run("2041-03-31");
  expect(await told("meetingMissed", "2041-03-31"), "cancelled is not held").toHaveProperty(
    "bithu",
  );
});

test("who has not paid is told on day 25, at the month's end and on day 10, three unpaid months of a year to secretary and commune", async () => {
  const { admin } = database;
  const people = await admin`
    select m.id, m.full_name, a.username from members m join accounts a on a.member_id = m.id
    where m.org_id = ${cell.id} and a.username in ('dangvien', 'chiuy')`;
  const receipts: Record<string, number> = { "2040": 0, "2041": 0 };
  const of = (username: string) => people.find((one) => one.username === username)!;
  for (const month of ["2040-12", "2041-01", "2041-02", "2041-03"]) {
    const year = month.slice(0, 4);
    const [sheet] = await admin`
      insert into dues_sheets (org_id, org_pos, month, wage_dong, opened_at)
      values (${cell.id}, ${cell.pos}, ${month}, 4140000, ${noon(`${month}-01`)}) returning id`;
    for (const { id, full_name: name } of people)
      await admin`
        insert into dues_lines (sheet_id, org_id, org_pos, month, member_id, member_name, sort_name, owed_dong)
        values (${sheet!.id}, ${cell.id}, ${cell.pos}, ${month}, ${id}, ${name}, ${name}, 12000)`;
    const paid = { chiuy: 12_000, dangvien: 11_000 };
    for (const [who, amount] of Object.entries(paid))
      await admin`
        insert into dues_entries (org_id, org_pos, act_id, kind, member_id, member_name, month, book_month,
          amount_dong, receipt_year, receipt_number, method, paid_on, recorded_name, recorded_at)
        values (${cell.id}, ${cell.pos}, gen_random_uuid(), 'payment', ${of(who).id}, ${of(who).full_name}, ${month},
          ${month}, ${amount}, ${year}, ${(receipts[year]! += 1)}, 'cash', ${`${month}-05`}, 'x', ${noon(`${month}-05`)})`;
  }
  const run = (day: string) =>
    withSystemScope("test: the daily work", (db) => remindOfDues(db, noon(day)));
  expect(await run("2041-03-24")).toBe(0);
  await run("2041-03-25");
  const reminded = await told("duesDue", "2041-03-25");
  expect(reminded).toMatchObject({ dangvien: "03/2041", thudangphi: "03/2041" });
  expect(Object.keys(reminded), "has paid").not.toContain("chiuy");
  expect(Object.keys(reminded), "another cell").not.toContain("bithu.khac");
  await run("2041-03-10");
  expect(await told("duesDue", "2041-03-10")).toMatchObject({ dangvien: "02/2041" });
  expect(await told("duesOften", "2041-03-10"), "two months of the year, and one before").toEqual(
    {},
  );
  await run("2041-04-10");
  const often = await told("duesOften", "2041-04-10");
  expect(Object.keys(often)).toEqual(expect.arrayContaining(["bithu", "canbo.xa"]));
  expect(JSON.stringify(often)).not.toContain(of("dangvien").full_name as string);
  await admin`update dues_lines set is_deferred = true where org_id = ${cell.id} and month = '2041-02'`;
  await admin`delete from notices where kind in ('duesDue', 'duesOften')`;
  await run("2041-04-10");
  expect(await told("duesOften", "2041-04-10"), "a deferred month does not count").toEqual({});
  await admin`
    update dues_lines set is_deferred = false, sheet_id = (
      select id from dues_sheets where org_id = ${cell.id} and month = '2041-03')
    where org_id = ${cell.id} and month = '2041-02'`;
  await run("2041-04-10");
  expect(await told("duesOften", "2041-04-10"), "nor one charged after a restoration").toEqual({});
});
