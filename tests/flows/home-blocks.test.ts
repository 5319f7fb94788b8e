import { afterAll, beforeAll, expect, test } from "vitest";
import { meetingType } from "#app/codes/meeting-type.ts";
import { ruleSet } from "#app/codes/rule-set.ts";
import { addDays, today } from "#app/lib/dates.ts";
import type { BlockRow, HomeBlock } from "#app/features/organizations/home/rules.ts";
import { scheduleFor, reportKeys } from "#app/features/reports/rules.ts";
import { listUnsentUnits } from "#app/features/reports/home/queries.server.ts";
import * as duesPrint from "#app/routes/dues/sheet-print.tsx";
import * as home from "#app/routes/home.tsx";
import * as meetingPrint from "#app/routes/meetings/print.tsx";
import { withSystemScope } from "#db/scope.server.ts";
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
  ["bithu", ["meeting", "received", "toSign"]],
  ["chiuy", ["meeting", "followUp"]],
  ["bithu.coso", ["notMet", "running"]],
  ["canbo.xa", ["running", "transfers", "round"]],
  ["vanphong.xa", ["toIssue", "issued", "remittances"]],
  ["lanhdao.xa", ["flags", "indicators"]],
  ["kiemtra.xa", ["inspections", "appeals", "removal"]],
  ["canbo.tinh", ["lateCommunes", "unsent", "batches", "round"]],
  ["nhaplieu.tinh", ["imports", "templates", "repairs"]],
  ["lanhdao.tinh", ["flags", "lateCommunes", "unsent", "yearly"]],
  ["quantri", ["jobs", "system"]],
])("%s finds the blocks of the role", async (username, keys) => {
  const found = (await blocksOf(username)).map(({ key }) => key);
  expect(found).toEqual(expect.arrayContaining(keys));
});

test("who sees sums alone is given the archive, who sees the log no block at all", async () => {
  expect((await blocksOf("trunguong")).map(({ key }) => key)).toEqual(["archive"]);
  expect(await blocksOf("kiemtoan")).toEqual([]);
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
    expect.arrayContaining(["unpaid", "receipts", "remit"]),
  );
  expect((await blocksOf("dangvien")).map(({ key }) => key)).not.toContain("dues");
});

test("the committee is told whom to look after: a late task, a month before a ground, the end of probation", async () => {
  const { admin } = database;
  const { id, pos_from: pos } = await unit("PT-TB-DB-01");
  const [late, probationer] = await admin`
    select id, full_name from members where org_id = ${id} and membership_status in ('M1', 'M2')
    order by membership_status desc, id limit 2`;
  await admin`
    insert into tasks (org_id, org_pos, member_id, assignee_name, title, assigned_name, issued_on, due_on, overdue_on, state)
    values (${id}, ${pos}, ${late!.id}, 'Người chậm', 'Việc thử quá hạn', 'X', ${addDays(day, -9)}, ${addDays(day, -5)}, ${addDays(day, -4)}, 'in_progress')`;
  await admin`
    update members set membership_status = 'M1', admission_ceremony_date = ${addDays(day, -350)} where id = ${probationer!.id}`;
  const rows = await rowsOf("chiuy", "followUp");
  expect(rows.map(({ label }) => label)).toContain("Người chậm: Việc thử quá hạn");
  expect(rows.find(({ key }) => key === `probation ${probationer!.id as string}`)).toMatchObject({
    look: "warn",
    to: `/members/${probationer!.id as string}`,
  });
});

test("a leader sees how many cells met month by month, and the province who has not sent what was due", async () => {
  const { admin } = database;
  const months = await admin`
    select m.month, count(distinct m.org_id)::int as cells from meetings m join organizations o on o.id = m.org_id
    where o.code like 'PT-TB-%' and ${meetingType.codes.monthly} = any(m.kinds) and m.state in ('open', 'minutes_draft', 'closed', 'resolution_issued')
      and m.month <= ${day.slice(0, 7)} group by m.month order by m.month desc limit 6`;
  const trend = (await rowsOf("lanhdao.xa", "indicators")).find(({ key }) => key === "trend");
  expect(trend!.value!.split(" · ").at(-1)).toBe(String(months[0]!.cells));
  const top = await unit("PT");
  const branch = { posFrom: BigInt(top.pos_from as string), posTo: BigInt(top.pos_to as string) };
  const on = "2024-11-20";
  const lacking = () =>
    withSystemScope("test: reports that were not sent", (db) =>
      listUnsentUnits(db, branch, on, ruleSet(on), 100),
    );
  const commune = await unit("PT-TB");
  const before = await lacking();
  expect(before.units.find(({ id }) => id === commune.id)?.missing).toBeGreaterThan(0);
  for (const state of ["returned", "submitted"] as const) {
    for (const key of reportKeys.filter((one) => scheduleFor(one, "commune") !== null))
      await admin`
        insert into sent_reports (org_id, org_pos, report, period, state, updated_at)
        values (${commune.id}, ${commune.pos_from}, ${key}, '2024-Q3', ${state}, now())
        on conflict (org_id, report, period) do update set state = excluded.state`;
    const left = await lacking();
    expect(left.units.find(({ id }) => id === commune.id)?.missing ?? 0, state).toBe(
      state === "returned" ? before.units.find(({ id }) => id === commune.id)!.missing : 0,
    );
    expect(left.count).toBe(before.count - (state === "returned" ? 0 : 1));
    expect(left.units.length).toBe(left.count);
  }
});

