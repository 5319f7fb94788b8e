import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as batchFile from "#app/routes/cases/batch-paper-file.ts";
import * as batchPaper from "#app/routes/cases/batch-paper.tsx";
import * as batches from "#app/routes/cases/batches.tsx";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersOf,
  open,
  rowsOf,
  take,
  vote,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`delete from annual_evaluations`;
});
afterAll(() => closeWithRoll(database));

const { caseRow, voters } = rowsOf(() => database, CELL);
const year = String(new Date(Date.now() - 40 * 86_400_000).getUTCFullYear());

const self = (score: string, grade: string) => ({
  year,
  selfScore: score,
  selfGrade: grade,
  selfReview: "Hoàn thành nhiệm vụ được giao",
  weaknesses: "Chưa mạnh dạn góp ý",
});

/** Brings somebody to the proposal of the cell. */
async function proposed(member: string, score: string, grade: string, more = {}) {
  const secretary = await visitor("bithu");
  const id = caseIn(
    await open(secretary, "evaluation", member, { step: "recordSelf", ...self(score, grade) }),
  );
  const form = {
    meetingOn: lastMonth(),
    cellScore: score,
    lateTasks: "none",
    proposedGrade: grade,
  };
  const answer = await take(secretary, id, "propose", {
    ...form,
    ...more,
    ...vote(await voters()),
  });
  return { id, answer };
}

test("a member reviews, the cell votes in secret, the commune appraises and decides: the grade stands in the record", async () => {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const [account] =
    await database.admin`select member_id from accounts where username = 'dangvien'`;
  const own = account!.member_id as string;
  const bare = await open(member, "evaluation", own, {
    step: "selfReview",
    ...self("85", "E2"),
    weaknesses: "",
  });
  expect(bare.status, "weaknesses are part of it").toBe(422);
  const id = caseIn(
    await open(member, "evaluation", own, { step: "selfReview", ...self("85", "E2") }),
  );
  const all = vote(await voters());
  const form = { meetingOn: lastMonth(), lateTasks: "none", ...all };
  const above = { ...form, cellScore: "85", proposedGrade: "E1" };
  const refused = await take(secretary, id, "propose", above);
  expect(refused.data.refused.join(" ")).toContain("số điểm cho phép");
  await take(secretary, id, "propose", { ...form, cellScore: "85", proposedGrade: "E2" });
  expect((await take(officer, id, "appraise")).status).toBe(302);
  const decision = { decisionNumber: "5-QĐ/ĐU", decidedOn: lastMonth(), finalGrade: "E2" };
  const decided = await take(leader, id, "decide", decision);
  expect([decided.status, decided.data?.refused]).toEqual([302, undefined]);
  const rows = await database.admin`
    select year, self_grade, cell_score::int, final_grade from annual_evaluations where member_id = ${own}`;
  expect(rows).toMatchObject([
    { year: Number(year), self_grade: "E2", cell_score: 85, final_grade: "E2" },
  ]);
  expect((await take(member, id, "appeal", { appeal: "Đề nghị xem lại" })).status).toBe(302);
  await take(officer, id, "keep", { answer: "Giữ nguyên" });
  expect((await caseRow(id)).state).toBe("closed");
});

test("one excellent needs five good ones in the cell; the second is over the cap", async () => {
  const officer = await visitor("canbo.xa");
  const people = await membersOf(database.admin, CELL);
  const first = await proposed(people[0]!, "95", "E1");
  expect(first.answer.status).toBe(302);
  const early = await take(officer, first.id, "appraise");
  expect(early.status).toBe(422);
  expect(early.data.refused[0]).toContain("20 %");
  for (const member of people.slice(1, 6)) await proposed(member, "80", "E2");
  expect((await take(officer, first.id, "appraise")).status).toBe(302);
  const second = await proposed(people[6]!, "96", "E1");
  expect((await take(officer, second.id, "appraise")).status).toBe(422);
});

test("who is not rated is noted with the reason, and cannot be reviewed", async () => {
  const secretary = await visitor("bithu");
  const [exempt] = await database.admin`
    update members set activity_status = 'A3' where id = (
      select m.id from members m join organizations o on o.id = m.org_id
      where o.code = ${CELL} and m.membership_status = 'M2' and m.current_party_position is null
        and not exists (select 1 from cases c where c.member_id = m.id)
        and not exists (select 1 from accounts a where a.member_id = m.id)
      order by m.sort_name desc limit 1) returning id`;
  const id = exempt!.id as string;
  const review = await open(secretary, "evaluation", id, {
    step: "recordSelf",
    ...self("80", "E2"),
  });
  expect(review.status).toBe(422);
  const noted = await open(secretary, "evaluation", id, { step: "noteUnrated", year });
  expect([noted.status, noted.data?.refused]).toEqual([302, undefined]);
  const rows = await database.admin`
    select final_grade from annual_evaluations where member_id = ${id}`;
  expect(rows).toMatchObject([{ final_grade: "N1" }]);
});

const asked = (form: string, more = {}) => ({
  step: "propose",
  occasion: "yearly",
  form,
  year,
  achievement: "Vượt chỉ tiêu thu quỹ đền ơn đáp nghĩa",
  ...more,
});
const paper = { decisionNumber: "8-QĐ", decisionOn: lastMonth(), authority: "Chi bộ" };

