import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import { today } from "#app/lib/dates.ts";
import * as file from "#app/routes/reports/file.ts";
import * as list from "#app/routes/reports/list.tsx";
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
const figure = (data: Parameters<typeof linesOf>[0], key: string) =>
  linesOf(data).find((line) => line.key === key)!.cells[1];
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
const unitOf = async (code: string) =>
  (await database.admin`select id, name, pos_from from organizations where code = ${code}`)[0]!;
const someone = async (cell: string) =>
  (
    await database.admin`
      select m.id, m.full_name, m.sort_name from members m left join accounts a on a.member_id = m.id
      where m.org_id = ${(await unitOf(cell)).id as string} and m.membership_status = 'M2' and a.id is null
        and not exists (select from org_memberships s where s.member_id = m.id and s.in_reason <> 'I6')
      order by m.sort_name limit 1`
  )[0] as { id: string; full_name: string };

test("the page of reports offers what the role reads: lists of people only to who reads their records", async () => {
  const keys = async (username: string) =>
    (await (await visitor(username)).get(list, "/reports")).data.reports.map(
      ({ key }: { key: string }) => key,
    );
  expect(await keys("bithu")).toContain("probationers");
  expect(await keys("vanphong.xa")).toEqual([
    "monthly",
    "movement",
    "dues",
    "duesState",
    "directives",
    "meetings",
  ]);
  expect((await open("vanphong.xa", "members")).status).toBe(403);
  expect((await open("dangvien", "movement")).status).toBe(403);
  expect((await open("bithu", "nothing")).status).toBe(404);
});

test("each figure of the movement opens exactly as many names", async () => {
  // The year in which most of them left: on the first days of one nothing has happened yet.
  const [{ most } = { most: "" }] = await database.admin<{ most: string }[]>`
    select left(exit_date::text, 4) as most from members where exit_date is not null
    group by 1 order by count(*) desc limit 1`;
  const { data } = await open("canbo.tinh", "movement", `?period=${most}`);
  const opened = linesOf(data).filter((line) => (line as { opens?: true }).opens);
  expect(opened.map(({ key }) => key)).toEqual(expect.arrayContaining(["B", "C", "C1"]));
  for (const line of opened) {
    const page = await open("canbo.tinh", "movement", `?period=${most}&line=${line.key}`);
    expect(page.data.names.people, line.key).toHaveLength(Number(line.cells[1]));
  }
});

test("a transfer out of a cell stays in its book, though the record has gone: opening + in - out = closing", async () => {
  const { admin } = database;
  const person = await someone("PT-TB-DB-01");
  const [from, to] = [await unitOf("PT-TB-DB-01"), await unitOf("PT-XH-01")];
  const month = day.slice(0, 7);
  const before = await open("bithu", "movement", `?period=${month}`);
  await admin.begin(async (sql) => {
    await sql`update org_memberships set to_date = ${day}, out_reason = 'R7' where member_id = ${person.id}`;
    await sql`update members set org_id = ${to.id}, org_pos = ${to.pos_from}, commune_id = (select commune_id from organizations where id = ${to.id}) where id = ${person.id}`;
    await sql`insert into org_memberships (member_id, org_pos, org_id, kind, from_date, in_reason)
      values (${person.id}, ${to.pos_from}, ${to.id}, 'home', ${day}, 'I4')`;
  });
  const page = await open("bithu", "movement", `?period=${month}&line=C5b`);
  expect(figure(page.data, "C5b")).toBe(Number(figure(before.data, "C5b")) + 1);
  expect(figure(page.data, "A")).toBe(figure(before.data, "A"));
  expect(figure(page.data, "D")).toBe(Number(figure(before.data, "D")) - 1);
  const { opening, increase, decrease, closing } = page.data.content.equation;
  expect(opening + increase - decrease).toBe(closing);
  const left = page.data.names.people.find(
    (one: { name: string }) => one.name === person.full_name,
  );
  expect(left.other, "where to").toBe((await unitOf("PT-XH-01")).name);
  expect(page.data.reachable, "the record itself is out of reach").not.toContain(person.id);
  const [there, above] = [
    await open("bithu.khac", "movement", `?period=${month}`),
    await open("canbo.tinh", "movement", `?period=${month}`),
  ];
  expect(Number(figure(there.data, "B2b"))).toBeGreaterThan(0);
  expect(figure(above.data, "B2b"), "no movement of the province").toBe(0);
  const book = await open("canbo.xa", "transferBook", `?period=${month}`);
  expect(linesOf(book.data).map(({ memberId }) => memberId)).toContain(person.id);
  expect(from.id).not.toBe(to.id);
});