test("what runs is told as it is: versions, size, and that nobody makes backups here", async () => {
  const rows = await rowsOf("quantri", "system");
  expect(rows.find(({ key }) => key === "program")?.value).toMatch(/^\d+\.\d+\.\d+$/);
  expect(rows.find(({ key }) => key === "postgres")?.value).toMatch(/^\d+/);
  expect(rows.find(({ key }) => key === "backups")?.look).toBe("warn");
});

test("repaired values are counted by file, those that nobody confirmed left out", async () => {
  const { id, pos_from: pos } = await unit("PT");
  const [post] = await database.admin`
    select p.id, p.account_id from posts p join accounts a on a.id = p.account_id where a.username = 'nhaplieu.tinh'`;
  const repairs = [
    { kind: "leadingZeros", field: "citizen_id", from: "1", to: "01", count: 12, takenBack: 2 },
    { kind: "oldNumber", field: "citizen_id", from: "2", to: "02", count: 3, takenBack: 3 },
  ];
  await database.admin`
    insert into imports (org_id, org_pos, account_id, post_id, uploader_name, file_name, file_path, file_size, file_hash, state, repairs)
    values (${id}, ${pos}, ${post!.account_id}, ${post!.id}, 'X', 'sua.xlsx', 'b', 1, 'h', 'checked', ${database.admin.json(repairs)})`;
  const row = (await rowsOf("nhaplieu.tinh", "repairs")).find(({ label }) => label === "sua.xlsx");
  expect(row?.value).toBe("10 giá trị, 1 kiểu sửa");
});

test("a leader is told of the reports that wait, and not of those in which the own hand has been", async () => {
  const { admin } = database;
  const { id, pos_from: pos } = await unit("PT-TB");
  const [leader] = await admin`select id from accounts where username = 'lanhdao.tinh'`;
  const waiting = async () =>
    (await (await visitor("lanhdao.tinh")).get(home, "/")).data.work.find(
      ({ key }: { key: string }) => key === "reports",
    )?.title as string | undefined;
  const before = await waiting();
  const [report] = await admin`
    insert into sent_reports (org_id, org_pos, report, period, state, version, updated_at)
    values (${id}, ${pos}, 'movement', '2019-Q1', 'checked', 1, now()) returning id`;
  const told = await waiting();
  expect(told).not.toBe(before);
  await admin`
    insert into report_steps (report_id, org_pos, act, version, at, account_id, actor_name)
    values (${report!.id}, ${pos}, 'check', 1, now(), ${leader!.id}, 'X')`;
  expect(await waiting()).toBe(before);
});

test("the month ends with three papers to sign: minutes, the list as it was ticked, the sheet of dues", async () => {
  const who = await visitor("bithu");
  const rows = await rowsOf("bithu", "toSign");
  expect(rows.map(({ key }) => key)).toEqual(["minutes", "marks", "dues"]);
  const [minutes, marks, dues] = rows.map(({ to }) => to!);
  const id = /meetings\/([0-9a-f-]{36})/.exec(minutes!)![1]!;
  const written = (await who.get(meetingPrint, minutes!, { id })).data.paper;
  const { names } = (await who.get(meetingPrint, marks!, { id })).data.paper;
  const count = (presence: string) =>
    names.filter((one: { presence: string }) => one.presence === presence).length;
  expect(written.kind).toBe("minutes");
  expect([count("present"), count("excused")]).toEqual([
    written.content.sums.present,
    written.content.sums.excused,
  ]);
  const excused = names.filter((one: { presence: string }) => one.presence === "excused");
  expect(excused.every(({ note }: { note: string }) => note !== "")).toBe(true);
  expect((await who.get(duesPrint, dues!)).status).toBe(200);
  const [colleague] = await database.admin`
    select a.username from accounts a join meetings m on m.id = ${id}
    where a.username in ('dangvien', 'thudangphi') and a.member_id is distinct from m.note_taker_id limit 1`;
  const other = await visitor(colleague!.username as string);
  expect((await other.get(meetingPrint, marks!, { id })).status, "reasons are not for all").toBe(
    404,
  );
  expect((await blocksOf("chiuy")).map(({ key }) => key)).not.toContain("toSign");
});
