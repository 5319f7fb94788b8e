import { afterAll, beforeAll, expect, test } from "vitest";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as newRoute from "#app/routes/imports/new.tsx";
import * as statusRoute from "#app/routes/imports/status.ts";
import type { RunningWorker } from "#db/queue.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  act,
  emptyProvince,
  ownWorkbook,
  person,
  previewed,
  settled,
  show,
  workOnJobs,
  written,
} from "#tests/setup/imports.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let worker: RunningWorker;
let officer: Visitor;
let leader: Visitor;

beforeAll(async () => {
  setLogLevel("silent");
  database = await emptyProvince();
  worker = await workOnJobs();
  officer = await visitor("canbo.xa");
  leader = await visitor("lanhdao.xa");
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const people = (from: number, count: number, more = {}) =>
  Array.from({ length: count }, (_, place) => person(from + place, more));

const memberOf = async (citizen: unknown) => {
  const [row] = await database.admin`
    select m.*, r.phone, r.occupation_current from members m join member_records r on r.member_id = m.id
    where r.citizen_id = ${String(citizen)} order by m.hidden_at nulls first limit 1`;
  return row;
};

test("nothing stands in the records before a second person has approved (S4)", async () => {
  const id = await previewed(officer, await ownWorkbook(people(100, 3)));
  expect(await settled(officer, id)).toMatchObject({ rows: 3, new: 3, errors: 0 });
  expect(await memberOf(person(100).citizen_id)).toBeUndefined();
  expect((await act(leader, id, "approve")).data).toEqual({ refusal: "state" });
  expect((await act(officer, id, "submit")).status).toBe(302);
  expect((await act(officer, id, "approve")).status).toBe(403);
  // The same account with both roles is still one person.
  await database.admin`update imports set account_id = ${leader.accountId} where id = ${id}`;
  expect((await act(leader, id, "approve")).data).toEqual({ refusal: "ownImport" });
  expect((await show(leader, id)).whyNotDecide).toBe("ownImport");
  await database.admin`update imports set account_id = ${officer.accountId} where id = ${id}`;
  expect((await act(leader, id, "approve")).status).toBe(302);
  expect(await settled(leader, id)).toMatchObject({ state: "applied" });
  const member = await memberOf(person(100).citizen_id);
  const facts = await database.admin`
    select act, source, import_id, actor_name from history where member_id = ${member!.id}`;
  expect(facts).toMatchObject([{ act: "import.commit", source: "import", import_id: id }]);
  const steps = await database.admin`
    select act from history
    where import_id = ${id} and member_id is null and act like 'import.%' order by id`;
  expect(steps.map((step) => step.act)).toEqual([
    "import.receive",
    "import.check",
    "import.submit",
    "import.approve",
    "import.applied",
  ]);
});

test("a rejection needs its reason and writes nothing", async () => {
  const id = await previewed(officer, await ownWorkbook(people(110, 1)));
  await act(officer, id, "submit");
  expect((await act(leader, id, "reject", { note: " " })).data).toEqual({ refusal: "noNote" });
  expect((await act(leader, id, "reject", { note: "Thiếu người" })).status).toBe(302);
  expect(await show(officer, id)).toMatchObject({ state: "rejected", note: "Thiếu người" });
  expect(await memberOf(person(110).citizen_id)).toBeUndefined();
});

test("K1 and K2 cells of an existing member are written, K3 and procedure cells are named and left out", async () => {
  const one = person(120);
  await written(officer, leader, await previewed(officer, await ownWorkbook([one])));
  const changed = { ...one, full_name: "Nguyễn Văn Khác", official_date: "01/01/2001" };
  const file = await ownWorkbook([
    { ...changed, phone: "0912000120", occupation_current: "Giáo viên" },
  ]);
  const id = await previewed(officer, file);
  expect(await settled(officer, id)).toMatchObject({ rows: 1, updated: 1 });
  const { rows } = await show(officer, id);
  expect(rows[0].changes.map((change: { field: string }) => change.field)).toEqual([
    "phone",
    "occupation_current",
  ]);
  expect(rows[0].notes).toHaveLength(2);
  await written(officer, leader, id);
  expect(await memberOf(one.citizen_id)).toMatchObject({
    full_name: one.full_name,
    phone: "0912000120",
    occupation_current: "Giáo viên",
    version: 2,
  });
  const again = await previewed(officer, file);
  expect(await settled(officer, again)).toMatchObject({ new: 0, updated: 0, unchanged: 1 });
});

test("records that moved since the preview stop the writing; the approver writes the others (fault 88)", async () => {
  const three = people(130, 3);
  await written(officer, leader, await previewed(officer, await ownWorkbook(three)));
  const file = await ownWorkbook(
    three.map((one, place) => ({ ...one, phone: `091200013${place}` })),
  );
  const id = await previewed(officer, file);
  await act(officer, id, "submit");
  const moved = await memberOf(three[1]!.citizen_id);
  await database.admin`update members set version = version + 1 where id = ${moved!.id}`;
  await act(leader, id, "approve");
  expect(await settled(leader, id)).toMatchObject({ state: "submitted" });
  expect((await memberOf(three[0]!.citizen_id))!.phone).toBeNull();
  const seen = await show(leader, id);
  expect(seen).toMatchObject({ isDrifted: true, mayDecide: true });
  expect(seen.rows.map((row: { memberId: string }) => row.memberId)).toEqual([moved!.id]);
  await act(leader, id, "rest");
  expect(await settled(leader, id)).toMatchObject({ state: "applied" });
  const phones = await Promise.all(
    three.map(async (one) => (await memberOf(one.citizen_id))!.phone),
  );
  expect(phones).toEqual(["0912000130", null, "0912000132"]);
});

test("a row of another unit's member is said to be not yours and nothing more (faults 78, 102)", async () => {
  const other = await visitor("canbo.xa.khac");
  const otherLeader = await visitor("lanhdao.xa.khac");
  const theirs = person(140, { org_id: "PT-XH-01" });
  await written(other, otherLeader, await previewed(other, await ownWorkbook([theirs])));
  const file = await ownWorkbook([{ ...theirs, org_id: "PT-TB-01" }, person(141)]);
  const id = await previewed(officer, file);
  expect(await settled(officer, id)).toMatchObject({ rows: 2, new: 1, notYours: 1 });
  const { rows } = await show(officer, id, "?show=notYours");
  expect(rows).toMatchObject([{ memberId: null, outcome: "notYours", changes: [] }]);
  const [used] = await database.admin`
    select lookups from elsewhere_lookups where account_id = ${officer.accountId}`;
  expect(used!.lookups).toBe(1);
  // The neighbor has no import and no status of ours.
  expect((await other.get(statusRoute, `/imports/${id}/status`, { id })).status).toBe(404);
  const secretary = await visitor("bithu");
  expect((await secretary.get(statusRoute, `/imports/${id}/status`, { id })).status).toBe(404);
});

test("beyond the day's quota nothing is said about any number", async () => {
  await database.admin`
    insert into elsewhere_lookups (account_id, day, lookups)
    select ${officer.accountId}, to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')::date, 2000
    on conflict (account_id, day) do update set lookups = 2000`;
  const theirs = person(140, { org_id: "PT-TB-01" });
  const id = await previewed(officer, await ownWorkbook([theirs, person(150)]));
  expect(await settled(officer, id)).toMatchObject({ rows: 2, new: 0, errors: 2, notYours: 0 });
  await database.admin`update elsewhere_lookups set lookups = 0`;
  await act(officer, id, "again");
  expect(await settled(officer, id)).toMatchObject({ rows: 2, new: 1, errors: 0, notYours: 1 });
});

test("a form sent twice acts once (faults 87, 149)", async () => {
  const file = await ownWorkbook(people(160, 2));
  const key = newFormKey();
  const first = await officer.post(newRoute, "/imports/new", { file, key });
  const second = await officer.post(newRoute, "/imports/new", { file, key });
  const third = await officer.post(newRoute, "/imports/new", { file });
  expect(second.location?.split("?")[0]).toBe(first.location);
  expect(third.location).toBe(`${first.location}?same=true`);
  const id = first.location!.split("/").at(-1)!;
  await settled(officer, id);
  await act(officer, id, "submit");
  const approval = newFormKey();
  await act(leader, id, "approve", { key: approval });
  await act(leader, id, "approve", { key: approval });
  await settled(leader, id);
  expect((await act(leader, id, "approve")).data).toEqual({ refusal: "state" });
  const [row] = await database.admin`
    select count(*)::int as people from member_records where citizen_id = ${String(person(160).citizen_id)}`;
  expect(row!.people).toBe(1);
});

test("two imports of the same people at once: one writes them, the other finds them there (fault 86)", async () => {
  const file = await ownWorkbook(people(170, 20));
  const other = await ownWorkbook(people(170, 20).toReversed());
  const [one, two] = [await previewed(officer, file), await previewed(officer, other)];
  for (const id of [one, two]) await act(officer, id, "submit");
  await Promise.all([act(leader, one, "approve"), act(leader, two, "approve")]);
  const states = [await settled(leader, one), await settled(leader, two)].map(({ state }) => state);
  expect(states.toSorted()).toEqual(["applied", "submitted"]);
  const [row] = await database.admin`
    select count(*)::int as people from member_records where citizen_id = any(${people(170, 20).map((each) => String(each.citizen_id))})`;
  expect(row!.people).toBe(20);
});
