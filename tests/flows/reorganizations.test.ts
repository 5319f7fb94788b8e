import { afterAll, beforeAll, expect, test } from "vitest";
import { applyPlan, listDuePlans } from "#app/features/reorganizations/applying/commands.server.ts";
import * as memberPage from "#app/routes/members/record.tsx";
import * as listPage from "#app/routes/reorganizations/list.tsx";
import { addDays } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  act,
  add,
  day,
  decision,
  draft,
  everything,
  livingIn,
  look,
  only,
  openedTransfer,
  send,
  wrongCounts,
} from "#tests/setup/reorganizations.ts";
import { rollFaults } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  // The stays of the demo begin today; these people have been here for long.
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => database.close());

const HOUR_MS = 3_600_000;
const unit = (code: string) =>
  only(database.admin`select * from organizations where code = ${code}`);
const peopleOf = (org: string) => livingIn(database, org);
const planOf = (id: string) => only(database.admin`select * from reorganizations where id = ${id}`);

test("two cells are merged: drafted, simulated, approved by another, and the roll comes out (S9; faults 135, 140)", async () => {
  const { admin } = database;
  const [from, into] = [await unitOf(admin, "PT-TB-05"), await unitOf(admin, "PT-TB-06")];
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const [stranger, secretary] = [await visitor("canbo.xa.khac"), await visitor("bithu")];
  const people = await peopleOf(from);
  const far = await unitOf(admin, "PT-XH-01");
  const elsewhere = (await peopleOf(far))[0]!;
  const leaving = await openedTransfer(database, { member: people[0]!, org: from, other: null });
  const coming = await openedTransfer(database, { member: elsewhere, org: far, other: from });

  const id = await draft(officer, "Sáp nhập Khu 5 vào Khu 6");
  expect((await act(officer, id, "submit")).data.blockers[0].kind).toBe("nothing");
  expect((await add(officer, id, { kind: "merge", units: [from], into })).status).toBe(302);
  const { simulation } = (await look(officer, id)).data;
  expect(simulation.blockers).toEqual([]);
  expect(simulation.before).toEqual(simulation.after);
  expect(simulation.flows).toEqual([{ from, to: into, people: people.length, candidates: 0 }]);
  expect(simulation.endingPosts[0].label).toContain("R02");
  expect((await look(stranger, id)).status, "another commune").toBe(404);
  expect((await look(secretary, id)).status, "no right at all").toBe(403);
  expect((await act(leader, id, "approve", decision)).status, "not sent up yet").toBe(409);
  expect((await act(officer, id, "submit")).location).toContain("done=submit");
  expect((await add(officer, id, { kind: "merge", units: [from], into })).status, "locked").toBe(
    409,
  );
  expect((await act(officer, id, "approve", decision)).status, "its own drafter").toBe(403);
  await admin`update reorganizations set drafters = drafters || ${leader.accountId}::uuid where id = ${id}`;
  expect((await act(leader, id, "approve", decision)).data.refusal).toBe("S9");
  await admin`update reorganizations set drafters = array_remove(drafters, ${leader.accountId}::uuid) where id = ${id}`;
  expect(
    (await act(leader, id, "approve", { decisionOn: "", decisionNumber: "" })).data.issues,
  ).toEqual({
    decisionNumber: "numberMissing",
    decisionOn: "dateMissing",
  });
  expect((await act(leader, id, "approve", { ...decision, seen: "other" })).data.refusal).toBe(
    "moved",
  );
  const page = (await look(leader, id)).data;
  const both = await Promise.all(
    [1, 2].map(() => act(leader, id, "approve", { ...decision, seen: page.seen })),
  );
  expect(both.map(({ status }) => status).toSorted(), "two at once (fault 134)").toEqual([
    302, 409,
  ]);

  expect((await planOf(id)).state).toBe("applied");
  expect(await unit("PT-TB-05")).toMatchObject({ closed_on: expect.anything() });
  expect(await peopleOf(from)).toEqual([]);
  expect(await peopleOf(into)).toEqual(expect.arrayContaining(people));
  const stays = await admin`
    select org_id, in_reason, out_reason, to_date::text from org_memberships
    where member_id = ${people[0]!} and kind = 'home' order by from_date, to_date nulls last`;
  expect(stays.map(({ org_id, out_reason, to_date }) => [org_id, out_reason, to_date])).toEqual([
    [from, "R7", day],
    [into, null, null],
  ]);
  expect(stays[1]!.in_reason).toBe("I4");
  const [left] = await admin`select org_id from cases where id = ${leaving}`;
  const [arriving] = await admin`select other_org_id from cases where id = ${coming}`;
  expect([left!.org_id, arriving!.other_org_id]).toEqual([into, into]);
  const closing = await admin`
    select c.state, s.step, s.note from cases c join case_steps s on s.case_id = c.id
    where c.org_id = ${from} and c.closed_on = ${day} and s.to_state = c.state and c.state <> 'closed'`;
  expect(closing, "a congress ends with its cell").toEqual([
    { state: "cancelled", step: "endWithUnit", note: decision.decisionNumber },
  ]);
  const [post] = await admin`
    select p.valid_to::text from posts p join accounts a on a.id = p.account_id where a.username = 'bithu.khac2' and p.role = 'R02'`;
  expect(post).toEqual({ valid_to: addDays(day, -1) });
  const [succession] = await admin`
    select change, successor_id from organization_successions where predecessor_id = ${from}`;
  expect(succession).toEqual({ change: "O3", successor_id: into });
  const sheets = await admin`select org_id from dues_sheets where org_id = ${from}`;
  expect(sheets.length, "the sheet of the month stays with the old unit").toBeGreaterThan(0);
  expect(await rollFaults()).toEqual([]);
  expect(await wrongCounts(database)).toEqual([]);
});

