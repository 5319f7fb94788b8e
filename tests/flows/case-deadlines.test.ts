import { afterAll, beforeAll, expect, test } from "vitest";
import { tellOfDeadlines } from "#app/features/procedures/deadlines/commands.server.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as home from "#app/routes/home.tsx";
import * as list from "#app/routes/cases/list.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { CELL, caseIn, lastMonth, membersOf, open, rowsOf, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let id = "";
let secretary: Visitor;
let officer: Visitor;
const today = dayOf(new Date());
beforeAll(async () => {
  database = await demoDatabase();
  [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  await database.admin`update cases set due_on = null`;
  const [member] = await membersOf(database.admin, CELL);
  const record = { step: "record", diedOn: lastMonth(), certificateNumber: "45/2026" };
  id = caseIn(await open(secretary, "death", member!, record));
});
afterAll(() => closeWithRoll(database));

const { caseRow } = rowsOf(() => database, CELL);
const setDue = (day: string) => database.admin`update cases set due_on = ${day} where id = ${id}`;
const run = async () => {
  await database.admin`delete from notices`;
  const told = await withSystemScope("test: daily", async (db) => tellOfDeadlines(db, new Date()));
  const rows = await database.admin`
    select n.kind, n.path, array_agg(distinct p.role order by p.role) as roles
    from notices n join posts p on p.account_id = n.account_id
    where p.role in ('R02', 'R08', 'R10', 'R12', 'R14') group by n.kind, n.path`;
  return { told, notices: rows.map(({ kind, path, roles }) => ({ kind, path, roles })) };
};
const shown = async (who: Visitor, show: string) => {
  const { data } = await who.get(list, paths.cases({ show }));
  return (data.rows as { id: string }[]).map((one) => one.id);
};

test("whoever is awaited is reminded, then told with the superior, then the level above; nothing twice, and anew after a step", async () => {
  expect((await caseRow(id)).due_on, "the usual time of an office").not.toBeNull();
  await setDue(addDays(today, 1));
  const path = paths.case(id);
  expect(await run()).toEqual({
    told: { remind: 1, overdue: 0, escalate: 0 },
    notices: [{ kind: "caseDue", path, roles: ["R08"] }],
  });
  expect((await run()).told, "the second time of the day").toEqual({
    remind: 0,
    overdue: 0,
    escalate: 0,
  });
  await setDue(addDays(today, -1));
  const late = await run();
  expect(late.notices).toEqual([{ kind: "caseOverdue", path, roles: ["R08", "R10"] }]);
  expect((await run()).told.overdue).toBe(0);
  await setDue(addDays(today, -30));
  const far = await run();
  expect(far.notices).toEqual([{ kind: "caseEscalated", path, roles: ["R10", "R12"] }]);
  expect((await run()).notices).toEqual([]);

  await take(officer, id, "return", { note: "Thiếu trích lục khai tử" });
  expect(await caseRow(id)).toMatchObject({
    reminded_on: null,
    overdue_on: null,
    escalated_on: null,
  });
});

test("a letter is told after 20 of its 30 working days, to the commune as well", async () => {
  const [, member] = await membersOf(database.admin, CELL);
  const form = { step: "request", ground: "job", outside: "Đảng uỷ xã Khác, tỉnh Khác" };
  const moving = caseIn(await open(secretary, "transfer", member!, form));
  await database.admin`
    update cases set state = 'introduced', due_on = ${addDays(today, 13)},
      data = data || ${database.admin.json({ letterOn: addDays(today, -31) })} where id = ${moving}`;
  const { told, notices } = await run();
  expect(told.remind).toBe(1);
  expect(notices).toEqual([{ kind: "caseDue", path: paths.case(moving), roles: ["R08"] }]);
  expect((await run()).told.remind, "once for each of its days").toBe(0);
  await database.admin`delete from case_steps where case_id = ${moving}`;
  await database.admin`delete from cases where id = ${moving}`;
});

test("the lists of what is due, overdue and in the air hold what the address asks for, at every level", async () => {
  await setDue(addDays(today, 3));
  const leader = await visitor("lanhdao.xa");
  for (const who of [secretary, officer, leader]) {
    expect(await shown(who, "week")).toContain(id);
    expect(await shown(who, "overdue")).not.toContain(id);
  }
  await setDue(addDays(today, -3));
  for (const who of [secretary, leader]) {
    expect(await shown(who, "week")).not.toContain(id);
    expect(await shown(who, "overdue")).toContain(id);
  }
  const { data } = await leader.get(home, "/");
  const late = (data.work as { key: string; title: string }[]).find(
    ({ key }) => key === "cases late",
  );
  expect(late?.title, "the home page of the superior").toBe("1 hồ sơ quá hạn ở các đơn vị");
  expect(await shown(leader, "air")).not.toContain(id);
  await database.admin`update cases set procedure = 'transfer', state = 'introduced' where id = ${id}`;
  expect(await shown(leader, "air")).toContain(id);
  expect(await shown(await visitor("canbo.xa.khac"), "air"), "a neighbor").not.toContain(id);
});
