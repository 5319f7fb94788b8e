import { afterAll, beforeAll, expect, test } from "vitest";
import * as home from "#app/routes/home.tsx";
import * as caseList from "#app/routes/cases/list.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { remindOfRecognition } from "#app/features/procedures/reminders/commands.server.ts";
import { paths } from "#app/paths.ts";
import { addDays, addMonths, today as dayOf } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { CELL, caseIn, look, membersOf, open, rowsOf, take, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { emptyCases } from "#tests/setup/empty-cases.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await emptyCases(database.admin);
});
afterAll(() => closeWithRoll(database));

const { memberRow, caseRow, voters } = rowsOf(() => database, CELL);
const today = dayOf(new Date());

/** A probationary member of the cell, admitted so many months and days ago. */
async function probationer(months: number, days = 0): Promise<{ id: string; ceremony: string }> {
  const [id] = await membersOf(database.admin, CELL);
  const ceremony = addDays(addMonths(today, -months), -days);
  await database.admin`
    update members set membership_status = 'M1', official_date = null, party_card_number = null,
      party_card_number_old = null, admission_decision_date = ${addDays(ceremony, -7)},
      admission_ceremony_date = ${ceremony}
    where id = ${id!}`;
  await database.admin`delete from party_cards where member_id = ${id!}`;
  return { id: id!, ceremony };
}

/** The case of somebody whose file is complete, before the vote of the cell. */
async function readyForVote(member: string): Promise<string> {
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const id = caseIn(await open(secretary, "recognition", member, { step: "prepare" }));
  await take(officer, id, "course", { courseOn: addDays(today, -90), courseNumber: "12/GCN" });
  const file = { selfReviewOn: addDays(today, -9), helperAssessmentOn: addDays(today, -8) };
  const made = await take(secretary, id, "makeFile", { ...file, opinionsOn: addDays(today, -7) });
  expect(made.status).toBe(302);
  return id;
}

const meeting = (number = "3-NQ/CB") => ({
  meetingOn: addDays(today, -2),
  resolutionNumber: number,
});

test("a late recognition still counts from the ceremony: official exactly 12 months after it", async () => {
  const { id: member, ceremony } = await probationer(14, 3);
  const secretary = await visitor("bithu");
  const choice = await secretary.get(newCase, paths.caseNew());
  expect(choice.data.procedures.map(({ key }: { key: string }) => key)).toContain("recognition");
  const people = await secretary.get(newCase, paths.caseNew({ procedure: "recognition" }));
  expect(people.data.people.map(({ id }: { id: string }) => id)).toContain(member);
  const id = await readyForVote(member);
  const shown = (await look(secretary, id)).data;
  expect(shown.values.map(({ key }: { key: string }) => key)).toContain("probationEndsOn");
  expect(shown.due.kind, "30 working days after the 12 months are over").toBe("error");

  const base = await voters();
  expect((await take(secretary, id, "vote", { ...meeting(), ...vote(base) })).status).toBe(302);
  const [committee, officer] = [await visitor("canbo.coso"), await visitor("canbo.xa")];
  const grassroots = { grassrootsOn: addDays(today, -1), grassrootsNumber: "5-NQ/ĐU", ...vote(9) };
  expect((await take(officer, id, "submit")).status, "the committee between votes first").toBe(409);
  const appraised = { sectionOn: addDays(today, -1), sectionOpinion: "Nhất trí" };
  const skipped = await take(committee, id, "grassrootsVote", grassroots);
  expect(skipped.status, "the sectional committee appraises first").toBe(409);
  expect((await take(committee, id, "section", appraised)).status).toBe(302);
  const early = { ...grassroots, grassrootsOn: addDays(today, -5) };
  expect((await take(committee, id, "grassrootsVote", early)).status, "before the cell").toBe(422);
  expect((await take(committee, id, "grassrootsVote", grassroots)).status).toBe(302);
  expect((await take(officer, id, "submit")).status).toBe(302);
  const leader = await visitor("lanhdao.xa");
  const decision = { decisionNumber: "21-QĐ/ĐU", decisionOn: today, ...vote(11, 8) };
  const decided = await take(leader, id, "decide", decision);
  expect([decided.status, decided.data?.refused]).toEqual([302, undefined]);
  expect(await memberRow(member)).toMatchObject({
    membership_status: "M2",
    official_date: addMonths(ceremony, 12),
  });
  const [record] = await database.admin`
    select official_decision_number, official_decision_date from member_records where member_id = ${member}`;
  expect(record).toEqual({
    official_decision_number: "21-QĐ/ĐU",
    official_decision_date: today,
  });
  const [next] =
    await database.admin`select state from cases where member_id = ${member} and procedure = 'card'`;
  expect(next, "the card is next").toEqual({ state: "awaiting" });
  const facts = await database.admin`
    select act from history where member_id = ${member} and act like 'case.%' order by id`;
  expect(facts.map(({ act }) => act).slice(-2)).toEqual(["case.applied", "case.opened"]);
});

