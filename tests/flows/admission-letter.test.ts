import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as paper from "#app/routes/cases/paper.tsx";
import * as paperFile from "#app/routes/cases/paper-file.ts";
import { plainLine, type Paper } from "#app/lib/paper/model.ts";
import { admissionStage, ago, decision } from "#tests/setup/admissions.ts";
import { caseIn, look, open, take, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof admissionStage>>;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  stage = await admissionStage(database);
});
afterAll(() => closeWithRoll(database));

const form = "candidate-letter";
const letter = (who: Visitor, id: string) => who.get(paper, paths.casePaper(id, { form }), { id });
const said = async (id: string): Promise<string> => {
  const { blocks } = (await letter(stage.secretary, id)).data.paper as Paper;
  return blocks.map((one) => (one.kind === "paragraph" ? plainLine(one.line) : "")).join("\n");
};

test("a candidate is told on paper where the file stands: begun, verified, proposed, decided", async () => {
  const { secretary, leader } = stage;
  const member = await stage.candidate();
  const id = caseIn(await open(secretary, "admission", member, await stage.recommended()));
  const page = await look(secretary, id);
  expect(page.data.papers.map((one: { form: string }) => one.form)).toEqual([form, "2-knd"]);
  const [row] = await database.admin`
    select c.subject_name as name, h.full_name as helper
    from cases c join members h on h.id = (c.data->>'helper')::uuid where c.id = ${id}`;
  const first = await said(id);
  expect(first).toContain(`Kính gửi: Ông (bà) ${String(row!.name)}`);
  expect(first).toContain(`phân công đồng chí ${String(row!.helper)} giúp đỡ`);
  expect(first).toContain("Việc tiếp theo: ông (bà) dự lớp bồi dưỡng");

  const other = await stage.verified(await stage.candidate());
  expect(await said(other)).toContain("Việc thẩm tra lý lịch đã xong.");
  await stage.upToDecision(other);
  expect(await said(other)).toContain("trong 60 ngày làm việc");
  expect((await take(leader, other, "decide", decision("260151PT"))).status).toBe(302);
  const decided = await said(other);
  for (const words of ["đã quyết định kết nạp", "31-QĐ/ĐU", "trong 30 ngày làm việc"])
    expect(decided).toContain(words);
  expect((await take(secretary, other, "ceremony", await stage.ceremony())).status).toBe(302);
  expect(await said(other)).toContain("thời gian dự bị là 12 tháng");

  const file = await secretary.get(paperFile, paths.casePaperFile(id, { form }), { id });
  expect(file.status).toBe(200);
  expect(file.response?.headers.get("content-disposition")).toContain(`${form}.docx`);
  expect((await letter(await visitor("bithu.khac2"), id)).status, "a neighbor").toBe(404);
});

test("a refusal is told in general words: no votes, no reason", async () => {
  const { leader } = stage;
  const id = await stage.verified(await stage.candidate());
  await stage.upToDecision(id);
  const lost = { ...decision("260152PT"), ...vote(11, 3), note: "Còn đơn thư chưa rõ" };
  expect((await take(leader, id, "decide", lost)).status).toBe(302);
  const text = await said(id);
  expect(text).toContain("đã xem xét và chưa chuẩn y việc kết nạp");
  for (const hidden of ["Còn đơn thư", "tán thành", "31-QĐ/ĐU"])
    expect(text, hidden).not.toContain(hidden);
});

test("no letter goes to somebody who died before the ceremony", async () => {
  const { secretary, leader } = stage;
  const id = await stage.verified(await stage.candidate());
  await stage.upToDecision(id);
  await take(leader, id, "decide", decision("260153PT"));
  const died = { note: "Từ trần trước lễ kết nạp", annulGround: "died" };
  expect((await take(secretary, id, "askAnnul", died)).status).toBe(302);
  expect((await letter(secretary, id)).status).toBe(404);
  const annulled = { annulNumber: "41-QĐ/ĐU", annulOn: ago(0) };
  expect((await take(leader, id, "confirmAnnul", annulled)).status).toBe(302);
  expect((await letter(secretary, id)).status).toBe(404);
});