test("a report of another branch is answered with the own unit", async () => {
  const other = await unitOf("PT-XH");
  const own = await open("canbo.xa", "movement", `?period=${year}`);
  const asked = await open("canbo.xa", "movement", `?period=${year}&unit=${other.id as string}`);
  expect(asked.data.content).toEqual(own.data.content);
  const cell = await unitOf("PT-TB-05");
  const below = await open("canbo.xa", "movement", `?period=${year}&unit=${cell.id as string}`);
  expect(below.data.unit).toBe(cell.id);
  expect(Number(figure(below.data, "D"))).toBeLessThan(Number(figure(own.data, "D")));
});

test("the lists say who: probationers by their day, exempt members, stays elsewhere and guests", async () => {
  for (const key of ["members", "candidates", "probationers", "temporary", "exempt"])
    expect((await open("canbo.xa", key)).status, key).toBe(200);
  const { data } = await open("canbo.xa", "probationers");
  const [known] = await database.admin`
    select count(*)::int n from members m join organizations o on o.id = m.commune_id
    where o.code = 'PT-TB' and m.membership_status = 'M1'`;
  expect(linesOf(data)).toHaveLength(known!.n as number);
  const away = await open("canbo.tinh", "temporary");
  expect(away.data.content.parts[0].lines.length, "own members elsewhere").toBeGreaterThan(0);
  expect(away.data.content.parts[1].lines, "no guest of the province is from elsewhere").toEqual(
    [],
  );
  const communes = await Promise.all(
    ["canbo.xa", "canbo.xa.khac"].map((username) => open(username, "temporary")),
  );
  const guests = communes.flatMap(({ data: page }) => page.content.parts[1].lines);
  expect(guests.length, "a guest is seen where the guest is").toBeGreaterThan(0);
});

test("the print has the letterhead and the same figures", async () => {
  const who = await visitor("bithu");
  const { data } = await open("bithu", "movement", `?period=${year}`);
  const printed = await who.get(print, `/reports/movement/print?period=${year}`, {
    key: "movement",
  });
  const { letterhead, blocks } = printed.data.paper;
  expect(letterhead.party).toBe("ĐẢNG CỘNG SẢN VIỆT NAM");
  expect(letterhead.unit).toBe(data.content.unit.toLocaleUpperCase("vi"));
  const table = blocks.find((block: { kind: string }) => block.kind === "table");
  expect(table.rows[0][1]).toBe(String(figure(data, "A")));
});

test("a workbook of people needs a purpose, holds real numbers, is logged with whose records it has", async () => {
  const who = await visitor("bithu");
  const url = `/reports/probationers/file.xlsx`;
  const params = { key: "probationers" };
  expect((await who.get(file, url, params)).status).toBe(422);
  const { status, response } = await who.get(
    file,
    `${url}?purpose=${encodeURIComponent(purpose)}`,
    params,
  );
  expect(status).toBe(200);
  const rows = await rowsOf(response!);
  const head = rows.findIndex((cells) => cells.includes("Họ và tên"));
  expect(rows[head + 1]![0], "a real number").toBe(1);
  const people = rows.length - head - 1;
  const [logged] = await database.admin`
    select e.kind, e.purpose, e.rows, (select count(*)::int from export_members m where m.export_id = e.id) as named
    from exports e order by created_at desc limit 1`;
  expect(logged).toMatchObject({ kind: "restricted", purpose });
  expect(logged!.named).toBe(logged!.rows);
  expect(Number(logged!.rows)).toBe(people);
  expect(people).toBeGreaterThan(0);
});

test("a role that exports nothing gets no workbook", async () => {
  const who = await visitor("vanphong.xa");
  const { status } = await who.get(file, "/reports/movement/file.xlsx", { key: "movement" });
  expect(status).toBe(403);
});
