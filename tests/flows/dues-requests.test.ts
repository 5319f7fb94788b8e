import { afterAll, beforeAll, expect, test } from "vitest";
import { addToMonth, monthOfDay } from "#app/features/dues/months/rules.ts";
import { tellEndingReliefs } from "#app/features/dues/requests/ending/commands.server.ts";
import { addDays, today } from "#app/lib/dates.ts";
import * as basis from "#app/routes/dues/basis.tsx";
import * as requests from "#app/routes/dues/requests.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const month = monthOfDay(today(new Date()));
const own = async () =>
  (await database.admin`select member_id from accounts where username = 'dangvien'`)[0]!
    .member_id as string;
const open = (who: Visitor, id: string) => who.get(basis, `/dues/members/${id}/basis`, { id });
const send = (who: Visitor, id: string, form: FormFields) =>
  who.post(basis, `/dues/members/${id}/basis`, form, { id });
const line = async (id: string) =>
  (
    await database.admin`select owed_dong, relief from dues_lines where member_id = ${id} and month = ${month}`
  )[0];

test("a member states a pension; the collector confirms, the open sheet follows, and nobody confirms the own", async () => {
  const [member, collector] = [await visitor("dangvien"), await visitor("thudangphi")];
  const id = await own();
  const bare = await send(member, id, { act: "declare", group: "G03", fromMonth: "13/2026" });
  expect([bare.status, bare.data.issues.fromMonth]).toEqual([422, "month"]);
  const none = await send(member, id, { act: "declare", group: "G03", fromMonth: month });
  expect([none.data.issues, none.data.typed.group]).toEqual([{ base: "base" }, "G03"]);
  const form = { act: "declare", group: "G03", base: "8.000.000", fromMonth: month };
  expect((await send(member, id, form)).status).toBe(302);
  expect((await send(member, id, form)).data.refusal, "one waits at a time").toBe("waiting");
  const [row] = await database.admin`
    select id from dues_declarations where member_id = ${id} and state = 'declared'`;
  const confirm = { act: "confirm", id: row!.id as string };
  expect((await send(member, id, confirm)).status).toBe(403);
  expect((await send(collector, id, confirm)).status).toBe(302);
  expect((await line(id))!.owed_dong, "0.5 % of the pension, in whole đồng").toBe("40000");
  expect((await send(collector, id, confirm)).data.refusal, "once").toBe("state");
  const facts = await database.admin`
    select act, changes from history where member_id = ${id} and act like 'dues.base%' order by id`;
  expect(facts.map(({ act }) => act)).toEqual(["dues.baseDeclared", "dues.baseConfirmed"]);
  expect(JSON.stringify(facts[0]!.changes), "incomes are kept sealed").not.toContain("8000000");
});

test("what the collector enters from paper the collector does not confirm (S1), the secretary does", async () => {
  const [collector, secretary] = [await visitor("thudangphi"), await visitor("bithu")];
  const [row] = await database.admin`
    select l.member_id as id from dues_lines l
    where l.month = ${month} and l.org_id = (select id from organizations where code = 'PT-TB-DB-01')
      and not exists (select 1 from accounts a where a.member_id = l.member_id)
    order by l.sort_name limit 1`;
  const id = row!.id as string;
  const form = { act: "declare", group: "G04", fromMonth: month, statement: "Bản khai 02/11" };
  expect((await send(collector, id, form)).status).toBe(302);
  const [waiting] = await database.admin`
    select id from dues_declarations where member_id = ${id} and state = 'declared'`;
  const confirm = { act: "confirm", id: waiting!.id as string };
  expect((await send(collector, id, confirm)).data.refusal).toBe("S1");
  const listed = (await secretary.get(requests, "/dues/requests")).data;
  expect(listed.bases.map(({ memberId }: { memberId: string }) => memberId)).toContain(id);
  expect((await send(secretary, id, confirm)).status).toBe(302);
  expect((await line(id))!.owed_dong).toBe("5000");
});

test("relief for hardship: asked, decided by the cell with its minutes, on the record, told upward, ending by itself", async () => {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const id = await own();
  const ask = {
    act: "ask",
    kind: "M6",
    fromMonth: month,
    reason: "Nhà bị lũ, có xác nhận của thôn",
  };
  const long = await send(member, id, { ...ask, toMonth: addToMonth(month, 12) });
  expect([long.status, long.data.issues.toMonth]).toEqual([422, "tooLong"]);
  expect((await send(member, id, ask)).status).toBe(302);
  const [row] = await database.admin`select id from dues_relief_requests where member_id = ${id}`;
  const approve = { act: "approve", id: row!.id as string };
  expect((await send(secretary, id, approve)).data.issues, "not without minutes").toEqual({
    note: "reason",
  });
  const minutes = { ...approve, note: "Nghị quyết 07-NQ/CB" };
  expect((await send(await visitor("thudangphi"), id, minutes)).status).toBe(403);
  expect((await send(secretary, id, minutes)).status).toBe(302);
  const last = addToMonth(month, 11);
  const [written] = await database.admin`
    select kind, from_month, to_month, decision from dues_exemptions where member_id = ${id} order by ordinal desc limit 1`;
  expect(written).toEqual({
    kind: "M6",
    from_month: month,
    to_month: last,
    decision: "Nghị quyết 07-NQ/CB",
  });
  expect(await line(id)).toMatchObject({ relief: "M6", owed_dong: "20000" });
  const office = (await (await visitor("vanphong.xa")).get(requests, "/dues/requests")).data;
  expect(office.inForce).toContainEqual(
    expect.objectContaining({ toMonth: last, stage: "inForce", memberId: null }),
  );
  const end = addDays(`${addToMonth(last, 1)}-01`, -1);
  const told = (day: string) =>
    withSystemScope("test: daily", (db) => tellEndingReliefs(db, new Date(`${day}T05:00:00Z`)));
  expect(await told(addDays(end, -31))).toBe(0);
  // The night of the first day was missed: the next one tells it, once.
  expect(await told(addDays(end, -28))).toBe(1);
  expect(await told(addDays(end, -27)), "never twice").toBe(0);
  const kinds = await database.admin`
    select kind from notices n join accounts a on a.id = n.account_id where a.username = 'dangvien'`;
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["duesDecided", "duesReliefEnds"]),
  );
});

test("a neighbor neither sees nor states anything about a member of another cell", async () => {
  const id = await own();
  for (const name of ["bithu.khac2", "bithu.khac"]) {
    const neighbor = await visitor(name);
    expect((await open(neighbor, id)).status, name).toBe(404);
    const form = { act: "confirm", id };
    expect((await send(neighbor, id, form)).status, name).toBe(404);
  }
});
