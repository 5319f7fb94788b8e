import { afterAll, beforeAll, expect, test } from "vitest";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { paths } from "#app/paths.ts";
import * as paper from "#app/routes/members/record-paper.tsx";
import * as paperFile from "#app/routes/members/record-paper-file.ts";
import * as print from "#app/routes/members/record-print.tsx";
import { wordsOf, unpack } from "#tests/app/lib/paper/unpack.ts";
import { markMember, number } from "#tests/flows/record-member.ts";
import { look } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let id: string;
beforeAll(async () => {
  database = await demoDatabase();
  ({ id } = await markMember(database));
});
afterAll(() => database.close());

const read = async (username: string, form: string, of = id) =>
  (await visitor(username)).get(paper, paths.memberPaper(of, { form }), { id: of });
const said = async (username: string, form: string) =>
  JSON.stringify((await read(username, form)).data.paper);

test("the biography of a member is drawn from the record, for print and as a file", async () => {
  const { status, data } = await read("canbo.xa", "1-hsd");
  expect(status).toBe(200);
  const text = JSON.stringify(data.paper);
  const [row] = await database.admin`
    select m.full_name, m.official_date, o.name as cell from members m
    join organizations o on o.id = m.org_id where m.id = ${id}`;
  for (const words of [
    String(row!.full_name),
    String(row!.cell).toLocaleUpperCase("vi"),
    formatPartialDate(String(row!.official_date)),
    "08/1959",
    "Xã Thanh Ba, Tỉnh Phú Thọ (Ghi cũ: old-home-marker)",
    "history-marker",
    "political-marker",
  ])
    expect(text).toContain(words);
  expect(text, "no form asks for it").not.toContain(number.slice(-4));
  const url = paths.memberPaperFile(id, { form: "1-hsd" });
  const file = await (await visitor("canbo.xa")).get(paperFile, url, { id });
  expect(file.response?.headers.get("content-disposition")).toContain("1-hsd.docx");
  const parts = unpack(Buffer.from(await file.response!.arrayBuffer()));
  const words = wordsOf(parts.get("word/document.xml")!);
  for (const one of ["LÝ LỊCH ĐẢNG VIÊN", "history-marker", "political-marker"])
    expect(words).toContain(one);
  const page = await (await visitor("canbo.xa")).get(print, paths.memberPrint(id), { id });
  expect(page.data.biographies.map(({ form }: { form: string }) => form)).toEqual([
    "1-hsd",
    "2-knd",
  ]);
});

test("what the reader may not see does not stand on it, neither the value nor the item", async () => {
  const secretary = await said("bithu", "1-hsd");
  expect(secretary).toContain("history-marker");
  expect(secretary).not.toMatch(/political-marker|Đặc điểm lịch sử|Hoàn cảnh chính trị/);
  expect(secretary, "roles §5 lets the secretary see it").toContain("10. Tôn giáo");
  const deputy = await said("phobithu", "1-hsd");
  expect(deputy).toContain("history-marker");
  expect(deputy).not.toMatch(/political-marker|Tôn giáo|21\. Kỷ luật/);
  for (const username of ["chiuy", "vanphong.xa", "dangvien"])
    expect((await read(username, "1-hsd")).status, username).toBe(403);
  for (const username of ["bithu.khac2", "bithu.khac", "canbo.xa.khac"]) {
    const stranger = await visitor(username);
    const url = paths.memberPaperFile(id, { form: "1-hsd" });
    expect((await read(username, "1-hsd")).status, username).toBe(404);
    expect((await stranger.get(paperFile, url, { id })).status, username).toBe(404);
  }
});

test("the biography of the application tells of no admission that came of it", async () => {
  const [row] = await database.admin`select official_date from members where id = ${id}`;
  const official = formatPartialDate(String(row!.official_date));
  const text = await said("canbo.xa", "2-knd");
  expect(text).toContain("history-marker");
  expect(text).toContain("lần thứ nhất (nếu có)");
  expect(text).not.toContain(official);
});

test("somebody who applies gives the biography of the application alone, and the page of the case leads to it", async () => {
  const [found] = await database.admin`
    select c.id, c.member_id from cases c join members m on m.id = c.member_id
    where c.procedure = 'admission' and m.membership_status like 'C%' order by c.id limit 1`;
  const candidate = String(found!.member_id);
  expect((await read("bithu", "2-knd", candidate)).status).toBe(200);
  expect((await read("bithu", "1-hsd", candidate)).status, "not a member yet").toBe(404);
  expect((await read("bithu", "6-knd", candidate)).status, "a paper of cases").toBe(404);
  const { data } = await look(await visitor("bithu"), String(found!.id));
  expect(data.papers).toContainEqual(expect.objectContaining({ form: "2-knd", record: candidate }));
});
