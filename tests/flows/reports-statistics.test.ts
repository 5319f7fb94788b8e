import { afterAll, beforeAll, expect, test } from "vitest";
import { earlier, periodOf } from "#app/features/reports/periods/rules.ts";
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
const metIn = earlier(periodOf("quarter", day), 1).key;
type Line = { key: string; opens?: true; cells: (string | number | null)[] };
async function open(username: string, key: string, query = `?period=${year}`) {
  const who = await visitor(username);
  return who.get(report, `/reports/${key}${query}`, { key });
}
const linesOf = (data: { content: { parts: { lines: Line[] }[] } }): Line[] =>
  data.content.parts.flatMap(({ lines }) => lines);
const figure = (lines: Line[], key: string) => lines.find((line) => line.key === key)!.cells[1];
const group = (lines: Line[], prefix: string) =>
  lines
    .filter(({ key, cells }) => key.startsWith(`${prefix}-`) && typeof cells[1] === "number")
    .reduce((sum, { cells }) => sum + Number(cells[1]), 0);

test("the members by what they are: every group adds up to the closing of the roll, every figure opens as many names", async () => {
  const { data } = await open("canbo.xa", "structure");
  const lines = linesOf(data);
  const total = Number(figure(lines, "total"));
  const roll = linesOf((await open("canbo.xa", "movement")).data);
  expect(total).toBe(figure(roll, "D"));
  for (const prefix of ["occupation", "age", "time", "general", "professional"])
    expect(group(lines, prefix), prefix).toBe(total);
  const women = Number(figure(lines, "women"));
  const [counted] = await database.admin`
    select count(*)::int as n from members
    where commune_id = (select id from organizations where code = 'PT-TB') and gender = 'F'
      and membership_status in ('M1', 'M2') and hidden_at is null`;
  expect(women).toBe(counted!.n);
  const opened = lines.filter((line) => line.opens);
  expect(opened.length).toBeGreaterThan(15);
  for (const line of opened.filter((_, at) => at % 6 === 0)) {
    const page = await open("canbo.xa", "structure", `?period=${year}&line=${line.key}`);
    expect(page.data.people.people, line.key).toHaveLength(Math.min(Number(line.cells[1]), 500));
  }
});

test("the office of dues does not see the statistics, and a neighbor is answered with the own branch", async () => {
  expect((await open("vanphong.xa", "structure")).status).toBe(403);
  const [other] = await database.admin`select id from organizations where code = 'PT-XH'`;
  const own = linesOf((await open("canbo.xa", "structure")).data);
  const asked = await open("canbo.xa", "structure", `?period=${year}&unit=${other!.id}`);
  expect(figure(linesOf(asked.data), "total")).toBe(figure(own, "total"));
});

test("ethnic groups add up, and who may not read religion opens no names by it", async () => {
  const { data } = await open("canbo.xa", "peoples");
  const lines = linesOf(data);
  expect(group(lines, "ethnic")).toBe(figure(lines, "total"));
  expect(group(lines, "religion")).toBe(figure(lines, "total"));
  const religion = linesOf((await open("canbo.coso", "peoples")).data).filter(({ key }) =>
    key.startsWith("religion-"),
  );
  expect(religion.length).toBeGreaterThan(2);
  expect(religion.some((line) => line.opens)).toBe(false);
});

test("the other forms and the reports on meetings say what the rows say, of the own branch alone", async () => {
  const admitted = linesOf((await open("canbo.tinh", "admitted")).data);
  expect(figure(admitted, "total")).toBe(
    figure(linesOf((await open("canbo.tinh", "movement")).data), "B1"),
  );
  const all = Number(figure(admitted, "orgs-all"));
  expect(Number(figure(admitted, "orgs-with")) + Number(figure(admitted, "orgs-without"))).toBe(
    all,
  );
  const organizations = linesOf((await open("canbo.tinh", "organizations")).data);
  expect(figure(organizations, "total")).toBe(all);
  const grades = linesOf((await open("canbo.xa", "grades")).data);
  const rated = ["E1", "E2", "E3", "E4"].reduce((sum, key) => sum + Number(figure(grades, key)), 0);
  expect(figure(grades, "rated")).toBe(rated);
  expect(linesOf((await open("canbo.xa", "work")).data).map(({ key }) => key)).toContain("tempOut");
  // Of a quarter that is over: on the first days of a year nobody has met yet.
  const cell = linesOf((await open("bithu", "meetings", `?period=${metIn}`)).data);
  expect(cell, "one cell").toHaveLength(1);
  expect(Number(cell[0]!.cells[1])).toBeGreaterThan(0);
  const absent = await open("bithu", "absent");
  for (const line of linesOf(absent.data)) expect(Number(line.cells[4])).toBeGreaterThan(0);
  expect((await open("vanphong.xa", "absent")).status, "names are not for all").toBe(403);
});

test("a statistical form is printed and taken out with the same figures", async () => {
  const who = await visitor("canbo.xa");
  const shown = linesOf((await open("canbo.xa", "structure")).data);
  const paper = await who.get(print, `/reports/structure/print?period=${year}`, {
    key: "structure",
  });
  expect(paper.status).toBe(200);
  expect(JSON.stringify(paper.data)).toContain(String(shown[0]!.cells[1]));
  const url = `/reports/structure/file.xlsx?period=${year}`;
  const answer = await who.get(file, url, { key: "structure" });
  expect(answer.status).toBe(200);
});

test("form 6 counts the organizations, too: grades that were decided, of the branch and the year alone", async () => {
  const { admin } = database;
  const past = String(Number(year) - 1);
  const of = async (username: string) =>
    linesOf((await open(username, "grades", `?period=${past}`)).data);
  const before = await of("canbo.xa");
  const cells = await admin`
    select o.id, o.pos_from, o.pos_to from organizations o
    where o.code like 'PT-TB-%' and o.org_type in ('CBCS', 'CBTT') and o.closed_on is null
      and not exists (select 1 from cases c where c.org_id = o.id and c.procedure = 'unitReview') order by o.code limit 2`;
  const [account] = await admin`select id from accounts where username = 'canbo.xa'`;
  const review = (cell: (typeof cells)[number], state: string, decidedYear: string) => admin`
    insert into cases (procedure, state, org_id, org_pos, subject_name, opened_by, opened_on, opened_at, entered_on, closed_on, updated_at, data)
    values ('unitReview', ${state}, ${cell.id}, ${cell.pos_from}, 'X', ${account!.id}, ${`${past}-12-05`}, now(),
      ${`${past}-12-20`}, ${`${past}-12-20`}, now(), ${admin.json({ year: decidedYear, finalGrade: "E2" })})`;
  await review(cells[0]!, "decided", past);
  await review(cells[1]!, "decided", String(Number(past) - 1));
  const after = await of("canbo.xa");
  const more = (key: string) => Number(figure(after, key)) - Number(figure(before, key));
  expect([more("cells-E2"), more("cells-rated"), more("cells-notRated")]).toEqual([1, 1, -1]);
  expect(figure(after, "cells-subject")).toBe(figure(before, "cells-subject"));
  const province = await of("lanhdao.tinh");
  expect(Number(figure(province, "communes-subject"))).toBeGreaterThan(1);
  expect(
    after.some(({ key }) => key.startsWith("communes")),
    "not its own",
  ).toBe(false);
});
