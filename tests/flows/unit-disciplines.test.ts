import { afterAll, beforeAll, expect, test } from "vitest";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import * as caseList from "#app/routes/cases/list.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import * as paperPage from "#app/routes/cases/paper.tsx";
import * as unitPage from "#app/routes/organizations/organization.tsx";
import { addDays } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { CELL, caseIn, lastMonth, look, rowsOf, take, unitOf, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let cell: string;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  cell = await unitOf(database.admin, CELL);
});
afterAll(() => database.close());

const { caseRow } = rowsOf(() => database, CELL);
const on = lastMonth();
const year = on.slice(0, 4);

const openUnit = (who: Visitor, procedure: string, unit: string, form: FormFields) =>
  who.post(newCase, paths.caseNew({ procedure, unit }), form);

const violation = "Buông lỏng quản lý đảng viên, không sinh hoạt định kỳ";
const opening = { step: "open", source: "signs", violation, violationOn: addDays(on, -60) };
const conclusion = { verifiedOn: on, conclusion: "Có vi phạm" };
const review = { reviewedOn: on, review: "Nhận khuyết điểm", ownForm: "G1" };
const decided = (number: string, more: FormFields = {}) => ({
  form: "G1",
  decisionNumber: number,
  decisionOn: on,
  authority: "Ban Thường vụ Đảng uỷ xã",
  ...vote(11),
  ...more,
});

const rowsAt = (unit: string) => database.admin`
  select form, announced_on::text as announced, appeal_result as result from organization_disciplines
  where org_id = ${unit} order by decision_number`;

/** Brings a case of a cell to the decision. */
async function reviewed(more: FormFields = {}) {
  const [officer, inspector] = [await visitor("canbo.xa"), await visitor("kiemtra.xa")];
  const secretary = await visitor("bithu");
  const id = caseIn(await openUnit(officer, "unitDiscipline", cell, { ...opening, ...more }));
  expect((await take(inspector, id, "verify", conclusion)).status).toBe(302);
  expect((await take(secretary, id, "review", review)).status).toBe(302);
  return { id, secretary, inspector, leader: await visitor("lanhdao.xa") };
}

test("a cell is reprimanded: verified, reviewed by itself, voted on above, announced, and over after its months", async () => {
  const { id, secretary, inspector, leader } = await reviewed();
  const reward = { occasion: "yearly", form: "P02", year, achievement: "Tốt" };
  const ask = () =>
    openUnit(secretary, "unitReward", cell, { step: "propose", ...reward } as FormFields);
  expect((await ask()).data.refused[0], "it is being weighed").toContain("xem xét kỷ luật");
  const own = await take(inspector, id, "decide", decided("2-QĐ/UBKT"));
  expect(own.status, "not by whoever verified").toBe(422);
  expect((await take(leader, id, "decide", decided("7-QĐ/ĐU"))).status).toBe(302);
  expect(await rowsAt(cell), "nothing before it is announced").toEqual([]);
  const early = await take(inspector, id, "announce", { announcedOn: addDays(on, -1) });
  expect(early.status).toBe(422);
  expect((await take(inspector, id, "announce", { announcedOn: on })).status).toBe(302);
  expect(await rowsAt(cell)).toEqual([{ form: "G1", announced: on, result: null }]);
  const facts = await database.admin`
    select reason from history where act = 'organization.disciplined' order by id`;
  expect(facts).toEqual([{ reason: null }]);
  const paper = await leader.get(paperPage, paths.casePaper(id, { form: "unit-discipline" }), {
    id,
  });
  expect(JSON.stringify(paper.data.paper)).toContain("7-QĐ/ĐU");
  expect((await ask()).data.refused[0], "it falls into the year").toContain("bị kỷ luật");
  // A member of the cell reads the form that was announced, and nothing of what was done wrong.
  const page = await (
    await visitor("dangvien")
  ).get(unitPage, paths.organization(cell), { id: cell });
  expect(page.data.conduct).toMatchObject([{ form: "G1", decisionNumber: "7-QĐ/ĐU" }]);
  expect(JSON.stringify(page.data)).not.toContain("Buông lỏng");
  const run = (days: number) =>
    withSystemScope("test: daily", (db) =>
      takeDueSteps(db, new Date(Date.now() + days * 86_400_000)),
    );
  await run(300);
  expect((await caseRow(id)).state, "not before twelve months").toBe("announced");
  await run(400);
  expect((await caseRow(id)).state).toBe("effectEnded");
  expect(await rowsAt(cell), "the row stays").toHaveLength(1);
});

test("the file is seen by the own secretary, the leader, the inspector, those above and whoever opened it, and nobody else", async () => {
  const inspector = await visitor("kiemtra.xa");
  const id = caseIn(await openUnit(inspector, "unitDiscipline", cell, opening));
  for (const name of ["bithu", "lanhdao.xa", "kiemtra.xa", "lanhdao.tinh"])
    expect((await look(await visitor(name), id)).status, name).toBe(200);
  const others = "dangvien phobithu chiuy canbo.xa canbo.coso bithu.coso canbo.tinh bithu.khac2";
  for (const name of [...others.split(" "), "lanhdao.xa.khac"]) {
    const other = await visitor(name);
    // A member of the committee reaches no cases at all.
    const none = name === "chiuy" ? 403 : 404;
    expect((await look(other, id)).status, name).toBe(none);
    const list = await other.get(caseList, paths.cases({ show: "open" }));
    expect(JSON.stringify(list.data), name).not.toContain(id);
    expect((await take(other, id, "verify", conclusion)).status, name).toBe(none);
  }
  const second = await openUnit(await visitor("canbo.xa"), "unitDiscipline", cell, opening);
  expect(second.status, "two that are weighed at once are one").toBe(422);
  await take(await visitor("lanhdao.xa"), id, "drop", { note: "Không có vi phạm" });
  expect((await caseRow(id)).state).toBe("dropped");
});

