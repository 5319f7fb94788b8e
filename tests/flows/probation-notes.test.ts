import { afterAll, beforeAll, expect, test } from "vitest";
import { tellOfNotes } from "#app/features/procedures/notes/commands.server.ts";
import { addDays, addMonths, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as list from "#app/routes/cases/list.tsx";
import * as home from "#app/routes/home.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { CELL, caseIn, look, membersOf, open, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let secretary: Visitor;
let id = "";
let helper = "";
const today = dayOf(new Date());
const TAG = "Thiếu nhận xét quý";

beforeAll(async () => {
  database = await demoDatabase();
  const { admin } = database;
  await admin`update cases set closed_on = opened_on where procedure = 'recognition' and closed_on is null`;
  secretary = await visitor("bithu");
  const [member] = await membersOf(admin, CELL);
  // The ordinary member of the demo, who has an account and no office.
  const [account] = await admin`select member_id from accounts where username = 'dangvien'`;
  helper = account!.member_id as string;
  await admin`
    update members set membership_status = 'M1', official_date = null,
      admission_ceremony_date = ${addMonths(addDays(today, -10), -3)} where id = ${member!}`;
  id = caseIn(await open(secretary, "recognition", member!, { step: "assign", helper }));
  await admin`update cases set opened_on = ${addMonths(today, -3)} where id = ${id}`;
});
afterAll(() => closeWithRoll(database));

const night = async () => {
  await database.admin`delete from notices where kind = 'helperNoteMissing'`;
  const told = await withSystemScope("test: daily", (db) => tellOfNotes(db, new Date()));
  const rows = await database.admin`
    select a.username, n.path, n.subject from notices n join accounts a on a.id = n.account_id
    where n.kind = 'helperNoteMissing' order by a.username`;
  return { told, rows: [...rows] };
};
const shown = async (who: Visitor) => {
  const at = paths.cases({ show: "open", procedure: "recognition" });
  const { rows } = (await who.get(list, at)).data;
  return (rows as { id: string; due: { text: string } | null }[]).find((one) => one.id === id);
};
const work = async (who: Visitor) => JSON.stringify((await who.get(home, "/")).data.work);

test("a quarter without a note is told once to secretary and helper, and stands on list, case and home page", async () => {
  const subject = "Công nhận đảng viên chính thức";
  const { told, rows } = await night();
  expect(told).toBe(1);
  expect(rows).toEqual([
    { username: "bithu", path: paths.case(id), subject },
    { username: "dangvien", path: paths.home(), subject },
  ]);
  expect(await night(), "once for the quarter").toEqual({ told: 0, rows: [] });
  expect((await shown(secretary))?.due?.text).toBe(TAG);
  expect((await look(secretary, id)).data.due.text).toBe(TAG);
  expect(await work(secretary)).toContain("Chưa ghi nhận xét quý về 1 đảng viên dự bị");
  expect(await work(await visitor("bithu.khac2")), "a neighbor").not.toContain("nhận xét quý");
});

test("a note settles it, and the next quarter is told anew", async () => {
  const note = {
    notedOn: addDays(today, -1),
    helperNote: "Chấp hành tốt, cần phát biểu nhiều hơn",
  };
  expect((await take(secretary, id, "note", note)).status).toBe(302);
  expect((await shown(secretary))?.due ?? null).toBeNull();
  expect(await work(secretary)).not.toContain("nhận xét quý");
  const past = { ceremonyOn: addMonths(addDays(today, -1), -6), notedOn: addMonths(today, -4) };
  await database.admin`
    update cases set data = data || ${database.admin.json(past)}, opened_on = ${addMonths(today, -6)},
      reminded_on = ${addDays(today, -80)} where id = ${id}`;
  expect((await night()).told).toBe(1);
  expect((await night()).told).toBe(0);
});