test("no vote before the 12 months are over, without the course, or of somebody suspended", async () => {
  const { id: member } = await probationer(11, 3);
  const secretary = await visitor("bithu");
  const id = caseIn(await open(secretary, "recognition", member, { step: "prepare" }));
  const file = { selfReviewOn: today, helperAssessmentOn: today, opinionsOn: today };
  expect((await take(secretary, id, "makeFile", file)).status).toBe(302);
  const page = await look(secretary, id);
  const [act] = page.data.acts;
  expect(act.key).toBe("vote");
  expect(act.refusals.join(" ")).toContain("Chưa hết thời gian dự bị");
  expect(act.refusals.join(" ")).toContain("lớp bồi dưỡng đảng viên mới");
  await database.admin`update members set activity_status = 'A5' where id = ${member}`;
  const answer = await take(secretary, id, "vote", { ...meeting(), ...vote(await voters()) });
  expect(answer.status).toBe(422);
  expect(answer.data.refused.join(" ")).toContain("đình chỉ");
  const officer = await visitor("canbo.xa");
  const waived = await take(officer, id, "waiveCourse", { note: "Đã học lớp tương đương" });
  expect(waived.status).toBe(302);
  const after = (await look(secretary, id)).data.acts[0].refusals.join(" ");
  expect(after).not.toContain("bồi dưỡng");
});

test("the file is begun in the eleventh month, not before; an official member has none", async () => {
  const { id: member } = await probationer(10, 20);
  const secretary = await visitor("bithu");
  const early = await open(secretary, "recognition", member, { step: "prepare" });
  expect(early.data.refused[0]).toContain("Chưa đến tháng");
  const [official] = await membersOf(database.admin, CELL);
  const wrong = await open(secretary, "recognition", official!, { step: "prepare" });
  expect(wrong.data.refused.join(" ")).toContain("Chỉ làm cho đảng viên dự bị");
});

test("a helper is an official member of the same cell", async () => {
  const { id: member } = await probationer(2);
  const secretary = await visitor("bithu");
  const opening = await secretary.get(newCase, paths.caseNew({ procedure: "recognition", member }));
  const step = opening.data.opening.steps.find(({ key }: { key: string }) => key === "assign");
  const [offered] = step.fields[0].options as { value: string }[];
  const [stranger] = await membersOf(database.admin, "PT-XH-01");
  for (const helper of [stranger!, member, crypto.randomUUID()]) {
    const refused = await open(secretary, "recognition", member, { step: "assign", helper });
    expect(refused.status).toBe(422);
    expect(refused.data.refused[0]).toContain("đảng viên chính thức của chi bộ này");
  }
  const form = { step: "assign", helper: offered!.value };
  const id = caseIn(await open(secretary, "recognition", member, form));
  expect((await caseRow(id)).state).toBe("probation");
  const note = { notedOn: today, helperNote: "Hoàn thành tốt nhiệm vụ được giao" };
  expect((await take(secretary, id, "note", note)).status).toBe(302);
  const list = await secretary.get(caseList, paths.cases({ show: "mine" }));
  expect(JSON.stringify(list.data.rows), "nobody is awaited").not.toContain(id);
});