test("refuses an old violation without a reason, and goes on without the own review only after asking twice", async () => {
  const { id, leader } = await reviewed({ violationOn: addDays(on, -365 * 7) });
  const late = await take(leader, id, "decide", decided("8-QĐ/ĐU"));
  expect([late.status, late.data.refused[0]]).toEqual([422, expect.stringContaining("thời hiệu")]);
  const warned = await take(
    leader,
    id,
    "decide",
    decided("8-QĐ/ĐU", { form: "G2", ...vote(11, 5) }),
  );
  expect(warned.status, "a warning has ten years").toBe(302);
  expect((await caseRow(id)).state, "five of eleven are no majority").toBe("dropped");
  const inspector = await visitor("kiemtra.xa");
  const officer = await visitor("canbo.xa");
  const other = caseIn(await openUnit(officer, "unitDiscipline", cell, opening));
  await take(inspector, other, "verify", conclusion);
  const without = { note: "Chi bộ không kiểm điểm" };
  await take(inspector, other, "ask", { askedOn: on });
  const once = await take(inspector, other, "goOn", without);
  expect([once.status, once.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("yêu cầu lại"),
  ]);
  await take(inspector, other, "ask", { askedOn: on });
  expect((await take(inspector, other, "goOn", without)).status).toBe(302);
  expect((await take(leader, other, "drop", { note: "Đã khắc phục" })).status).toBe(302);
});

test("an appeal in time goes to the committee above the one that decided, which changes the form or annuls it", async () => {
  const [officer, inspector] = [await visitor("canbo.xa"), await visitor("kiemtra.xa")];
  const [leader, head] = [await visitor("lanhdao.xa"), await visitor("lanhdao.tinh")];
  const committee = await visitor("bithu.coso");
  const unit = await unitOf(database.admin, "PT-TB-DB");
  const nobody = await openUnit(committee, "grassrootsDiscipline", unit, opening);
  expect(nobody.status, "it does not open its own").not.toBe(302);
  const appealed = async (number: string) => {
    const id = caseIn(await openUnit(officer, "grassrootsDiscipline", unit, opening));
    await take(inspector, id, "verify", conclusion);
    expect((await take(committee, id, "review", review)).status).toBe(302);
    await take(leader, id, "decide", decided(number, { form: "G2" }));
    await take(inspector, id, "announce", { announcedOn: on });
    const letter = { appealOn: on, appeal: "Đề nghị xem lại hình thức" };
    expect((await take(committee, id, "appeal", letter)).status).toBe(302);
    return id;
  };
  const id = await appealed("11-QĐ/ĐU");
  const answer = { answerNumber: "4-QĐ/TU", answerOn: on };
  expect((await take(leader, id, "uphold", answer)).status, "not whoever decided").toBe(422);
  expect((await take(head, id, "change", { ...answer, newForm: "G1" })).status).toBe(302);
  expect(await rowsAt(unit)).toEqual([{ form: "G1", announced: on, result: "changed" }]);
  const second = await appealed("12-QĐ/ĐU");
  const granted = { ...answer, note: "Kết luận sai" };
  expect((await take(head, second, "grant", granted)).status).toBe(302);
  expect((await rowsAt(unit))[1]).toEqual({ form: "G2", announced: on, result: "annulled" });
  const at = paths.casePaper(second, { form: "appeal-answer" });
  const paper = await committee.get(paperPage, at, { id: second });
  expect(JSON.stringify(paper.data.paper)).toContain("12-QĐ/ĐU");
});

test("the inspection of a commune looks at its cells and never at its own committee; that of the province does", async () => {
  const { admin } = database;
  const unit = await unitOf(admin, "PT-TB");
  const own = await visitor("kiemtra.xa");
  const refused = await openUnit(own, "communeDiscipline", unit, opening);
  expect(refused.status, "its own committee").not.toBe(302);
  const head = await visitor("lanhdao.tinh");
  const id = caseIn(await openUnit(head, "communeDiscipline", unit, opening));
  expect((await take(own, id, "verify", conclusion)).status).not.toBe(302);
  const waits = async (who: Visitor) =>
    JSON.stringify((await who.get(caseList, paths.cases())).data);
  expect(await waits(own)).not.toContain(id);
  await admin`
    update posts set org_id = (select id from organizations where code = 'PT')
    where account_id = (select id from accounts where username = 'kiemtra.xa') and role = 'R11'`;
  const above = await visitor("kiemtra.xa");
  expect(await waits(above)).toContain(id);
  expect((await take(above, id, "verify", conclusion)).status).toBe(302);
  const leader = await visitor("lanhdao.xa");
  expect((await take(leader, id, "review", review)).status).toBe(302);
  const result = await take(head, id, "decide", decided("30-QĐ/TU"));
  expect(result.status, "not by whoever opened it").toBe(422);
});