test("the province takes it back within its hours, but for whoever was changed since, who is named", async () => {
  const { admin } = database;
  const [from, into] = [await unitOf(admin, "PT-TB-05"), await unitOf(admin, "PT-TB-06")];
  const [leader, province] = [await visitor("lanhdao.xa"), await visitor("canbo.tinh")];
  const { id } = (await only(admin`select id from reorganizations where state = 'applied'`)) as {
    id: string;
  };
  const moved = await admin`
    select m.id, m.full_name from members m join org_memberships s on s.member_id = m.id and s.transfer_case = ${id}
    order by exists (select from accounts a where a.member_id = m.id), m.id`;
  await admin`update members set version = version + 1 where id = ${moved[0]!.id as string}`;
  expect((await act(leader, id, "undo")).status, "not the commune's to do").toBe(403);
  await admin`update reorganizations set applied_at = ${new Date(Date.now() - 25 * HOUR_MS)} where id = ${id}`;
  expect((await act(province, id, "undo")).data.refusal).toBe("undoOver");
  await admin`update reorganizations set applied_at = now() where id = ${id}`;
  expect((await act(province, id, "undo")).location).toContain("done=undo");
  const page = (await look(province, id)).data;
  expect(page.state).toBe("reverted");
  expect(page.kept.filter(({ what }: { what: string }) => what === "person")).toEqual([
    { what: "person", name: moved[0]!.full_name, why: "changed" },
  ]);
  expect(await unit("PT-TB-05")).toMatchObject({ closed_on: null });
  expect(await peopleOf(from)).toHaveLength(moved.length - 1);
  expect(await peopleOf(into)).toContain(moved[0]!.id);
  const [stay] = await admin`
    select to_date, out_reason from org_memberships where member_id = ${moved[1]!.id as string} and kind = 'home'`;
  expect(stay).toEqual({ to_date: null, out_reason: null });
  const [post] = await admin`
    select p.valid_to from posts p join accounts a on a.id = p.account_id where a.username = 'bithu.khac2' and p.role = 'R02'`;
  expect(post).toEqual({ valid_to: null });
  expect(await rollFaults()).toEqual([]);
  expect(await wrongCounts(database)).toEqual([]);
});