test("after three failed votes the cell reports, and the standing committee decides", async () => {
  const { id: member } = await probationer(13);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const id = await readyForVote(member);
  const base = await voters();
  const short = Math.ceil((base * 2) / 3) - 1;
  const file = { selfReviewOn: today, helperAssessmentOn: today, opinionsOn: today };
  for (const round of [1, 2, 3]) {
    await take(secretary, id, "vote", { ...meeting(`${round}-NQ/CB`), ...vote(base, short) });
    expect((await caseRow(id)).state, `vote ${round}`).toBe("cellFailed");
    const reported = await take(officer, id, "report", { note: "Biểu quyết ba lần không đạt" });
    expect(reported.status, `report after ${round}`).toBe(round === 3 ? 302 : 422);
    if (round === 3) break;
    expect((await take(secretary, id, "repeat")).status).toBe(302);
    await take(secretary, id, "makeFile", file);
  }
  const leader = await visitor("lanhdao.xa");
  const why = { note: "Chưa rèn luyện đủ trong thời gian dự bị" };
  const decision = { decisionNumber: "22-QĐ/ĐU", decisionOn: today, ...vote(11, 5), ...why };
  expect((await take(leader, id, "decide", decision)).status).toBe(302);
  expect((await caseRow(id)).state).toBe("refused");
  expect((await memberRow(member)).membership_status).toBe("M1");
});

test("two thirds of the base is enough, one vote less is not (fault 138)", async () => {
  const { id: member } = await probationer(13);
  const secretary = await visitor("bithu");
  const id = await readyForVote(member);
  const base = await voters();
  const enough = Math.ceil((base * 2) / 3);
  await take(secretary, id, "vote", { ...meeting(), ...vote(base, enough) });
  expect((await caseRow(id)).state).toBe("cellPassed");
});

test("more time is given once, and moves the deadline", async () => {
  const { id: member } = await probationer(13);
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const id = await readyForVote(member);
  await take(secretary, id, "vote", { ...meeting(), ...vote(await voters()) });
  const grassroots = { grassrootsOn: today, grassrootsNumber: "6-NQ/ĐU", ...vote(9) };
  await take(committee, id, "section", { sectionOn: today, sectionOpinion: "Nhất trí" });
  await take(committee, id, "grassrootsVote", grassroots);
  await take(officer, id, "submit");
  const due = async () => dayOf((await caseRow(id)).due_on as Date);
  const before = await due();
  const why = { note: "Cần thẩm tra thêm một nội dung" };
  expect((await take(leader, id, "extend", why)).status).toBe(302);
  expect((await due()) > addDays(before, 30), "thirty more working days").toBe(true);
  expect((await take(leader, id, "extend", why)).status, "not twice").toBe(422);
});

test("the nightly work opens what is due, and the secretary finds it at home with its deadline", async () => {
  const { id: member } = await probationer(11, 5);
  const { id: young } = await probationer(6);
  const now = new Date();
  const night = () =>
    withSystemScope("test: daily", async (db) => {
      const opened = await remindOfRecognition(db, now);
      await takeDueSteps(db, now);
      return opened;
    });
  expect(await night()).toBeGreaterThan(0);
  expect(await night(), "once").toBe(0);
  const [made] =
    await database.admin`select id, state, due_on from cases where member_id = ${member}`;
  expect(made!.state).toBe("due");
  expect(made!.due_on).not.toBeNull();
  expect(await database.admin`select id from cases where member_id = ${young}`).toHaveLength(0);
  const secretary = await visitor("bithu");
  const list = await secretary.get(caseList, paths.cases());
  expect(list.data.rows.map(({ id }: { id: string }) => id)).toContain(made!.id);
  const page = await secretary.get(home, paths.home());
  expect(page.data.work.map(({ key }: { key: string }) => key)).toContain("cases");
});

test("a neighbor neither begins nor sees a recognition", async () => {
  const { id: member } = await probationer(12);
  const id = await readyForVote(member);
  for (const name of ["bithu.khac2", "bithu.khac", "canbo.xa.khac", "lanhdao.xa.khac"]) {
    const neighbor = await visitor(name);
    expect((await look(neighbor, id)).status, name).toBe(404);
    const opening = await open(neighbor, "recognition", member, { step: "prepare" });
    expect([403, 404], name).toContain(opening.status);
  }
});
