import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import { today } from "#app/lib/dates.ts";
import * as file from "#app/routes/reports/file.ts";
import * as print from "#app/routes/reports/print.tsx";
import * as report from "#app/routes/reports/report.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const day = today(new Date());
const year = day.slice(0, 4);
const purpose = "Họp cấp uỷ tháng này";

type Line = { key: string; memberId?: string; cells: (string | number | null)[] };

async function open(username: string, key: string, query = "") {
  const who = await visitor(username);
  return who.get(report, `/reports/${key}${query}`, { key });
}
const linesOf = (data: { content: { parts: { lines: Line[] }[] } }): Line[] =>
  data.content.parts.flatMap(({ lines }) => lines);
async function rowsOf(response: Response) {
  const folder = mkdtempSync(join(tmpdir(), "chibo-report-"));
  const path = join(folder, "report.xlsx");
  writeFileSync(path, Buffer.from(await response.arrayBuffer()));
  const workbook = await openWorkbook(path);
  const rows = [];
  for await (const batch of workbook.rows(0)) rows.push(...batch.map(({ cells }) => cells));
  workbook.close();
  rmSync(folder, { recursive: true });
  return rows;
}

test("the book of members has fourteen columns; the file leaves religion out, paper goes over facing pages", async () => {
  const key = "register";
  const page = await open("bithu", key, `?period=${year}`);
  const [part] = page.data.content.parts;
  expect(part.columns).toHaveLength(14);
  const [known] = await database.admin`
    select count(*)::int n from members m join organizations o on o.id = m.org_id
    where o.code = 'PT-TB-DB-01' and m.membership_status in ('M1', 'M2') and m.hidden_at is null`;
  expect(part.lines.length).toBeGreaterThanOrEqual(Number(known!.n));
  const religious = part.lines.filter(({ cells }: Line) => String(cells[2]).split("\n").length > 2);
  expect(religious.length, "the secretary reads religion").toBeGreaterThan(0);
  const who = await visitor("bithu");
  const printed = await who.get(print, `/reports/${key}/print?period=${year}`, { key });
  const tables = printed.data.paper.blocks.filter(
    (block: { kind: string }) => block.kind === "table",
  );
  expect(tables.length % 2).toBe(0);
  const url = `/reports/${key}/file.xlsx?period=${year}&purpose=${encodeURIComponent(purpose)}`;
  const { status, response } = await who.get(file, url, { key });
  expect(status).toBe(200);
  const rows = await rowsOf(response!);
  const head = rows.findIndex((cells) => String(cells[0]) === "TT");
  expect(rows[head]).toHaveLength(14);
  for (const cells of rows.slice(head + 1))
    expect(String(cells[2]).split("\n").length, "sex and birth, ethnic group").toBeLessThanOrEqual(
      2,
    );
  const above = await open("canbo.tinh", key, `?period=${year}`);
  expect(above.data.content.parts[0].lines, "of a province a commune is chosen").toEqual([]);
  expect((await open("vanphong.xa", key)).status).toBe(403);
});

test("the situation of dues counts who owes for one, two and three months, for who reads sums of dues", async () => {
  const key = "duesState";
  const period = day.slice(0, 4);
  const page = await open("vanphong.xa", key, `?period=${period}`);
  const lines = linesOf(page.data);
  const total = lines.find((line) => line.key === "sum")!.cells as number[];
  const [known] = await database.admin`
    select sum(l.owed_dong)::int as owed, count(distinct (l.org_id, l.member_id))::int as people,
      sum((select coalesce(sum(e.amount_dong), 0) from dues_entries e
        where e.member_id = l.member_id and e.org_id = l.org_id and e.month = l.month))::int as paid
    from dues_lines l join organizations o on o.id = l.org_id join organizations c on c.id = o.commune_id
    where c.code = 'PT-TB' and l.month like ${`${period}-%`}`;
  expect(total.slice(1, 4)).toEqual([known!.people, known!.owed, known!.paid]);
  const late = Number(total[6]) + Number(total[7]) + Number(total[8]);
  const [debtors] = await database.admin`
    select count(distinct (l.org_id, l.member_id))::int n from dues_lines l
    join organizations o on o.id = l.org_id join organizations c on c.id = o.commune_id
    where c.code = 'PT-TB' and l.month < ${day.slice(0, 7)} and l.month <= ${`${period}-12`} and not l.is_deferred
      and l.owed_dong > (select coalesce(sum(e.amount_dong), 0) from dues_entries e
        where e.member_id = l.member_id and e.org_id = l.org_id and e.month = l.month)`;
  expect(late).toBe(debtors!.n);
  expect(page.data.mayExport, "the office exports nothing").toBe(false);
  expect(
    (await (await visitor("vanphong.xa")).get(file, `/reports/${key}/file.xlsx`, { key })).status,
  ).toBe(403);
  expect(
    linesOf((await open("bithu", key, `?period=${period}`)).data),
    "the own cell",
  ).toHaveLength(2);
  const leader = await visitor("lanhdao.xa");
  expect(
    (await leader.get(file, `/reports/${key}/file.xlsx?period=${period}`, { key })).status,
  ).toBe(200);
  expect((await open("canbo.xa", key)).status).toBe(403);
});

test("the books of badges, of who left and of who died hold the people of the period and no others, on paper too", async () => {
  const people = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = 'PT-TB-05' and m.membership_status = 'M2' and m.current_party_position is null
      and not exists (select 1 from accounts a where a.member_id = m.id)
      and not exists (select 1 from cases c where c.member_id = m.id) order by m.id limit 3`;
  const [dead, gone, honored] = people.map(({ id }) => id as string);
  const end = async (id: string, status: string, on: string, reason: string) => {
    await database.admin`
      update members set membership_status = ${status}, is_live = false, exit_date = ${on} where id = ${id}`;
    await database.admin`update member_records set exit_reason = ${reason} where member_id = ${id}`;
  };
  await end(dead!, "X1", year, "R1");
  await end(gone!, "X2", day, "R2");
  await database.admin`
    insert into party_badges (id, member_id, org_pos, badge, badge_number, decision_date)
    select gen_random_uuid(), id, org_pos, '30', 'H-000123', ${day} from members where id = ${honored!}`;
  const of = async (key: string, period: string, username = "canbo.xa") =>
    linesOf((await open(username, key, `?period=${period}`)).data);
  const ids = (lines: Line[]) => lines.map(({ memberId }) => memberId);
  expect(ids(await of("deathBook", year)), "a year alone lies in the year").toContain(dead);
  expect(ids(await of("deathBook", year))).not.toContain(gone);
  const left = (await of("exitBook", year)).find(({ memberId }) => memberId === gone)!;
  expect(left.cells).toContain("Khai trừ");
  expect(ids(await of("exitBook", String(Number(year) - 1)))).not.toContain(gone);
  const badge = (await of("badgeBook", year)).find(({ memberId }) => memberId === honored)!;
  expect(badge.cells).toContain("H-000123");
  expect(ids(await of("badgeBook", year, "canbo.xa.khac"))).not.toContain(honored);
  const officer = await visitor("canbo.xa");
  for (const key of ["badgeBook", "exitBook", "deathBook"]) {
    const paper = await officer.get(print, `/reports/${key}/print?period=${year}`, { key });
    expect(paper.status, key).toBe(200);
  }
});
