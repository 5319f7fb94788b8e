import { afterAll, beforeAll, expect, test } from "vitest";
import { educationGeneral } from "#app/codes/education-general.ts";
import type { HomeBlock } from "#app/features/organizations/home/rules.ts";
import { earlier, periodOf } from "#app/features/reports/periods/rules.ts";
import { today } from "#app/lib/dates.ts";
import * as home from "#app/routes/home.tsx";
import * as archive from "#app/routes/reports/archive.tsx";
import * as archivedPrint from "#app/routes/reports/archived-print.tsx";
import * as archived from "#app/routes/reports/archived.tsx";
import * as list from "#app/routes/reports/list.tsx";
import * as report from "#app/routes/reports/report.tsx";
import * as sent from "#app/routes/reports/sent.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Answer } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const lastYear = earlier(periodOf("year", today(new Date())), 1).key;
const post = async (username: string, key: string, form: Record<string, string>) =>
  (await visitor(username)).post(report, `/reports/${key}`, { note: "", ...form }, { key });
const compile = (username: string, key: string, period = lastYear) =>
  post(username, key, { period, as: "compile" });
const act = async (username: string, id: string, step: string, form = {}) =>
  (await visitor(username)).post(sent, `/reports/sent/${id}`, { act: step, ...form }, { id });
const idIn = ({ location }: Answer) => /sent\/([0-9a-f-]{36})/.exec(location ?? "")![1]!;
const open = async (id: string, username = "trunguong") =>
  (await visitor(username)).get(archived, `/reports/archive/${id}`, { id });
const archiveOf = async () =>
  (await (await visitor("trunguong")).get(archive, "/reports/archive")).data.reports as {
    id: string;
    unit: string;
  }[];

test("the province compiles its report, its leader locks it, and the centre reads it without small numbers", async () => {
  for (const who of ["canbo.xa", "lanhdao.xa", "lanhdao.tinh", "trunguong"])
    expect((await compile(who, "structure")).status, who).toBe(403);
  expect((await compile("canbo.tinh", "monthly")).data.refusal, "not of a province").toBe("unit");
  const quarter = earlier(periodOf("quarter", today(new Date())), 1).key;
  expect((await compile("canbo.tinh", "movement", quarter)).data.refusal).toBe("period");
  const page = await (
    await visitor("canbo.tinh")
  ).get(report, `/reports/structure?period=${lastYear}`, { key: "structure" });
  expect(page.data.sending).toMatchObject({ isCompiled: true, maySend: true });
  // A group of three, since whether the demo has small ones differs from day to day.
  await database.admin`
    update member_records set general_education = ${educationGeneral.codes.primary} where member_id in (
      select id from members where membership_status = 'M2' and official_date::text < ${lastYear} limit 3)`;
  const id = idIn(await compile("canbo.tinh", "structure"));
  expect((await compile("canbo.tinh", "structure")).status, "once").toBe(409);
  expect((await open(id)).status, "not locked yet").toBe(404);
  expect((await archiveOf()).map((one) => one.id)).not.toContain(id);
  expect((await act("canbo.tinh", id, "accept")).status, "by another hand").toBe(403);
  const waiting = (await (await visitor("lanhdao.tinh")).get(list, "/reports")).data.waiting;
  expect(waiting.map((one: { id: string }) => one.id)).toContain(id);
  const why = { note: "Xem lại số người cao tuổi" };
  expect((await act("lanhdao.tinh", id, "return", why)).status).toBe(302);
  expect(idIn(await compile("canbo.tinh", "structure")), "the same report").toBe(id);
  expect((await act("lanhdao.tinh", id, "accept")).status).toBe(302);

  expect((await archiveOf()).map((one) => one.id)).toContain(id);
  const blocks: HomeBlock[] = (await (await visitor("trunguong")).get(home, "/")).data.blocks;
  expect(blocks.find(({ key }) => key === "archive")!.rows).toContainEqual(
    expect.objectContaining({ key: id, to: `/reports/archive/${id}` }),
  );
  const whole = await (await visitor("canbo.tinh")).get(sent, `/reports/sent/${id}`, { id });
  const numbersOf = (answer: Answer): unknown[] =>
    answer.data.content.parts.flatMap(
      (part: { columns: { kind: string }[]; lines: { cells: unknown[] }[] }) =>
        part.lines.flatMap(({ cells }) =>
          cells.filter((_, at) => part.columns[at]!.kind === "number"),
        ),
    );
  const isFew = (value: unknown) => typeof value === "number" && value > 0 && value < 5;
  expect(numbersOf(whole).filter(isFew).length, "there are small numbers").toBeGreaterThan(0);
  const told = await open(id);
  expect(told.status).toBe(200);
  expect(numbersOf(told).filter(isFew)).toEqual([]);
  expect(numbersOf(told)).toContain("< 5");
  expect(told.data.content.notes).toEqual([]);

  const printed = async (username = "trunguong") =>
    (await visitor(username)).get(archivedPrint, `/reports/archive/${id}/print`, { id });
  const { paper } = (await printed()).data;
  const rows = paper.blocks.flatMap((block: { rows?: string[][] }) => block.rows ?? []);
  const cells = told.data.content.parts[0].lines.map(
    ({ cells: [, number] }: { cells: unknown[] }) => String(number ?? ""),
  );
  const digits = (text: string) => text.replaceAll(".", "");
  expect(rows.map(([, number]: string[]) => digits(number ?? ""))).toEqual(cells);
  expect(paper.letterhead.unit).toBe(told.data.content.unit.toLocaleUpperCase("vi"));
  expect(paper.footnote).toContain(told.data.checksum);
  expect((await printed()).data.paper, "the same again").toEqual(paper);
  expect((await printed("canbo.tinh")).status, "for who sees sums alone").toBe(403);
});

test("the centre reads no report of a commune and of no cell, and no report that is not locked", async () => {
  const { admin } = database;
  const rows = await admin`
    select r.id, o.org_type, r.state from sent_reports r join organizations o on o.id = r.org_id where o.org_type <> 'TU'`;
  expect(rows.some(({ state }) => state === "accepted")).toBe(true);
  for (const { id } of rows) expect((await open(id as string)).status).toBe(404);
  const who = await visitor("trunguong");
  expect((await who.get(list, "/reports")).status).toBe(403);
  const [one] = rows;
  const id = one!.id as string;
  expect((await who.get(sent, `/reports/sent/${id}`, { id })).status).toBe(403);
  expect((await open(id, "canbo.tinh")).status, "for who sees sums alone").toBe(403);
});