test("the province hangs a cell under another commune: old rights vanish, new ones appear, nothing is left behind (fault 107)", async () => {
  const { admin } = database;
  const before = await unit("PT-TB-09");
  const cell = before.id as string;
  const member = (await peopleOf(cell))[0]!;
  const [province, approver] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const [here, there] = [await visitor("canbo.xa"), await visitor("canbo.xa.khac")];
  const see = (who: typeof here) => who.get(memberPage, `/members/${member}`, { id: member });
  expect([(await see(here)).status, (await see(there)).status]).toEqual([200, 404]);
  const id = await draft(province, "Chuyển Khu 9");
  const inside = await unitOf(admin, "PT-TB-10");
  await add(province, id, { kind: "rename", unit: inside, name: "Khu 10 mới" });
  expect((await look(province, id)).data.simulation.blockers[0].kind).toBe("belongsToCommune");
  await act(province, id, "remove", { at: "0" });
  await add(province, id, { kind: "move", unit: cell, parent: await unitOf(admin, "PT-XH") });
  expect((await look(here, id)).status, "the commune does not see the province's plans").toBe(404);
  await act(province, id, "submit");
  const { data: list } = await approver.get(listPage, "/reorganizations");
  expect(list.waiting).toMatchObject([{ id }]);
  expect((await act(approver, id, "approve", decision)).location).toContain("done=applied");

  const after = await unit("PT-TB-09");
  const home = await unit("PT-XH");
  expect(after).toMatchObject({ parent_id: home.id, commune_id: home.id });
  expect(BigInt(after.pos_from as string)).toBeGreaterThan(BigInt(home.pos_from as string));
  expect([(await see(here)).status, (await see(there)).status]).toEqual([404, 200]);
  const columns = await admin`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type = 'bigint' and column_name like '%pos%' and column_name <> 'pos_to'`;
  for (const { table_name: table, column_name: column } of columns) {
    const left = await admin.unsafe(
      `select 1 from ${String(table)} where ${String(column)} >= $1::bigint and ${String(column)} < $2::bigint limit 1`,
      [String(before.pos_from), String(before.pos_to)],
    );
    expect(left, `${String(table)}.${String(column)}`).toEqual([]);
  }
  expect(await rollFaults()).toEqual([]);
  expect(await wrongCounts(database)).toEqual([]);
});
test("a cell is split and another renamed on a later day by the night's work; an error on the way writes nothing (fault 145)", async () => {
  const { admin } = database;
  const [old, other] = [await unitOf(admin, "PT-TB-07"), await unitOf(admin, "PT-TB-08")];
  const commune = await unitOf(admin, "PT-TB");
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const people = await peopleOf(old);
  const id = await draft(officer, "Tách Khu 7", 3);
  const fresh = {
    kind: "establish",
    code: "PT-TB-77",
    name: "Chi bộ Khu 7A",
    orgType: "CBCS",
    parent: commune,
  };
  expect((await add(officer, id, fresh)).status).toBe(302);
  const split = await add(officer, id, { kind: "split", unit: old, into: "new:PT-TB-77" });
  expect(split.location, "then asks for people").toBe(`/reorganizations/${id}/people?operation=1`);
  expect((await look(officer, id)).data.simulation.blockers).toMatchObject([
    { kind: "nobody", unit: old },
  ]);
  const going = people.slice(0, 4);
  const to = Object.fromEntries(going.map((member) => [member, "new:PT-TB-77"]));
  expect((await send(officer, id, 1, to)).status).toBe(302);
  await add(officer, id, { kind: "rename", unit: other, name: "Chi bộ Khu 8 mới" });
  await act(officer, id, "submit");
  expect((await act(leader, id, "approve", decision)).location).toContain("done=approve");
  expect((await planOf(id)).state, "waits for its day").toBe("approved");

  const night = new Date(`${addDays(day, 3)}T00:30:00+07:00`);
  const due = (now: Date) => withSystemScope("test: due", (db) => listDuePlans(db, now));
  const run = () =>
    withSystemScope("test: the night", (db) => applyPlan(db, id, { now: night, requestId: null }));
  expect(await due(new Date())).toEqual([]);
  expect(await due(night)).toEqual([id]);
  const before = await everything(database);
  await admin.unsafe(`
    create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$;
    create trigger break_off before update on reorganizations for each row execute function break_off();`);
  await expect(run()).rejects.toThrow();
  expect(await everything(database), "nothing is half done").toBe(before);
  await admin.unsafe("drop function break_off() cascade");

  expect((await run()).ok).toBe(true);
  const made = await unit("PT-TB-77");
  expect(await peopleOf(made.id as string)).toEqual(going);
  expect(await peopleOf(old)).toHaveLength(people.length - 4);
  const names = await admin`
    select name, valid_from::text, valid_to::text from organization_versions where org_id = ${other} order by valid_from`;
  expect(names.at(-1)).toEqual({
    name: "Chi bộ Khu 8 mới",
    valid_from: addDays(day, 3),
    valid_to: null,
  });
  expect(names.at(-2)).toMatchObject({ valid_to: addDays(day, 3) });
  expect(await rollFaults(addDays(day, 3))).toEqual([]);
  expect(await wrongCounts(database)).toEqual([]);
});