test("a commendation is the cell's, a certificate the committee's or the commune's, each once a year", async () => {
  const [member] = (await membersOf(database.admin, CELL)).slice(-1);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const [committee, chief] = [await visitor("canbo.coso"), await visitor("bithu.coso")];
  const leader = await visitor("lanhdao.xa");
  const first = caseIn(await open(secretary, "reward", member!, asked("P01")));
  const all = vote(await voters());
  const ofCommune = { opinion: "Đồng ý", ...vote(11) };
  expect((await take(officer, first, "appraise", ofCommune)).status).toBe(409);
  expect((await take(secretary, first, "decideInCell", { ...paper, ...all })).status).toBe(302);
  await take(secretary, first, "handOver", { handedOn: lastMonth() });
  const again = await open(secretary, "reward", member!, asked("P01"));
  expect(again.status, "one achievement once").toBe(422);
  const second = caseIn(await open(secretary, "reward", member!, asked("P02")));
  const bare = await take(committee, second, "opine", { opinion: "Đồng ý" });
  expect(Object.keys(bare.data.typed.issues)[0]).toContain("vote");
  await take(committee, second, "opine", { opinion: "Đồng ý", ...vote(9, 4) });
  expect((await caseRow(second)).state, "short of half: whoever decides is told").toBe("appraised");
  expect((await take(leader, second, "decide", paper)).status, "not the commune's").toBe(409);
  expect((await take(chief, second, "decideGrassroots", paper)).status).toBe(302);
  await take(secretary, second, "handOver", { handedOn: lastMonth() });
  const third = caseIn(await open(secretary, "reward", member!, asked("P03")));
  await take(officer, third, "appraise", ofCommune);
  expect((await take(leader, third, "decide", paper)).status).toBe(302);
  await take(secretary, third, "handOver", { handedOn: lastMonth() });
  const fourth = caseIn(await open(secretary, "reward", member!, asked("P04")));
  await take(officer, fourth, "appraise", ofCommune);
  expect((await take(leader, fourth, "decide", paper)).status, "not the commune's").toBe(409);
  const [province, head] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  await take(province, fourth, "passUp");
  expect((await take(head, fourth, "decideAbove", paper)).status).toBe(302);
  const rows = await database.admin`
    select form, year from rewards where member_id = ${member!} and year = ${Number(year)} order by form`;
  expect(rows.map(({ form }) => form)).toEqual(["P01", "P02", "P03", "P04"]);
});

test("no reward falls into the time of a discipline; a neighbor sees no case", async () => {
  const [member] = (await membersOf(database.admin, CELL)).slice(-1);
  const [secretary, neighbor] = [await visitor("bithu"), await visitor("bithu.khac")];
  await database.admin`
    insert into disciplines (id, member_id, org_pos, form, decision_number, decision_date, authority, violation)
    select gen_random_uuid(), id, org_pos, 'D1', '1', ${`${year}-02-01`}, 'Chi bộ', 'Vi phạm'
    from members where id = ${member!}`;
  const refused = await open(secretary, "reward", member!, asked("P04", { occasion: "fiveYear" }));
  expect(refused.status).toBe(422);
  expect(refused.data.refused[0]).toContain("kỷ luật");
  const id = caseIn(await open(secretary, "reward", member!, asked("P03", { year: "2015" })));
  expect((await look(neighbor, id)).status).toBe(404);
});

test("one decision about several people is one paper with the list of all of them, for print and as a file", async () => {
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const people = await membersOf(database.admin, CELL);
  const decision = { decisionNumber: "77-QĐ/ĐU", decidedOn: lastMonth(), finalGrade: "E3" };
  const names: string[] = [];
  for (const member of people.slice(0, 2)) {
    const { id } = await proposed(member, "60", "E3");
    await take(officer, id, "appraise");
    const decided = await take(leader, id, "decide", decision);
    expect([decided.status, decided.data?.refused]).toEqual([302, undefined]);
    names.push(String((await caseRow(id)).subject_name));
  }
  const page = await officer.get(batches, paths.caseBatches());
  const found = page.data.decisions.find(
    (one: { number: string }) => one.number === decision.decisionNumber,
  );
  expect(found).toMatchObject({ procedure: "evaluation", people: 2 });
  const paper = async (form: string, who = officer) => {
    const query = { of: "evaluation", number: found.number, unit: found.unitId, form };
    return who.get(batchPaper, paths.caseBatchPaper(query));
  };
  const list = JSON.stringify((await paper("many-list")).data.paper);
  for (const name of names) expect(list).toContain(name);
  expect(list).toContain("77-QĐ/ĐU");
  expect(JSON.stringify((await paper("many-decision")).data.paper)).toContain('"2"');
  const [neighbor, secretary] = [await visitor("canbo.xa.khac"), await visitor("bithu")];
  expect((await paper("many-list", neighbor)).status, "a neighbor").toBe(404);
  // A cell reaches a part of the people, which would make another decision of it.
  expect((await paper("many-decision", secretary)).status).toBe(404);
  expect((await secretary.get(batches, paths.caseBatches())).data.decisions).toEqual([]);
  const query = { of: "evaluation", number: found.number, unit: found.unitId, form: "many-list" };
  const docx = await officer.get(batchFile, paths.caseBatchPaperFile(query));
  expect((await neighbor.get(batchFile, paths.caseBatchPaperFile(query))).status).toBe(404);
  expect([docx.status, docx.headers.get("content-type")]).toEqual([
    200,
    expect.stringContaining("wordprocessingml"),
  ]);
});
