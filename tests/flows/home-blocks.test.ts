import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, today } from "#app/lib/dates.ts";
import type { BlockRow, HomeBlock } from "#app/features/organizations/home/rules.ts";
import * as home from "#app/routes/home.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
const day = today(new Date());
const unit = async (code: string) =>
  (await database.admin`select id, pos_from, pos_to from organizations where code = ${code}`)[0]!;

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const blocksOf = async (username: string): Promise<HomeBlock[]> =>
  (await (await visitor(username)).get(home, "/")).data.blocks;
const rowsOf = async (username: string, key: string): Promise<BlockRow[]> =>
  (await blocksOf(username)).find((one) => one.key === key)?.rows ?? [];

test.each([
  ["dangvien", ["meeting"]],
  ["bithu", ["meeting", "received"]],
  ["chiuy", ["meeting"]],
  ["bithu.coso", ["notMet", "running"]],
  ["canbo.xa", ["running", "round"]],
  ["vanphong.xa", ["issued"]],
  ["lanhdao.xa", ["flags", "indicators"]],
  ["kiemtra.xa", ["inspections", "removal"]],
  ["canbo.tinh", ["lateCommunes", "batches", "round"]],
  ["nhaplieu.tinh", ["imports", "templates"]],
  ["lanhdao.tinh", ["flags", "lateCommunes"]],
  ["quantri", ["jobs"]],
])("%s finds the blocks of the role", async (username, keys) => {
  const found = (await blocksOf(username)).map(({ key }) => key);
  expect(found).toEqual(expect.arrayContaining(keys));
});

test("who sees sums alone, or the log, is given no block about a unit", async () => {
  for (const username of ["trunguong", "kiemtoan"]) expect(await blocksOf(username)).toEqual([]);
});

test("the next meeting is the nearest that is not cancelled, with its place", async () => {
  const { id, pos_from: pos } = await unit("PT-TB-DB-01");
  const add = (meetOn: string, state: string, place: string) => database.admin`
    insert into meetings (org_id, org_pos, kinds, state, meet_on, month, meet_at, place)
    values (${id}, ${pos}, '{M03}', ${state}, ${meetOn}, ${meetOn.slice(0, 7)}, '00:01', ${place})`;
  await add(day, "cancelled", "Nơi đã huỷ");
  await add(day, "invited", "Nhà văn hoá thử");
  expect((await rowsOf("dangvien", "meeting")).find(({ key }) => key === "place")?.value).toBe(
    "Nhà văn hoá thử",
  );
});

test("cases by procedure are those of the branch, overdue ones told and first", async () => {
  const { pos_from: from, pos_to: to } = await unit("PT-TB");
  await database.admin`
    update cases set due_on = ${addDays(day, -1)} where closed_on is null and procedure = 'recognition'
      and org_pos >= ${from} and org_pos < ${to}`;
  const [sum] = await database.admin`
    select count(*)::int as open from cases where closed_on is null and procedure = 'recognition'
      and ((org_pos >= ${from} and org_pos < ${to}) or (other_pos >= ${from} and other_pos < ${to}))`;
  expect(sum!.open).toBeGreaterThan(0);
  const row = (await rowsOf("canbo.xa", "running")).find(({ key }) => key === "recognition");
  expect(row).toMatchObject({ look: "error", to: "/cases?show=open&procedure=recognition" });
  expect(row!.value).toMatch(new RegExp(`^${sum!.open},`));
  expect((await rowsOf("lanhdao.xa", "flags")).find(({ key }) => key === "late")?.look).toBe(
    "error",
  );
});

test("discipline stands with the inspector, and in no block of who may not see it", async () => {
  const text = JSON.stringify(await blocksOf("kiemtra.xa"));
  expect(text).toMatch(/kỷ luật/i);
  expect(JSON.stringify(await blocksOf("phobithu"))).not.toMatch(/kỷ luật/i);
});

test("who was away without a reason in three months of the year is named with the months", async () => {
  const { id, pos_from: pos } = await unit("PT-TB-DB-01");
  const [member] = await database.admin`
    select id, full_name from members where org_id = ${id} and membership_status = 'M2' order by id limit 1`;
  const year = day.slice(0, 4);
  for (const month of ["01", "02", "03"]) {
    const meetOn = `${year}-${month}-05`;
    const [meeting] = await database.admin`
      insert into meetings (org_id, org_pos, kinds, state, meet_on, month, meet_at)
      values (${id}, ${pos}, '{M03}', 'open', ${meetOn}, ${meetOn.slice(0, 7)}, '19:30') returning id`;
    await database.admin`
      insert into meeting_attendance (meeting_id, org_pos, member_id, member_name, sort_name, membership_status, activity_status, mark)
      values (${meeting!.id}, ${pos}, ${member!.id}, ${member!.full_name}, '', 'M2', 'A1', 'U')`;
    await database.admin`update meetings set state = 'closed' where id = ${meeting!.id}`;
  }
  const found = await rowsOf("kiemtra.xa", "removal");
  expect(found.map(({ key }) => key)).toContain(member!.id);
});

test("a small cell and one without a secretary are told to the leader", async () => {
  const { id } = await unit("PT-TB-05");
  await database.admin`
    update members set current_party_position = null where org_id = ${id} and current_party_position = 'C01'`;
  const flags = await rowsOf("lanhdao.xa", "flags");
  const vacant = flags.find(({ key }) => key === "vacant");
  const [unitName] = await database.admin`select name from organizations where id = ${id}`;
  expect(vacant?.label).toContain(unitName!.name as string);
});

test("a member reads the own dues and nobody else's, a collector the receipts of the day", async () => {
  const own = await rowsOf("dangvien", "ownDues");
  expect(own.length).toBeLessThanOrEqual(1);
  expect((await rowsOf("thudangphi", "dues")).map(({ key }) => key)).toEqual(
    expect.arrayContaining(["receipts", "remit"]),
  );
  expect((await blocksOf("dangvien")).map(({ key }) => key)).not.toContain("dues");
});
