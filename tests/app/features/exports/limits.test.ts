import { afterAll, beforeAll, expect, test } from "vitest";
import * as route from "#app/routes/exports/members.ts";
import { bytesOf, readSheets } from "#tests/app/features/exports/workbook.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const url = "/members/export.xlsx";
const get = async (username: string, query = "") =>
  (await visitor(username)).get(route, query === "" ? url : `${url}?${query}`);

async function setFigure(key: string, value: number): Promise<void> {
  await database.admin`
    insert into parameter_overrides (key, valid_from, value, source) values (${key}, '2026-01-01', ${String(value)}, 'test')
    on conflict (key, valid_from) do update set value = excluded.value`;
}

function logOf(username: string) {
  return database.admin`
    select e.* from exports e join accounts a on a.id = e.account_id
    where a.username = ${username} order by e.created_at, e.id`;
}

test("the usual figures are those of the roles", async () => {
  const { exportLimits } = await import("#app/features/access/matrix/limits/rules.ts");
  const { ruleSet } = await import("#app/codes/rule-set.ts");
  const rules = ruleSet("2026-11-25");
  expect(exportLimits("R02", rules)).toEqual({ once: 200, daily: 600 });
  expect(exportLimits("R08", rules)).toEqual({ once: 5_000, daily: 15_000 });
  expect(exportLimits("R12", rules)).toEqual({ once: 20_000, daily: 60_000 });
});

test("each export stands in the log with filter, columns and rows, and in the history", async () => {
  const answer = await get("lanhdao.xa", "gender=F&columns=gender,phone&purpose=Kiểm+tra+dữ+liệu");
  const { rows } = (await readSheets(await bytesOf(answer.response))).get("DangVien")!;
  const log = await logOf("lanhdao.xa");
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({
    kind: "restricted",
    state: "made",
    purpose: "Kiểm tra dữ liệu",
    filter: { gender: "F" },
    columns: ["gender", "phone"],
    rows: rows.length,
    requester_name: "Đinh Công Trường",
  });
  const [org] = await database.admin`select code from organizations where id = ${log[0]!.org_id}`;
  expect(org!.code).toBe("PT-TB");
  const facts = await database.admin`select * from history where act like 'export.%'`;
  expect(facts).toMatchObject([
    { act: "export.made", subject: log[0]!.id, actor_name: "Đinh Công Trường", role: "R10" },
  ]);
});

test("a purpose that says nothing is refused in words, and nothing goes out", async () => {
  const answer = await get("canbo.xa", "purpose=abc");
  expect(answer.status).toBe(422);
  expect(await answer.response!.text()).toContain("Mục đích phải có từ 5 đến 300 ký tự");
  expect(await logOf("canbo.xa")).toEqual([]);
});

test("more rows than the role may take at once are refused with both numbers", async () => {
  await setFigure("export.max_rows.cell", 3);
  const answer = await get("bithu");
  expect(answer.status).toBe(422);
  const text = await answer.response!.text();
  const log = await logOf("bithu");
  expect(log).toMatchObject([{ state: "refused" }]);
  expect(text).toContain(`Danh sách có ${log[0]!.rows} người`);
  expect(text).toContain("nhiều nhất 3 người");
  const facts = await database.admin`select * from history where act = 'export.refused'`;
  expect(facts).toHaveLength(1);
});

test("the fourth full measure of one day is refused, that of others is not touched", async () => {
  const [cell] = await database.admin`
    select count(*)::int n from members m join organizations o on o.id = m.org_id
    where o.code = 'PT-XH-01' and membership_status in ('M1', 'M2') and hidden_at is null`;
  await setFigure("export.max_rows.cell", cell!.n);
  for (let turn = 1; turn <= 3; turn++)
    expect((await get("bithu.khac")).status, `export ${turn}`).toBe(200);
  const fourth = await get("bithu.khac");
  expect(fourth.status).toBe(422);
  expect(await fourth.response!.text()).toContain(`đã xuất ${cell!.n * 3} dòng`);
  await database.admin`update exports set created_at = created_at - interval '1 day'`;
  expect((await get("bithu.khac")).status).toBe(200);
});

test("ten at once do not slip past the day's measure", async () => {
  const [unit] = await database.admin`
    select count(*)::int n from members m join organizations o on o.pos_from <= m.org_pos and m.org_pos < o.pos_to
    where o.code = 'PT-XH' and membership_status in ('M1', 'M2') and hidden_at is null`;
  await setFigure("export.max_rows.commune", unit!.n);
  const officer = await visitor("canbo.xa.khac");
  const answers = await Promise.all(Array.from({ length: 10 }, () => officer.get(route, url)));
  const good = answers.filter(({ status }) => status === 200);
  await Promise.all(good.map(({ response }) => response!.body?.cancel()));
  expect(good).toHaveLength(3);
});
